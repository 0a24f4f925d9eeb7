import { describe, expect, it } from 'vitest'
import {
  percentile,
  precisionAt,
  rate,
  recallAt,
  shareAt,
  topCount,
} from '../../src/kernel/statistics.ts'
import { fc } from '../support/properties.ts'

describe('rate', () => {
  it('carries its counts, and is null rather than a division by nothing', () => {
    expect([rate(1, 4), rate(0, 4), rate(0, 0)]).toEqual([
      { value: 0.25, of: 1, n: 4 },
      { value: 0, of: 0, n: 4 },
      { value: null, of: 0, n: 0 },
    ])
  })
})

describe('percentile', () => {
  it.each<[number, number[], number | null]>([
    [50, [], null],
    [50, [7], 7],
    [0, [3, 1, 2], 1],
    [100, [3, 1, 2], 3],
    [50, [4, 1, 3, 2], 2],
    [95, Array.from({ length: 20 }, (_, i) => i + 1), 19],
    [7, Array.from({ length: 100 }, (_, i) => i + 1), 7],
    [55, Array.from({ length: 100 }, (_, i) => i + 1), 55],
  ])('%d of %j is %j', (p, values, expected) => {
    expect(percentile(values, p)).toBe(expected)
  })

  it('is one of the values, has p % at or below it, and leaves its input as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 0, max: 100 }),
        (values, p) => {
          const before = [...values]
          const held = percentile(values, p) as number
          expect(values).toEqual(before)
          expect(values).toContain(held)
          expect(values.filter((value) => value <= held).length * 100).toBeGreaterThanOrEqual(
            p * values.length,
          )
        },
      ),
    )
  })
})

describe('topCount', () => {
  it.each([
    [0, 1, 0],
    [1, 1, 1],
    [30, 1, 1],
    [100, 1, 1],
    [101, 1, 2],
    [1_000, 0.5, 5],
    [40, 10, 4],
    [7, 100, 7],
  ])('of %d at %d %% is %d', (n, percent, expected) => {
    expect(topCount(n, percent)).toBe(expected)
  })
})

describe('shares of the top of a ranked list', () => {
  const ranked = [true, false, true, ...Array<boolean>(16).fill(false), true]

  it('counts hits among those looked at, and among all there are', () => {
    expect([precisionAt(ranked, 5), precisionAt(ranked, 10), precisionAt(ranked, 100)]).toEqual([
      { value: 1, of: 1, n: 1 },
      { value: 0.5, of: 1, n: 2 },
      { value: 0.15, of: 3, n: 20 },
    ])
    expect([recallAt(ranked, 5), recallAt(ranked, 15), recallAt(ranked, 100)]).toEqual([
      { value: 1 / 3, of: 1, n: 3 },
      { value: 2 / 3, of: 2, n: 3 },
      { value: 1, of: 3, n: 3 },
    ])
  })

  it('weighs what lies in the top', () => {
    expect(shareAt([60, 0, 30, 10], 50)).toEqual({ value: 0.6, of: 60, n: 100 })
    expect(shareAt([0, 0], 50)).toEqual({ value: null, of: 0, n: 0 })
  })

  it('says nothing of an empty list', () => {
    const nothing = { value: null, of: 0, n: 0 }
    expect([precisionAt([], 10), recallAt([], 10), shareAt([], 10)]).toEqual([
      nothing,
      nothing,
      nothing,
    ])
    expect(recallAt([false, false], 10)).toEqual({ value: null, of: 0, n: 0 })
  })

  it('lies between 0 and 1, and recall never falls as more is looked at', () => {
    const percents = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1 }), percents, (list, [a, b]) => {
        const [less, more] = [recallAt(list, Math.min(a, b)), recallAt(list, Math.max(a, b))]
        expect(less.of).toBeLessThanOrEqual(more.of)
        for (const { of, n } of [less, more, precisionAt(list, a)])
          expect(of).toBeLessThanOrEqual(n)
      }),
    )
  })
})
