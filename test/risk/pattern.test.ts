import { RE2JS } from 're2js'
import { expect, it } from 'vitest'
import { createChance, type Rng } from '../../src/kernel/chance.ts'
import { compilePattern } from '../../src/risk/rules/pattern.ts'

it('the automaton of a small pattern finds what a search finds', () => {
  const rng = createChance('patterns').of('pattern')
  const found = { yes: 0, no: 0 }
  for (let i = 0; i < 150; i++) {
    const source = patternOf(rng, 4)
    const text = Array.from({ length: rng.int(0, 12) }, () => rng.pick(LETTERS)).join('')
    const pattern = compilePattern(source)
    if (!('finds' in pattern)) continue
    const isFound = RE2JS.compile(source).matcher(text).find()
    expect([source, text, pattern.finds(text)]).toEqual([source, text, isFound])
    found[isFound ? 'yes' : 'no']++
  }
  expect(Math.min(found.yes, found.no)).toBeGreaterThan(20)
})

const LETTERS = ['A', 'B', 'C', 'b', ' ', '\n', '_', '0', 'Ế', 'ệ', '😀', '\ud83d']
const ATOMS =
  String.raw`A B Ế 😀 . \w \s \d \b \B ^ $ \A \z \p{L} [A-C] [^A] (?i:b) (?s:.) (?m:^B$)`.split(' ')

function patternOf(rng: Rng, depth: number): string {
  const inner = () => patternOf(rng, depth - 1)
  if (depth === 0 || rng.chance(0.3)) return rng.pick(ATOMS)
  if (rng.chance(0.3)) return `(${inner()}|${inner()})`
  if (rng.chance(0.4)) return `(${inner()})${rng.pick(['?', '*', '+', '{1,3}', '*?'])}`
  return inner() + inner()
}
