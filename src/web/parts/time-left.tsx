import type { QueueEntry } from '../../domain/reads/queue-page.ts'
import { useTexts } from '../state/settings.ts'
import { fill } from '../texts/texts.ts'
import { When } from './when.tsx'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something can still be done, by the clock of the port; `now` is when the port was asked. */
export function TimeLeft({
  deadline,
  now,
}: {
  readonly deadline: QueueEntry['deadline']
  readonly now: number
}) {
  const t = useTexts()
  if (deadline === null) return <span class="soft">{t.app.none}</span>
  const left = deadline.at - now
  const words =
    left <= 0
      ? t.left.past
      : left >= 2 * DAY
        ? fill(t.left.days, { n: Math.floor(left / DAY) })
        : left >= HOUR
          ? fill(t.left.hours, { n: Math.floor(left / HOUR) })
          : fill(t.left.minutes, { n: Math.floor(left / MINUTE) })
  return (
    <span class={left < DAY ? 'urgent' : undefined}>
      {words} <span class="soft">{t.deadlines[deadline.before]}</span>
      <span class="exact">
        <When at={deadline.at} />
      </span>
    </span>
  )
}
