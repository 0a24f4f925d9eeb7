import type { Rng } from './chance.ts'
import { percentile, topCount } from './statistics.ts'

/** The middle 95 % of what resampling gives; null where nothing could be divided. */
export type Interval = { readonly low: number; readonly high: number } | null

/** For each percent of a ranked list, intervals of precision and recall. */
export type Intervals = ReadonlyMap<
  number,
  { readonly precision: Interval; readonly recall: Interval }
>

/**
 * Draws as many cases as there are, with replacement, `samples` times, and reads precision and recall off each sample.
 * `ranked` tells of every case, most suspicious first, whether it is illicit: a drawn case keeps its place, so a sample is
 * told by how often each case is in it. Source: Efron, bootstrap percentile interval.
 */
export function bootstrap(
  ranked: readonly boolean[],
  percents: readonly number[],
  samples: number,
  rngOf: (sample: number) => Rng,
): Intervals {
  const n = ranked.length
  const drawn = percents.map(() => ({ precision: [] as number[], recall: [] as number[] }))
  const times = new Int32Array(n)
  for (let sample = 0; sample < samples && n > 0; sample++) {
    draw(times, rngOf(sample))
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
      { precision: middle(drawn[p]?.precision ?? []), recall: middle(drawn[p]?.recall ?? []) },
    ]),
  )
}

/** Worlds drawn whole: fewer make no interval worth the name. */
export const WORLDS_LEAST = 5

/** The places of `n` cases that each of `samples` samples draws, with replacement, in the order drawn. */
export function resamples(
  n: number,
  samples: number,
  rngOf: (sample: number) => Rng,
): readonly (readonly number[])[] {
  return Array.from({ length: samples }, (_, sample) => {
    const rng = rngOf(sample)
    return Array.from({ length: n }, () => rng.int(0, n - 1))
  })
}

/** The interval of values that samples gave, those that gave none left out. */
export function middle(values: readonly (number | null)[]): Interval {
  const found = values.filter((value) => value !== null)
  const [low, high] = [percentile(found, 2.5), percentile(found, 97.5)]
  return low === null || high === null ? null : { low, high }
}

/** Notes how often each case is drawn. */
function draw(times: Int32Array, rng: Rng): void {
  times.fill(0)
  for (let i = 0; i < times.length; i++) {
    const at = Math.floor(rng.unit() * times.length)
    times[at] = (times[at] as number) + 1
  }
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
