import { z } from 'zod'
import { type Millis, parseUtc } from '../kernel/time.ts'

const NOT_A_TIME = 'a time is UTC text, e.g. "2026-03-01" or "2026-03-01T07:00Z"'

/** A moment as `2026-03-01[T07:05Z]`, or in ms UTC; ms UTC once read. */
export const Moment = z.union(
  [
    z.int().min(0),
    z
      .string()
      .refine((text) => parseUtc(text) !== null, { error: NOT_A_TIME, abort: true })
      .transform((text) => parseUtc(text) ?? z.NEVER),
  ],
  { error: NOT_A_TIME },
)

/** When something is in force: `from` inclusive, `to` exclusive; without one of them, always on that side. */
export const period = { from: Moment.optional(), to: Moment.optional() }
export type Period = { readonly from?: Millis | undefined; readonly to?: Millis | undefined }

/** Whether it is in force on a day; of `null`, whether it ever is. */
export function isInForce({ from, to }: Period, day: Millis | null): boolean {
  return day === null || ((from === undefined || from <= day) && (to === undefined || day < to))
}

/** Whether two periods share a moment. */
export function overlap(a: Period, b: Period): boolean {
  const [from, to] = [
    Math.max(a.from ?? 0, b.from ?? 0),
    Math.min(a.to ?? FOREVER, b.to ?? FOREVER),
  ]
  return from < to
}

const FOREVER = Number.MAX_SAFE_INTEGER
