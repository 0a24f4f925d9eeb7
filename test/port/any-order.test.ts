import { describe, expect, it } from 'vitest'
import { endState } from '../support/any-order.ts'

describe('filings, amendments and invalidations in any order', () => {
  it.each(['1'])('end in one state: lot %s', (lot) => {
    const state = endState(lot, null)
    for (const seed of ['a', 'b'])
      expect(endState(lot, seed), `lot ${lot}, order ${seed}`).toEqual(state)
  })
})
