import { bootstrap } from '../../kernel/bootstrap.ts'
import type { Rng } from '../../kernel/chance.ts'
import { precisionAt, type Rate, rate, recallAt, topCount } from '../../kernel/statistics.ts'

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
  const intervals = bootstrap(ranked, PERCENTS, RESAMPLES, () => rng)
  const illicit = ranked.filter(Boolean).length
  const base = rate(illicit, ranked.length).value ?? 0
  return PERCENTS.map((percent) => {
    const top = topCount(ranked.length, percent)
    const { low, high } = intervals.get(percent)?.precision ?? { low: 0, high: 0 }
    const interval = [low, high] as const
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
