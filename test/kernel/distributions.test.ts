import { describe, expect, it } from 'vitest'
import { createChance, type Rng } from '../../src/kernel/chance.ts'
import {
  clampInt,
  exponential,
  lognormal,
  normal,
  triangular,
} from '../../src/kernel/distributions.ts'
import { percentile } from '../../src/kernel/statistics.ts'

const shapes: Record<string, (rng: Rng) => number> = {
  normal: (rng) => normal(rng, 100, 15),
  lognormal: (rng) => lognormal(rng, 1_000, 0.5),
  triangular: (rng) => triangular(rng, 1, 2, 5),
  exponential: (rng) => exponential(rng, 60),
}

describe('distributions', () => {
  it.each([
    ['normal', [97.74644836638059, 103.75933634309459, 90.85393229286467]],
    ['lognormal', [912.6832975948652, 1189.1791087734275, 1336.7735850075962]],
    ['triangular', [1.815860182372624, 3.5775528794000766, 3.499636381233933]],
    ['exponential', [9.330422354083309, 3.8115741461583412, 50.19101330146168]],
  ])('%s draws what it has always drawn', (name, expected) => {
    const rng = createChance('golden').of('shape', name)
    const draw = shapes[name] as (rng: Rng) => number
    expect([draw(rng), draw(rng), draw(rng)]).toEqual(expected)
  })

  it.each<[string, number, number]>([
    ['normal', 100, 1],
    ['lognormal', 1_000, 20],
    ['triangular', 5 - Math.sqrt(6), 0.05],
    ['exponential', 60 * Math.LN2, 2],
  ])('%s has its median where it should be', (name, median, tolerance) => {
    const rng = createChance('median').of('shape', name)
    const draw = shapes[name] as (rng: Rng) => number
    const middle = percentile(
      Array.from({ length: 20_000 }, () => draw(rng)),
      50,
    ) as number
    expect(Math.abs(middle - median)).toBeLessThan(tolerance)
  })

  it('never leaves the triangle, and never waits less than no time', () => {
    const rng = createChance('bounds').of('shape')
    for (let i = 0; i < 2_000; i++) {
      const inside = triangular(rng, 1, 2, 5)
      expect(inside >= 1 && inside <= 5).toBe(true)
      expect(exponential(rng, 60)).toBeGreaterThanOrEqual(0)
    }
  })

  it.each([
    [4.4, 4],
    [4.5, 5],
    [-1, 0],
    [99, 10],
  ])('holds %d at %d', (value, expected) => {
    expect(clampInt(value, 0, 10)).toBe(expected)
  })
})
