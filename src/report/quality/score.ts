import { ln, sqrt } from '../../kernel/math.ts'
import { percentile } from '../../kernel/statistics.ts'
import type { FieldQuality, Mix, Quantiles } from './quality-report.ts'

/** 1 up to the deviation that is allowed, then falling evenly to 0 at four times as much. */
export function scoreOf(deviation: number, within: number): number {
  return Math.min(1, Math.max(0, 1 - (deviation / within - 1) / 3))
}

export function shareOf(sights: readonly boolean[]): number {
  return sights.filter(Boolean).length / sights.length
}

/** Standard deviation. */
export function spreadOf(sights: readonly number[]): number {
  const mean = sights.reduce((sum, value) => sum + value, 0) / sights.length
  return sqrt(sights.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sights.length)
}

export function quantilesOf(sights: readonly number[]): Quantiles {
  return {
    p5: percentile(sights, 5) as number,
    p50: percentile(sights, 50) as number,
    p95: percentile(sights, 95) as number,
  }
}

/** Shares by category, of those a target names; all others together as `other`. */
export function mixOf(sights: readonly string[], named: readonly string[]): Mix {
  const counts = new Map(named.map((category) => [category, 0]))
  for (const sight of sights) {
    const category = counts.has(sight) ? sight : 'other'
    counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return Object.fromEntries(
    [...counts].map(([category, count]) => [category, count / sights.length]),
  )
}

/** How far found is from expected, in the measure of its kind (see `QualityTarget`). */
export function deviationOf(
  field: Pick<FieldQuality, 'kind' | 'expected' | 'found'>,
): number | null {
  if (field.found === null) return null
  switch (field.kind) {
    case 'share':
      return Math.abs((field.found as number) - (field.expected as number))
    case 'spread':
      return Math.abs((field.found as number) / (field.expected as number) - 1)
    case 'quantiles':
      return largestRatio(field.expected as Quantiles, field.found as Quantiles)
    case 'mix':
      return totalVariation(field.expected as Mix, field.found as Mix)
  }
}

function largestRatio(expected: Quantiles, found: Quantiles): number {
  return Math.max(
    ...(['p5', 'p50', 'p95'] as const).map((p) =>
      found[p] > 0 ? Math.abs(ln(found[p] / expected[p])) : Number.MAX_VALUE,
    ),
  )
}

function totalVariation(expected: Mix, found: Mix): number {
  const categories = new Set([...Object.keys(expected), ...Object.keys(found)])
  let sum = 0
  for (const category of categories) {
    sum += Math.abs((expected[category] ?? 0) - (found[category] ?? 0))
  }
  return sum / 2
}
