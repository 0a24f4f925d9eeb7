import { useState } from 'preact/hooks'
import { READING_PURPOSES, type ReadingPurpose } from '../../../domain/dossier.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { api } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { useLive } from '../../state/use-live.ts'
import { useRead } from '../../state/use-read.ts'
import { linkTo } from '../../state/use-route.ts'
import { Because } from './because.tsx'
import { Decide } from './decide.tsx'
import { Head } from './head.tsx'
import { Matters } from './matters.tsx'
import { Messages } from './messages.tsx'
import { Papers } from './papers.tsx'
import { Past } from './past.tsx'

/** The dossier of one shipment: what both sides say, what it means, what was done, and what can be done now. */
export function Shipment({
  name,
  mayDecide,
}: {
  readonly name: string
  readonly mayDecide: boolean
}) {
  const t = useTexts()
  const [purpose, setPurpose] = useState<ReadingPurpose>('control')
  const { value, error, again } = useRead(`${purpose} ${name}`, () => api.shipment(name, purpose))
  useLive(again, ({ event, data }) => event === 'entries' && tellsOf(data, name))
  return (
    <article class="dossier">
      <p class="no-print">
        <a href={linkTo('queue')}>← {t.shipment.back}</a>{' '}
        <label>
          {t.shipment.purpose}{' '}
          <select
            value={purpose}
            title={t.shipment.purposeWhy}
            onChange={(event) => setPurpose(event.currentTarget.value as ReadingPurpose)}
          >
            {READING_PURPOSES.map((one) => (
              <option key={one} value={one}>
                {t.purposes[one]}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="button" onClick={() => print()}>
          {t.shipment.print}
        </button>
      </p>
      {error && <Trouble error={error} again={again} />}
      {value === null ? (
        error === null && <p class="soft">{t.app.loading}</p>
      ) : (
        <>
          <Head page={value} now={value.now} />
          <Decide page={value} mayDecide={mayDecide} decided={again} />
          <Matters page={value} />
          <Papers papers={value.papers} />
          <Because page={value} />
          <Messages messages={value.messages} />
          <Past page={value} />
        </>
      )}
    </article>
  )
}

/** Readings are logged as well: they are no news, or a page that looks would never stop looking. */
function tellsOf(data: unknown, name: string): boolean {
  const entries = data as readonly { kind: string; shipment?: string }[]
  return entries.some(({ kind, shipment }) => shipment === name && kind !== 'read')
}
