import type { QueueEntry } from '../../../domain/reads/queue-page.ts'
import { typologyText } from '../../../domain/typologies.ts'
import { Band } from '../../parts/band.tsx'
import { Said } from '../../parts/said.tsx'
import { TimeLeft } from '../../parts/time-left.tsx'
import { Told } from '../../parts/told.tsx'
import { useTexts } from '../../state/settings.ts'
import { linkTo } from '../../state/use-route.ts'

/** The lines of a page: a table on a wide screen, a card each on a phone. */
export function Lines({
  entries,
  now,
}: {
  readonly entries: readonly QueueEntry[]
  readonly now: number
}) {
  const t = useTexts()
  if (entries.length === 0) return <p>{t.queue.empty}</p>
  return (
    <table class="queue">
      <thead>
        <tr>
          <th scope="col">{t.queue.band}</th>
          <th scope="col">{t.queue.shipment}</th>
          <th scope="col" class="number">
            {t.queue.score}
          </th>
          <th scope="col" class="number">
            {t.queue.harm}
          </th>
          <th scope="col">{t.queue.deadline}</th>
          <th scope="col">{t.queue.why}</th>
          <th scope="col">{t.queue.asked}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Line key={entry.name} entry={entry} now={now} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ entry, now }: { entry: QueueEntry; now: number }) {
  const t = useTexts()
  return (
    <tr>
      <td>
        <Band channel={entry.channel} />
      </td>
      <th scope="row">
        <a href={linkTo('shipment', entry.name)} data-line>
          <Said text={entry.name} />
        </a>
        <span class="soft"> {t.states[entry.state]}</span>
      </th>
      <td class="number" data-label={t.queue.score}>
        {entry.score}
      </td>
      <td class="number" data-label={t.queue.harm}>
        {entry.expectedHarm} <span class="soft">{typologyText(entry.typology ?? '', t.code)}</span>
      </td>
      <td data-label={t.queue.deadline}>
        <TimeLeft deadline={entry.deadline} now={now} />
      </td>
      <td class="why">
        <ul>
          {entry.reasons.map((reason) => (
            <li key={reason.en}>
              <Told text={reason} />
            </li>
          ))}
        </ul>
      </td>
      <td data-label={t.queue.asked}>
        <Marks entry={entry} />
      </td>
    </tr>
  )
}

/** What was asked, found and ruled so far. */
export function Marks({
  entry: { asked, found, ruling },
}: {
  readonly entry: Pick<QueueEntry, 'asked' | 'found'> & Partial<Pick<QueueEntry, 'ruling'>>
}) {
  const t = useTexts()
  const foundText = found === null ? null : t.found[found as keyof typeof t.found]
  return (
    <>
      {asked.map((one) => (
        <span key={one} class="tag">
          {t.asked[one]}
        </span>
      ))}
      {ruling && <span class="tag strong">{t.rulings[ruling]}</span>}
      {foundText && <span class={`tag found-${found}`}>{foundText}</span>}
    </>
  )
}
