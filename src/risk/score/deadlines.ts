import type { Deadline, QueueLine, WorkLine } from '../../domain/assessment.ts'
import { DAY, type Millis } from '../../kernel/time.ts'
import { compareQueue } from './ranking.ts'

/** When a shipment is loaded, leaves and arrives, as planned; null: not known. */
export type Stages = {
  readonly loadAt: Millis | null
  readonly etd: Millis | null
  readonly eta: Millis | null
}

/** The next of them that is still to come; null when none is. */
export function deadlineOf({ loadAt, etd, eta }: Stages, now: Millis): Deadline | null {
  if (loadAt !== null && now < loadAt) return { before: 'loading', at: loadAt }
  if (etd !== null && now < etd) return { before: 'departure', at: etd }
  return eta !== null && now < eta ? { before: 'arrival', at: eta } : null
}

/** Days that are planned ahead: longer than any ship of these lanes is at sea. */
const HORIZON = 60

/**
 * Whom to look at today with `perDay` hands, in order of the queue. The days ahead are planned so that the most expected
 * harm is looked at before its deadline: the worst first, each on the last free day before its own, so that it leaves
 * the earlier ones to whoever has less time. Whoever is planned for today comes first, then the worst of the days to come.
 * What does not fit before its deadline is not worth a place of somebody worse. Optimal for jobs of equal length.
 * Source: scheduling of unit jobs with deadlines and profits.
 */
export function planToday(
  lines: readonly WorkLine[],
  perDay: number,
  now: Millis,
): readonly WorkLine[] {
  const capacity = Math.max(0, Math.floor(perDay))
  if (capacity === 0) return []
  const ranked = [...lines].sort(compareQueue as (a: QueueLine, b: QueueLine) => number)
  const days = createDays(capacity)
  const placed = ranked.flatMap((line) => {
    const day = days.take(lastDay(line, now))
    return day === null ? [] : [{ line, day }]
  })
  const chosen = new Set(placed.filter(({ day }) => day === 0).map(({ line }) => line))
  for (const { line } of placed) if (chosen.size < capacity) chosen.add(line)
  return ranked.filter((line) => chosen.has(line))
}

/** The last day, from 0 for today, on which there is still time. */
function lastDay({ deadline }: WorkLine, now: Millis): number {
  if (deadline === null) return HORIZON - 1
  return Math.min(HORIZON - 1, Math.max(0, Math.ceil((deadline.at - now) / DAY) - 1))
}

/** Days with so many places each. */
function createDays(capacity: number) {
  const free = new Array<number>(HORIZON).fill(capacity)
  return {
    /** Takes a place on the latest free day until then; null when all are taken. */
    take(last: number): number | null {
      for (let day = last; day >= 0; day--) {
        const places = free[day] as number
        if (places === 0) continue
        free[day] = places - 1
        return day
      }
      return null
    },
  }
}
