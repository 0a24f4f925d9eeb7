import type { Rng } from '../../kernel/chance.ts'
import {
  percentile,
  precisionAt,
  type Rate,
  rate,
  recallAt,
  topCount,
} from '../../kernel/statistics.ts'

/** How good the top of a ranking is. */
export type PrecisionLine = {
  readonly percent: number
  readonly precision: Rate
  /** 95 % of the resampled precisions lie in it, ends included. */
  readonly interval: readonly [number, number]
  readonly recall: Rate
  /** The best that any ranking can reach here: of precision, of recall. */
  readonly ceiling: { readonly precision: number; readonly recall: number }
  /** Precision over base, or null while the interval includes the base: then nothing is claimed. */
  readonly lift: number | null
}

export const PERCENTS = [0.5, 1, 2, 5, 10] as const
const RESAMPLES = 400

/** `ranked`: labels, most suspicious first. */
export function precisionLines(ranked: readonly boolean[], rng: Rng): readonly PrecisionLine[] {
  const resampled = resample(ranked, rng)
  const illicit = ranked.filter(Boolean).length
  const base = rate(illicit, ranked.length).value ?? 0
  return PERCENTS.map((percent, i) => {
    const top = topCount(ranked.length, percent)
    const drawn = resampled.map((row) => row[i] as number)
    const interval = [percentile(drawn, 2.5) ?? 0, percentile(drawn, 97.5) ?? 0] as const
    const precision = precisionAt(ranked, percent)
    const claimed = interval[0] > base || interval[1] < base
    return {
      percent,
      precision,
      interval,
      recall: recallAt(ranked, percent),
      ceiling: {
        precision: top === 0 ? 0 : Math.min(1, illicit / top),
        recall: illicit === 0 ? 0 : Math.min(1, top / illicit),
      },
      lift: claimed && precision.value !== null && base > 0 ? precision.value / base : null,
    }
  })
}

/**
 * Precisions of tables drawn from this one with replacement. A ranked row keeps its place, so a drawn table is told by how
 * often each row was drawn. Source: Efron, bootstrap percentile interval.
 */
function resample(ranked: readonly boolean[], rng: Rng): readonly (readonly number[])[] {
  const n = ranked.length
  const tops = PERCENTS.map((percent) => topCount(n, percent))
  return Array.from({ length: n === 0 ? 0 : RESAMPLES }, () => {
    const times = new Uint16Array(n)
    for (let i = 0; i < n; i++) {
      const drawn = Math.floor(rng.unit() * n)
      times[drawn] = (times[drawn] as number) + 1
    }
    return precisionsOf(ranked, times, tops)
  })
}

/** `tops` ascend, so one walk down the ranking serves all. */
function precisionsOf(
  ranked: readonly boolean[],
  times: Uint16Array,
  tops: readonly number[],
): number[] {
  const precisions: number[] = []
  let [taken, hits, row] = [0, 0, 0]
  for (const top of tops) {
    while (taken + (times[row] as number) <= top && row < ranked.length) {
      taken += times[row] as number
      if (ranked[row]) hits += times[row] as number
      row++
    }
    const rest = ranked[row] === true ? top - taken : 0
    precisions.push((hits + rest) / top)
  }
  return precisions
}
