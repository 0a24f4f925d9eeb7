import { describe, expect, it } from 'vitest'
import { differenceInterval, wilson } from '../../src/kernel/intervals.ts'

const rounded = (interval: { low: number; high: number } | null) =>
  interval && [interval.low.toFixed(4), interval.high.toFixed(4)]
const estimate = (of: number, n: number) => ({
  value: of / n,
  interval: wilson({ of, n }) as { low: number; high: number },
})

describe('the interval of a share', () => {
  // Source: Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  it.each([
    [81, 263, ['0.2553', '0.3662']],
    [15, 148, ['0.0624', '0.1605']],
    [0, 20, ['0.0000', '0.1611']],
    [1, 29, ['0.0061', '0.1718']],
  ])('of %i in %i is what was published', (of, n, published) => {
    expect(rounded(wilson({ of, n }))).toEqual(published)
  })

  it('of nothing is none', () => {
    expect(wilson({ of: 0, n: 0 })).toBeNull()
  })
})

describe('the interval of a difference of two shares', () => {
  // Source: Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
  it.each([
    ['48/80 and 56/70', estimate(48, 80), estimate(56, 70), ['0.0524', '0.3339']],
    ['3/10 and 9/10', estimate(3, 10), estimate(9, 10), ['0.1705', '0.8090']],
    ['0/10 and 10/10', estimate(0, 10), estimate(10, 10), ['0.6075', '1.0000']],
  ])('%s is what was published', (_, a, b, published) => {
    expect(rounded(differenceInterval(a, b))).toEqual(published)
  })
})
