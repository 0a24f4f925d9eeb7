import type { After } from '../../src/http/bell.ts'
import { DAY, type Millis } from '../../src/kernel/time.ts'

/** The time of a port of the bench, and its alarm: both in milliseconds of that time. */
export type Clock = { readonly now: () => Millis; readonly after: After }

const wakeAfter: After = (ms, wake) => {
  const timer = setTimeout(wake, ms)
  return () => clearTimeout(timer)
}

export const systemClock: Clock = { now: () => Date.now(), after: wakeAfter }

/** Real time of a day of the trade: some twenty thousand consignments. A message lives for three days. */
const DAY_MS = 10_000
const SPEED = DAY / DAY_MS
/** When the trade begins, in its own time. */
const START = Date.UTC(2026, 0, 1)

/**
 * A clock that runs as fast as a pair carries trade. By the system's clock a million bills would lie within an hour, and
 * each would be news to those of its day. `began`: the system's time when the trade's began, the same for both ports.
 */
export function tradeClock(began: number): Clock {
  return {
    now: () => Math.floor(START + (Date.now() - began) * SPEED),
    after: (ms, wake) => wakeAfter(ms / SPEED, wake),
  }
}
