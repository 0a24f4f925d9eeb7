import type { Rng } from './chance.ts'
import { cos, exp, ln, sqrt } from './math.ts'

/** A draw from the normal distribution (Box–Muller); takes two draws of the stream. */
export function normal(rng: Rng, mean: number, deviation: number): number {
  const radius = sqrt(-2 * ln(1 - rng.unit()))
  return mean + deviation * radius * cos(2 * Math.PI * rng.unit())
}

/** A draw whose logarithm is normal; `median` in the unit of the result, `spread` the deviation of the logarithm. */
export function lognormal(rng: Rng, median: number, spread: number): number {
  return median * exp(normal(rng, 0, spread))
}

/** A draw from the triangular distribution on [low, high] with its peak at `mode`; one draw of the stream. */
export function triangular(rng: Rng, low: number, mode: number, high: number): number {
  const u = rng.unit()
  const cut = (mode - low) / (high - low)
  return u < cut
    ? low + sqrt(u * (high - low) * (mode - low))
    : high - sqrt((1 - u) * (high - low) * (high - mode))
}

/** The waiting time to the next event of a Poisson process with this mean gap. */
export function exponential(rng: Rng, mean: number): number {
  return -mean * ln(1 - rng.unit())
}

/** `value` rounded to an integer and held inside [low, high]. */
export function clampInt(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)))
}
