import type { Chance } from '../../kernel/chance.ts'
import { percentile, topCount } from '../../kernel/statistics.ts'

/** The middle 95 % of what resampling gives; null where nothing could be divided. */
export type Interval = { readonly low: number; readonly high: number } | null

/** For each percent of a ranked list, intervals of precision and recall. */
export type Intervals = ReadonlyMap<
  number,
  { readonly precision: Interval; readonly recall: Interval }
>

const RESAMPLES = 200

/**
 * Bootstrap: draws as many cases as there are, with replacement, and reads precision and recall off each sample. `ranked`
 * tells of every case, most suspicious first, whether it is illicit.
 */
export function bootstrap(
  ranked: readonly boolean[],
  percents: readonly number[],
  chance: Chance,
): Intervals {
  const n = ranked.length
  const drawn = percents.map(() => ({ precision: [] as number[], recall: [] as number[] }))
  const times = new Int32Array(n)
  for (let sample = 0; sample < RESAMPLES && n > 0; sample++) {
    const rng = chance.of('bootstrap', sample)
    times.fill(0)
    for (let i = 0; i < n; i++) {
      const at = Math.floor(rng.unit() * n)
      times[at] = (times[at] as number) + 1
    }
    const hits = percents.map((percent) => hitsInTop(ranked, times, topCount(n, percent)))
    const illicit = hitsInTop(ranked, times, n)
    for (const [p, percent] of percents.entries()) {
      drawn[p]?.precision.push((hits[p] as number) / topCount(n, percent))
      if (illicit > 0) drawn[p]?.recall.push((hits[p] as number) / illicit)
    }
  }
  return new Map(
    percents.map((percent, p) => [
      percent,
      { precision: middle(drawn[p]?.precision), recall: middle(drawn[p]?.recall) },
    ]),
  )
}

/** Illicit cases among the first `count` draws of the ranked list. */
function hitsInTop(ranked: readonly boolean[], times: Int32Array, count: number): number {
  let [left, hits] = [count, 0]
  for (let i = 0; i < ranked.length && left > 0; i++) {
    const taken = Math.min(left, times[i] as number)
    if (ranked[i]) hits += taken
    left -= taken
  }
  return hits
}

function middle(values: readonly number[] = []): Interval {
  const [low, high] = [percentile(values, 2.5), percentile(values, 97.5)]
  return low === null || high === null ? null : { low, high }
}
