import { describe, expect, it } from 'vitest'
import { createBench } from '../../src/cli/lab/create-bench.ts'
import { offersAt } from '../../src/web/views/lab/editor/offers.ts'
import { ruleFiles } from '../support/make.ts'

const page = createBench({ ruleFiles, grounds: [], folder: null }).page()
const RULE = 'id: X\nwhen:\n  all:\n'

/** What is offered where a text ends, and how long the word is that it would replace. */
function offered(text: string) {
  const found = offersAt(text, page, 'en')
  return found && { word: text.slice(found.from), labels: found.offers.map(({ label }) => label) }
}

describe('an editor of rules offers', () => {
  it.each([
    ['keys of a rule at the beginning of a line', `${RULE}wei`, 'wei', ['weight', 'examples']],
    ['facts after "fact:"', `${RULE}    - { fact: we`, 'we', ['weightGapKg', 'declaredGrossKg']],
    ['facts after "otherFact:"', `${RULE}    - { otherFact: `, '', ['weightGapKg']],
    ['operators after "op:"', `${RULE}    - { fact: x, op: g`, 'g', ['gte', 'has-any']],
    ['keys of a condition inside one', `${RULE}    - { `, '', ['fact', 'otherFact']],
    ['facts in an example', 'examples:\n  mustFire:\n    - { we', 'we', ['weightGapKg']],
    ['facts in a slot', "explanation: '{we", 'we', ['weightGapKg']],
    ['what a key may be', 'status: ', '', ['trial', 'active', 'retired']],
    ['typologies', 'typologies: [', '', ['T01', 'T05']],
  ])('%s', (_, text, word, labels) => {
    const offers = offered(text)
    expect(offers?.word).toBe(word)
    expect(offers?.labels).toEqual(expect.arrayContaining(labels))
  })

  it('facts with what they are, in the language of the analyst', () => {
    const about = (language: 'en' | 'vi') =>
      offersAt("explanation: '{", page, language)?.offers.find(
        ({ label }) => label === 'weightGapKg',
      )
    expect(about('en')).toMatchObject({ detail: 'kg', info: expect.stringContaining('Largest') })
    expect(about('vi')).toMatchObject({ detail: 'kg', info: expect.stringContaining('cả bì') })
  })

  it.each([
    ['in a sentence', 'why: because of '],
    ['in an explanation', "explanation: 'kg "],
    ['for a number', 'weight: '],
    ['for a key like one of an object', 'constructor: '],
  ])('nothing %s', (_, text) => {
    expect(offered(text)).toBeNull()
  })
})
