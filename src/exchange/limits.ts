import { assert } from '../kernel/assert.ts'
import { DAY, type Millis, SECOND } from '../kernel/time.ts'

/** Bounds every message and call keeps. Source: protocol section 4. */
export const ITEMS_MAX = 500
export const MESSAGES_MAX = 200
/** An honest sender splits before this, so that `TOO_LARGE` never meets it. */
export const BODY_BYTES_SPLIT = 256 * 1024
export const CALL_BYTES_FILL = 900 * 1024

/** Clocks of two ports may differ by this much, either way. */
export const SKEW_MAX: Millis = 300 * SECOND
export { TIME_TO_LIVE } from '../domain/message.ts'
/** How long an id is remembered. */
export const DEDUPE_RETENTION: Millis = 30 * DAY

/** A replay must expire before it is forgotten. Both numbers in ms; the smallest valid retention is returned. */
export function dedupeRetentionMin(timeToLive: Millis): Millis {
  assert(timeToLive > 0, `a message must live for some time, got ${timeToLive} ms`)
  return timeToLive + 2 * SKEW_MAX
}
