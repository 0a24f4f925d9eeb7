import { expect, it } from 'vitest'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { assumptionsOf } from '../../../src/sim/assumptions/assumptions.ts'

/** English words that no sentence of Vietnamese has, and that sentences of ours are full of. */
const ENGLISH = /\b(?:the|of|and|is|are|with|which|from|to|before|after|assumed)\b/

const both = (scenario: string) => {
  const { scenario: plan, goods, measures } = loadScenario(scenario)
  return (['en', 'vi'] as const).map((language) => assumptionsOf(plan, goods, measures, language))
}

it.each([
  'haiphong-los-angeles',
  'raised-duties',
  'learning-ports',
  'replay-recorded',
  'placebo-uninformative',
])('%s says each assumption in both languages, with the same numbers', (scenario) => {
  const [english = [], vietnamese = []] = both(scenario)
  expect(vietnamese).toHaveLength(english.length)
  expect(vietnamese.filter((sentence) => ENGLISH.test(sentence))).toEqual([])
  // Words of one language may be words of another, but figures are figures; the day of an assumption is in none of both.
  const figures = (sentence: string) =>
    (sentence.replaceAll(/(?<=\d)[.,](?=\d{3}\b)/g, '').match(/\d+/g) ?? []).map(Number).sort()
  for (const [i, sentence] of english.entries())
    if (!/^(?:Tariffs|.*: Illustrative)/.test(sentence))
      expect([sentence, figures(vietnamese[i] ?? '')]).toEqual([sentence, figures(sentence)])
})
