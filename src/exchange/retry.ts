import type { Rng } from '../kernel/chance.ts'
import { MINUTE, type Millis, SECOND } from '../kernel/time.ts'

const DELAY_FIRST: Millis = 2 * SECOND
const DELAY_MAX: Millis = 5 * MINUTE
const DELAY_MIN: Millis = 1 * SECOND

/**
 * When a message that was just sent for the `attempts`-th time (from 1) is sent again if no good answer comes: full
 * jitter between 1 s and a ceiling that doubles up to 5 min. One draw of `rng`.
 * Source: "Exponential backoff and jitter", full jitter.
 */
export function nextAttemptAt(attempts: number, now: Millis, rng: Rng): Millis {
  const ceiling = Math.min(DELAY_MAX, DELAY_FIRST * 2 ** Math.min(attempts, 20))
  return now + DELAY_MIN + Math.floor(rng.unit() * (ceiling - DELAY_MIN))
}
