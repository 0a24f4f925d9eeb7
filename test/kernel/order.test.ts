import { describe, expect, it } from 'vitest'
import { by, byCodeUnit, byNumber, descending, inOrder } from '../../src/kernel/order.ts'
import { fc } from '../support/properties.ts'

describe('orders', () => {
  it('sorts text by code unit, not by language', () => {
    expect(['é', 'a', 'Z', 'z', 'A', ''].sort(byCodeUnit)).toEqual(['', 'A', 'Z', 'a', 'z', 'é'])
  })

  it('sorts numbers by size', () => {
    expect([10, 9, -1, 0].sort(byNumber)).toEqual([-1, 0, 9, 10])
  })

  it('asks the second comparison only where the first sees no difference', () => {
    const values = [
      { score: 5, id: 'b' },
      { score: 9, id: 'c' },
      { score: 5, id: 'a' },
    ]
    const order = inOrder(
      descending(by<(typeof values)[0]>(({ score }) => score)),
      by(({ id }) => id),
    )
    expect(values.sort(order).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('calls equal what no comparison tells apart', () => {
    expect(inOrder<number>()(1, 2)).toBe(0)
    expect(by<number>((n) => n % 2)(2, 4)).toBe(0)
  })

  it('is one order whatever the order of the input', () => {
    const line = fc.record({
      score: fc.integer({ min: 0, max: 3 }),
      id: fc.string({ maxLength: 3 }),
    })
    const lines = fc.uniqueArray(line, { selector: ({ id }) => id })
    const order = inOrder(
      descending(by<{ score: number; id: string }>(({ score }) => score)),
      by(({ id }) => id),
    )
    fc.assert(
      fc.property(lines, (list) => {
        expect([...list].reverse().sort(order)).toEqual([...list].sort(order))
      }),
    )
  })
})
