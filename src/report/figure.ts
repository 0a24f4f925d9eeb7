import { z } from 'zod'
import { percentile } from '../kernel/statistics.ts'

const Count = z.int().min(0)

/** What the value of a figure is counted in. */
export const UNITS = ['count', 'share', 'minutes', 'hours', 'kg', 'USD'] as const

/** One number an instrument is measured by. A share carries its counts; without a value it says why there is none. */
export const Figure = z.union([
  z.strictObject({
    unit: z.enum(UNITS),
    value: z.number(),
    of: Count.optional(),
    n: Count.optional(),
  }),
  z.strictObject({
    unit: z.enum(UNITS),
    value: z.null(),
    of: Count.optional(),
    n: Count,
    whyNull: z.string().min(1),
  }),
])
export type Figure = z.infer<typeof Figure>
export type Unit = (typeof UNITS)[number]

/** A number of things, of kilograms or of dollars. */
export function amount(value: number, unit: Unit = 'count'): Figure {
  return { unit, value }
}

/** `of` out of `n`. */
export function portion(of: number, n: number, whyNull: string): Figure {
  return n === 0
    ? { unit: 'share', value: null, of, n, whyNull }
    : { unit: 'share', value: of / n, of, n }
}

/** A percentile of spans in milliseconds, in minutes or hours to the tenth. */
export function span(
  spans: readonly number[],
  p: number,
  unit: 'minutes' | 'hours',
  whyNull: string,
): Figure {
  const value = percentile(spans, p)
  const n = spans.length
  if (value === null) return { unit, value, n, whyNull }
  return { unit, value: Math.round((10 * value) / MILLIS[unit]) / 10, n }
}

const MILLIS = { minutes: 60_000, hours: 3_600_000 } as const
