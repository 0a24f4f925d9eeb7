import { expect, it } from 'vitest'
import { createChance } from '../../../src/kernel/chance.ts'
import { mayReach } from '../../../src/risk/names/may-match.ts'
import { MATCH_MIN, matchRead, type Name, readName } from '../../../src/risk/names/names.ts'
import { inventNames, misspell } from '../../support/invent-names.ts'

const chance = createChance('may match')
const PEOPLE = [
  'Nuristani, Abdul Aziz',
  'Abdul A. Nuristani',
  'Mohammad Karimov',
  'Mehmet Karimoff',
  'Nguyễn Văn An',
  'Nguyen Van Anh',
  'van der Berg, J',
  'J van den Berg',
  '3M Trading',
  'Ted Doe Shipping II',
  'Ted Doe Shipping III',
  '深圳市华为技术有限公司',
  '华为技术',
]
const companies = inventNames(chance, 60)
const texts = [
  ...PEOPLE,
  ...companies,
  ...companies.slice(0, 30).map((name, i) => misspell(chance.of('asked', i), name, 1 + (i % 3))),
  // The same words in another order, with one less, or run together.
  ...companies.map((name) => name.split(' ').reverse().join(' ')),
  ...companies.map((name) => name.split(' ').slice(1).join(' ')),
  ...companies.slice(0, 20).map((name) => name.replaceAll(' ', '')),
].filter((text) => text !== '')
const names = texts.flatMap((text, i) => [readName(text, i % 5 === 0 ? 'person' : undefined)])

it('no score is refused that the words of two names reach', () => {
  const pairs = names.flatMap((a, i) => names.slice(i).map((b): [Name, Name] => [a, b]))
  let [matches, refused] = [0, 0]
  for (const [a, b] of pairs) {
    const { score, matches: isMatch } = matchRead(a, b)
    if (score > 0 && !(mayReach(score, a, b) && mayReach(score, b, a)))
      expect.fail(`${a.written} and ${b.written} reach ${score}`)
    if (isMatch) matches++
    if (!mayReach(MATCH_MIN, a, b)) refused++
  }
  expect(matches).toBeGreaterThan(names.length)
  expect(refused / (pairs.length - matches)).toBeGreaterThan(0.9)
})
