import { expect, it } from 'vitest'
import { compilePattern } from '../../src/risk/rules/pattern.ts'
import { patternSize } from '../../src/risk/rules/pattern-size.ts'

it.each<[string, string, number]>([
  ['letters', 'abc', 3],
  ['a class, with what stands for itself in it', '[]a(){9}]', 1],
  ['an escape', '\\({2}\\p{L}', 4],
  ['a counted repeat', 'a{3}b', 5],
  ['one within another', '(?:a{4}b){9}', 70],
  ['a brace that counts nothing', 'a{x', 3],
  ['a group nobody closes', '(a{4}', 5],
])('%s has its size', (_, pattern, steps) => {
  expect(patternSize(pattern)).toBe(steps)
})

it('a thousand letters that stand for a hundred thousand are refused before they are compiled', () => {
  const pattern = `${'(?:.?){1000}'.repeat(80)}[yz]`
  expect(pattern.length).toBeLessThan(1_000)
  expect(compilePattern(pattern)).toMatchObject({ what: expect.stringMatching(/ at most 2000/) })
})
