/** A share with the counts it came from; `value` is null when there was nothing to divide by. */
export type Rate = { readonly value: number | null; readonly of: number; readonly n: number }

/** `of` out of `n`, e.g. hits out of boxes opened. */
export function rate(of: number, n: number): Rate {
  return { value: n === 0 ? null : of / n, of, n }
}

/**
 * The p-th percentile (0 to 100) by the nearest-rank rule: always one of the values given, so it is the same on every
 * machine. Null when there are none. Does not need sorted input.
 */
export function percentile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const rank = Math.max(1, Math.ceil((p * sorted.length) / 100))
  return sorted[rank - 1] as number
}

/** How many of `n` fall in the top `percent`: at least one when there is anything, rounded up. */
export function topCount(n: number, percent: number): number {
  return n === 0 ? 0 : Math.max(1, Math.ceil((n * percent) / 100))
}

/**
 * Of the top `percent` of a ranked list (most suspicious first), the share that is illicit.
 * Source: precision@n%, Kim et al. 2020 (DATE).
 */
export function precisionAt(ranked: readonly boolean[], percent: number): Rate {
  const top = ranked.slice(0, topCount(ranked.length, percent))
  return rate(top.filter(Boolean).length, top.length)
}

/** Of all that is illicit, the share found in the top `percent` of a ranked list. Source: recall@n%, as above. */
export function recallAt(ranked: readonly boolean[], percent: number): Rate {
  const top = ranked.slice(0, topCount(ranked.length, percent))
  return rate(top.filter(Boolean).length, ranked.filter(Boolean).length)
}

/** Of the sum of all weights (harm, revenue), the share that lies in the top `percent` of a ranked list. */
export function shareAt(ranked: readonly number[], percent: number): Rate {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return rate(sum(ranked.slice(0, topCount(ranked.length, percent))), sum(ranked))
}
