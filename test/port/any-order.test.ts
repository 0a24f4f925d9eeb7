import { describe, expect, it } from 'vitest'
import { endState } from '../support/any-order.ts'

describe('filings, parts, amendments, invalidations and holds in any order', () => {
  it.each(['1'])('end in one state: lot %s', (lot) => {
    const state = endState(lot, null)
    expect(endState(lot, 'a')).toEqual(state)
  })
})
