import { expect, it } from 'vitest'
import { placeWith, placeWithout } from '../../src/generate/documents/other-places.ts'

/** A sailing as a row of letters: `C` has a certificate. */
const sailing = (row: string) => ({
  count: row.length,
  number: String,
  has: (place: number) => row[place] === 'C',
})

it.each<[string, number, number | null, number]>([
  ['C-C', 2, 0, 1],
  ['-CC', 1, 2, 0],
  ['C--', 0, null, 2],
  ['CCC', 1, 0, 3],
  ['C', 0, null, 1],
])(
  'in %s, from place %i: the next with a certificate is %s, without one %i',
  (row, from, held, free) => {
    expect(placeWith(sailing(row), from)).toBe(held)
    expect(placeWithout(sailing(row), from)).toBe(free)
  },
)
