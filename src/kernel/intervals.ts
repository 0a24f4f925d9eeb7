import type { Interval } from './bootstrap.ts'
import { sqrt } from './math.ts'
import type { Rate } from './statistics.ts'

/** Standard normal quantile of the middle 95 %. */
const Z = 1.959963984540054

/** The 95 % interval of a share, from its counts; null where there is none. Source: Wilson 1927. */
export function wilson({ of, n }: Pick<Rate, 'of' | 'n'>): Interval {
  if (n === 0) return null
  const share = of / n
  const centre = share + (Z * Z) / (2 * n)
  const half = Z * sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const all = 1 + (Z * Z) / n
  return { low: Math.max(0, (centre - half) / all), high: Math.min(1, (centre + half) / all) }
}

/** A value with its interval. */
export type Estimate = { readonly value: number; readonly interval: NonNullable<Interval> }

/**
 * The interval of `b` − `a`, made of theirs. For independent values; of two that rise and fall together the true one is
 * narrower. Source: Zou and Donner 2008 (MOVER); of two Wilson intervals it is Newcombe 1998, method 10.
 */
export function differenceInterval(a: Estimate, b: Estimate): NonNullable<Interval> {
  const difference = b.value - a.value
  const down = distance(b.value - b.interval.low, a.interval.high - a.value)
  const up = distance(b.interval.high - b.value, a.value - a.interval.low)
  return { low: difference - down, high: difference + up }
}

const distance = (x: number, y: number) => sqrt(x * x + y * y)
