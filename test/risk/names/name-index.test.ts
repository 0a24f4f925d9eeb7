import { distance } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { createChance } from '../../../src/kernel/chance.ts'
import {
  createDistanceIndex,
  createNameIndex,
  matchRead,
  plainText,
  readName,
} from '../../../src/risk/names/names.ts'
import { inventNames, misspell } from '../../support/invent-names.ts'

const chance = createChance('name index')
const list = inventNames(chance, 400)
const asked = [
  ...list.slice(0, 40).map((name, i) => misspell(chance.of('asked', i), name, 1 + (i % 3))),
  ...inventNames(createChance('strangers'), 30),
]

describe('an index answers as a scan of the whole list', () => {
  it('by edit distance, Vietnamese letters folded or kept', () => {
    for (const form of [plainText, (text: string) => text]) {
      const texts = list.map(form)
      const index = createDistanceIndex(texts)
      let found = 0
      for (const name of asked.map(form))
        for (const max of [0, 1, 2]) {
          const scanned = texts.flatMap((text, place) =>
            distance(name, text) <= max ? [place] : [],
          )
          expect(index.near(name, max)).toEqual(scanned)
          expect(index.hasNear(name, max)).toBe(scanned.length > 0)
          found += scanned.length
        }
      expect(found).toBeGreaterThan(25)
    }
  })

  it('by the whole comparison of names', () => {
    const names = list.map((name) => readName(name))
    const index = createNameIndex(names)
    let found = 0
    for (const name of asked.map((text) => readName(text))) {
      const scanned = names
        .map((other, place) => ({ place, match: matchRead(name, other) }))
        .filter(({ match }) => match.matches)
        .sort((a, b) => b.match.score - a.match.score || a.place - b.place)
      expect(index.find(name)).toEqual(scanned)
      found += scanned.length
    }
    expect(found).toBeGreaterThan(20)
  })

  it('finds by sound, spelling, order, joined words and syllables too', () => {
    const listed = [
      'Nuristani, Abdul Aziz',
      'Mohammad Karimov',
      'Platonovich Nikolai',
      'Ted Doe Shipping',
      '深圳市华为技术有限公司',
      'J. R. Okonkwo',
      'Halvorsen Kristiansund',
      'Khoury Wakhshoory',
      'Mehmet Theodore',
    ]
    const index = createNameIndex(listed.map((name) => readName(name)))
    const best = (text: string) => index.find(readName(text))[0]?.place
    expect(
      [
        'Abdul Aziz Nooristani',
        'Karimov Mehmet',
        'Plat Ono Vich Nikolai',
        'Theodore Doe Shipping Ltd',
        '深圳市华为技木有限公司',
        'James Robert Okonkwo',
        // By text alone, by sound alone, by group alone.
        'Halvirsan Kristeansunt',
        'Huri Vahshuri',
        'Mahomed Teddy',
      ].map(best),
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })
})
