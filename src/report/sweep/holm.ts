import type { Interval } from '../../kernel/bootstrap.ts'
import { percentile } from '../../kernel/statistics.ts'

const ALPHA = 0.05

/**
 * Intervals that may be read together: with many measures one of them leaves zero by luck alone. The means of resampled
 * worlds of each measure, or null; the surest gets the widest interval, at a level of 5 % divided by how many are still to
 * come. Source: Holm 1979, step-down, with bootstrap percentile intervals.
 */
export function holmIntervals(
  families: readonly (readonly number[] | null)[],
): readonly Interval[] {
  const known = families
    .flatMap((means, place) => (means === null ? [] : [{ means, place, p: chanceOf(means) }]))
    .sort((a, b) => a.p - b.p || a.place - b.place)
  const intervals: Interval[] = families.map(() => null)
  for (const [rank, { means, place }] of known.entries()) {
    const tail = (50 * ALPHA) / (known.length - rank)
    const [low, high] = [percentile(means, tail), percentile(means, 100 - tail)]
    intervals[place] = low === null || high === null ? null : { low, high }
  }
  return intervals
}

/** Twice the share of means on the rarer side of zero. */
function chanceOf(means: readonly number[]): number {
  const below = means.filter((mean) => mean <= 0).length
  const above = means.filter((mean) => mean >= 0).length
  return Math.min(1, (2 * Math.min(below, above)) / means.length)
}
