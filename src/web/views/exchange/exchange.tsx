import { Trouble } from '../../parts/trouble.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { useLive } from '../../state/use-live.ts'
import { useRead } from '../../state/use-read.ts'
import { AgreementInForce } from './agreement.tsx'
import { Counts } from './counts.tsx'
import { Keys } from './keys.tsx'
import { Log } from './log.tsx'
import { Inbox, Outbox, Partners, RefusedMessages } from './mail.tsx'

/** How the port stands with its partners, message by message. */
export function Exchange({ mayAdminister }: { readonly mayAdminister: boolean }) {
  const t = useTexts()
  const { value, error, again } = useRead('exchange', async () => {
    const [page, overview] = await Promise.all([api.exchange(), api.overview()])
    return { ...page, agreement: overview.agreement }
  })
  useLive(again, ({ event }) => event === 'entries' || event === 'resync', 2_000)
  if (error !== null) return <Trouble error={error} again={again} />
  if (value === null) return <p class="soft">{t.app.loading}</p>
  return (
    <>
      <h1>{t.exchange.title}</h1>
      <div class="beside">
        <Counts counts={value.counts} />
        <Log log={value.log} mayAdminister={mayAdminister} />
      </div>
      <Partners partners={value.partners} />
      <Outbox sent={value.sent} mayAdminister={mayAdminister} />
      <Inbox received={value.received} mayAdminister={mayAdminister} />
      <RefusedMessages refused={value.refused} />
      <Keys keys={value.keys} />
      <AgreementInForce agreement={value.agreement} />
    </>
  )
}
