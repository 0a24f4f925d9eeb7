import { z } from 'zod'
import { DAY, type Millis } from '../../kernel/time.ts'

const Weights = (size: number) =>
  z
    .array(z.number().min(0, 'a weight is 0 or more'))
    .length(size, `give ${size} weights`)
    .refine((weights) => weights.some((weight) => weight > 0), 'at least one weight is above 0')

/**
 * How trade swells and ebbs. Only the proportions count: `consignmentsPerDay` stays the mean of a whole year. The
 * defaults are an assumption: a dip at Tet, a peak before the holidays, less at week-ends.
 */
export const Seasonality = z.strictObject({
  /** Monday to Sunday. */
  weekdays: Weights(7).default([1, 1.05, 1.05, 1.05, 1.1, 0.95, 0.8]),
  /** January to December. */
  months: Weights(12).default([1, 0.85, 1, 1, 1, 1, 1.05, 1.07, 1.06, 1.04, 0.98, 0.95]),
})
export type Seasonality = z.infer<typeof Seasonality>

/** How much is shipped at `at`, the mean of a year being 1. A ship takes what came together in the `gap` before it. */
export function seasonAt(season: Seasonality, at: Millis, gap: Millis): number {
  const days = Math.max(1, Math.round(gap / DAY))
  let total = 0
  for (let back = 0; back < days; back++) total += dayFactor(season, at - back * DAY)
  return total / days
}

/** The most that is ever shipped, the mean of a year being 1. */
export function peakOf({ weekdays, months }: Seasonality): number {
  const highest = (weights: readonly number[]) =>
    Math.max(...weights.map((_, i) => share(weights, i)))
  return highest(weekdays) * highest(months)
}

function dayFactor({ weekdays, months }: Seasonality, at: Millis): number {
  // The first of January 1970 was a Thursday: three days after a Monday.
  const weekday = (Math.floor(at / DAY) + 3) % 7
  const month = new Date(at).getUTCMonth()
  return share(weekdays, weekday) * share(months, month)
}

function share(weights: readonly number[], i: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return ((weights[i] as number) * weights.length) / total
}
