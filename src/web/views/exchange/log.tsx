import { useState } from 'preact/hooks'
import type { ExchangePage } from '../../../domain/reads/exchange-page.ts'
import { Why } from '../../parts/why.tsx'
import { api, Refused } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

/** The port's own log, and what an administrator can have checked. */
export function Log({
  log,
  mayAdminister,
}: {
  readonly log: ExchangePage['log']
  readonly mayAdminister: boolean
}) {
  const t = useTexts()
  const [said, setSaid] = useState<string | Refused>('')
  const tell = async (doing: () => Promise<string>) => {
    setSaid(t.app.loading)
    setSaid(
      await doing().catch((error) => {
        if (error instanceof Refused) return error
        throw error
      }),
    )
  }
  const check = async () => {
    const { chain, integrity } = await api.integrity()
    const isWhole = chain === 'whole' && integrity === 'ok'
    return isWhole ? t.exchange.whole : fill(t.exchange.broken, { what: `${chain}, ${integrity}` })
  }
  const reconcile = async () => {
    await api.reconcile()
    return t.exchange.reconciling
  }
  return (
    <section class="card">
      <h2>{t.exchange.chain}</h2>
      <p class="digest">{fill(t.exchange.entries, { n: log.size, head: log.head.slice(0, 16) })}</p>
      {mayAdminister && (
        <p>
          <button type="button" onClick={() => void tell(check)}>
            {t.exchange.check}
          </button>{' '}
          <button type="button" onClick={() => void tell(reconcile)}>
            {t.exchange.reconcile}
          </button>
        </p>
      )}
      <p role="status">{said instanceof Refused ? <Why error={said} /> : said}</p>
    </section>
  )
}
