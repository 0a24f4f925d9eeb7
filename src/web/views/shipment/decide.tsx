import { useEffect, useRef, useState } from 'preact/hooks'
import { DECISIONS, type DecisionKind, REASON_MAX } from '../../../domain/decision.ts'
import type { ShipmentPage } from '../../../domain/reads/shipment-page.ts'
import { Why } from '../../parts/why.tsx'
import { api, Refused } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

/** What an officer can do about the shipment now; what cannot be done says why. */
export function Decide({
  page,
  mayDecide,
  decided,
}: {
  readonly page: ShipmentPage
  readonly mayDecide: boolean
  readonly decided: () => void
}) {
  const t = useTexts()
  const [chosen, setChosen] = useState<DecisionKind | null>(null)
  const [said, setSaid] = useState<string | Refused>('')
  if (page.direction !== 'in') return null
  if (!mayDecide) return <p class="soft no-print">{t.decide.readOnly}</p>
  const refusalOf = (decision: DecisionKind) => {
    const refusal = page.refusals[decision]
    return refusal === null || refusal === undefined ? undefined : t.refusals[refusal]
  }
  return (
    <section class="decide no-print" aria-label={t.decide.title}>
      {DECISIONS.map((decision) => (
        <button
          key={decision}
          type="button"
          class={decision}
          disabled={refusalOf(decision) !== undefined}
          title={refusalOf(decision)}
          onClick={() => setChosen(decision)}
        >
          {t.decisions[decision]}
        </button>
      ))}
      <p role="status">{said instanceof Refused ? <Why error={said} /> : said}</p>
      {chosen !== null && (
        <Reason
          decision={chosen}
          close={() => setChosen(null)}
          confirm={async (reason) => {
            try {
              await api.decide(page.name, chosen, reason)
              setSaid(fill(t.decide.done, { what: t.decisions[chosen] }))
            } catch (error) {
              if (!(error instanceof Refused)) throw error
              setSaid(error)
            }
            setChosen(null)
            decided()
          }}
        />
      )}
    </section>
  )
}

/** Nothing is decided without a reason: it is kept with the decision. */
function Reason({
  decision,
  close,
  confirm,
}: {
  readonly decision: DecisionKind
  readonly close: () => void
  readonly confirm: (reason: string) => Promise<void>
}) {
  const t = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="deciding" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const reason = new FormData(event.currentTarget).get('reason')
          void confirm(String(reason))
        }}
      >
        <h2 id="deciding">{t.decisions[decision]}</h2>
        <label>
          {t.decide.reason}
          <textarea name="reason" required maxLength={REASON_MAX} rows={3} />
        </label>
        <p class="buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t.decide.cancel}
          </button>{' '}
          <button type="submit" class="primary">
            {t.decide.confirm}
          </button>
        </p>
      </form>
    </dialog>
  )
}
