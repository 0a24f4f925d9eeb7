import { describe, expect, it } from 'vitest'
import { createTally } from '../../src/interop/tally.ts'

describe('a tally of names', () => {
  it('counts each name, also one that comes again much later', () => {
    const tally = createTally(100)
    const names = Array.from({ length: 150 }, (_, index) => `bill ${index}`)
    expect(names.map((name) => tally.count(name))).toEqual(names.map(() => 1))
    expect(tally.count('bill 60')).toBe(2)
    expect(tally.count('bill 60')).toBe(3)
  })

  it('forgets a name after twice as many others, and so never grows', () => {
    const tally = createTally(100)
    tally.count('early')
    for (let index = 0; index < 201; index++) tally.count(`bill ${index}`)
    expect(tally.count('early')).toBe(1)
  })
})
