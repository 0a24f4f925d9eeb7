import { useState } from 'preact/hooks'
import type { Overview as OverviewRead } from '../../domain/reads/exchange-page.ts'
import { Band } from '../parts/band.tsx'
import { useTexts } from '../state/settings.ts'
import { AgreementInForce } from './exchange/agreement.tsx'
import { Counts } from './exchange/counts.tsx'

/** What anybody may see: the port as a whole, and where to sign in. */
export function Overview({
  overview,
  signIn,
  isWrong,
}: {
  readonly overview: OverviewRead
  readonly signIn: (token: string) => void
  readonly isWrong: boolean
}) {
  const t = useTexts()
  return (
    <>
      <SignIn signIn={signIn} isWrong={isWrong} />
      <h1>{t.overview.title}</h1>
      <section class="card">
        <h2>{t.overview.queue}</h2>
        <dl class="figures">
          {(['red', 'yellow', 'green'] as const).map((channel) => (
            <div key={channel}>
              <dt>
                <Band channel={channel} named />
              </dt>
              <dd>{overview.channels[channel]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Counts counts={overview.counts} />
      <AgreementInForce agreement={overview.agreement} />
    </>
  )
}

function SignIn({ signIn, isWrong }: { signIn: (token: string) => void; isWrong: boolean }) {
  const t = useTexts()
  const [token, setToken] = useState('')
  return (
    <form
      class="card sign-in"
      onSubmit={(event) => {
        event.preventDefault()
        if (token.trim() !== '') signIn(token.trim())
      }}
    >
      <h2>{t.signIn.title}</h2>
      <p class="soft">{t.signIn.why}</p>
      <label>
        {t.signIn.token}{' '}
        <input
          type="password"
          autoComplete="off"
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">{t.signIn.go}</button>
      {isWrong && <p role="alert">{t.signIn.wrong}</p>}
    </form>
  )
}
