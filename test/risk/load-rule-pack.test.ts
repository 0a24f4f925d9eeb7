import { describe, expect, it } from 'vitest'
import { formatIssue, InputError } from '../../src/kernel/input-error.ts'
import { loadRulePack, openRulePack, packDigest } from '../../src/risk/risk.ts'
import { compilePattern } from '../../src/risk/rules/pattern.ts'
import { within } from '../support/within.ts'
import { PACK_TEXT, packOf, type RuleParts, ruleText } from './rule-text.ts'

const PACK = { path: 'pack.yaml', text: PACK_TEXT }

function issues(...files: { path: string; text: string }[]): string[] {
  try {
    loadRulePack(files)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.issues.map((issue) => formatIssue(issue).replace('\n    mend: ', ' | '))
  }
}

describe.each<[string, RuleParts, string[]]>([
  [
    'a mistyped fact',
    { when: '{ fact: valueGapPercnt, op: lt, value: 5 }' },
    ['x.yaml:12:15: when.fact: unknown fact "valueGapPercnt" | did you mean "valueGapPercent"?'],
  ],
  [
    'a fact __proto__',
    { when: '{ fact: __proto__.x, op: lt, value: 5 }' },
    ['x.yaml:12:15: when.fact: unknown fact "__proto__.x" | see the dictionary of facts'],
  ],
  [
    'a fact constructor',
    { when: '{ fact: constructor, op: is-missing }' },
    ['x.yaml:12:15: when.fact: unknown fact "constructor" | see the dictionary of facts'],
  ],
  [
    'a fact inside a prototype',
    { when: '{ fact: constructor.prototype, op: is-missing }' },
    ['x.yaml:12:15: when.fact: unknown fact "constructor.prototype" | see the dictionary of facts'],
  ],
  [
    'an index',
    { when: "{ fact: 'items[1e9]', op: is-missing }" },
    ['x.yaml:12:15: when.fact: unknown fact "items[1e9]" | see the dictionary of facts'],
  ],
  [
    'a very long path',
    { when: `{ fact: ${Array(200).fill('a').join('.')}, op: is-missing }` },
    [
      `x.yaml:12:15: when.fact: unknown fact "${Array(40).fill('a').join('.')}.…" | see the dictionary of facts`,
    ],
  ],
  [
    'an operator that does not fit',
    { when: '{ fact: hs6Differs, op: lt, value: true }' },
    [
      'x.yaml:12:31: when.op: "lt" cannot judge "hs6Differs", which is yes or no | use one of: eq, ne, is-missing',
    ],
  ],
  [
    'an unknown operator',
    { when: '{ fact: hs6Differs, op: equals, value: true }' },
    [
      'x.yaml:12:31: when.op: got "equals", expected one of: lt, lte, gt, gte, eq, ne, in, has-any, matches, is-missing',
    ],
  ],
  [
    'a number for text',
    { when: '{ fact: declaredHs6, op: eq, value: 090121 }' },
    ['x.yaml:12:43: when.value: got 90121: "declaredHs6" is text | write it in quotes: "090121"'],
  ],
  [
    'text for a number',
    { when: '{ fact: weightGapKg, op: gt, value: much }' },
    [
      'x.yaml:12:43: when.value: got "much": "weightGapKg" is a number | write a number without quotes',
    ],
  ],
  [
    'two operands',
    { when: '{ fact: weightGapKg, op: gt, value: 1, otherFact: exportedGrossKg }' },
    [
      'x.yaml:12:7: when: compared with several things at once | write one of: value, param, otherFact',
    ],
  ],
  [
    'no operand',
    { when: '{ fact: weightGapKg, op: gt }' },
    [
      'x.yaml:12:7: when: "gt" needs something to compare with | write one of: value, param, otherFact',
    ],
  ],
  [
    'no operator',
    { when: '{ fact: weightGapKg, value: 1 }' },
    [
      'x.yaml:12:7: when: a comparison without "op" | write one of: lt, lte, gt, gte, eq, ne, in, has-any, matches, is-missing',
    ],
  ],
  [
    'two forms',
    { when: '{ all: [{ fact: hs6Differs, op: is-missing }], fact: hs6Differs, op: is-missing }' },
    [
      'x.yaml:12:7: when: more than one condition in one place | write one of: all, any, not, or fact with op',
    ],
  ],
  [
    'nothing',
    { when: '{}' },
    ['x.yaml:12:7: when: an empty condition | write one of: all, any, not, or fact with op'],
  ],
  [
    'a mistyped key deep inside',
    { when: '{ all: [{ not: { fct: hs6Differs, op: is-missing } }] }' },
    ['x.yaml:12:24: when.all[0].not.fct: unknown key "fct" | did you mean "fact"?'],
  ],
  [
    'facts of two types',
    { when: '{ fact: weightGapKg, op: eq, otherFact: declaredHs6 }' },
    ['x.yaml:12:47: when.otherFact: "weightGapKg" is a number, "declaredHs6" is text'],
  ],
  [
    'an unknown parameter',
    {
      when: '{ fact: weightGapKg, op: gt, param: gp }',
      more: 'parameters: { gap: { default: 1, min: 0, max: 2, unit: kg } }',
    },
    [
      'x.yaml:12:43: when.param: unknown parameter "gp" | did you mean "gap"?',
      'x.yaml:17:20: parameters.gap: the parameter "gap" is not used | remove it',
    ],
  ],
  [
    'a default out of range',
    {
      when: '{ fact: weightGapKg, op: gt, param: gap }',
      more: 'parameters: { gap: { default: 9, min: 0, max: 2, unit: kg } }',
    },
    ['x.yaml:17:31: parameters.gap.default: the default 9 is outside 0 to 2'],
  ],
  [
    'an empty range',
    {
      when: '{ fact: weightGapKg, op: gt, param: gap }',
      more: 'parameters: { gap: { default: 1, min: 3, max: 2, unit: kg } }',
    },
    ['x.yaml:17:39: parameters.gap.min: the minimum 3 is above the maximum 2'],
  ],
  [
    'a weight of NaN',
    { weight: '.nan' },
    ['x.yaml:11:9: weight: expected a number, got number NaN'],
  ],
  [
    'a weight of 1e308',
    { weight: '1e308' },
    ['x.yaml:11:9: weight: Too big: expected number to be <=100'],
  ],
  [
    'a weight below zero',
    { weight: '-1' },
    ['x.yaml:11:9: weight: Too small: expected number to be >=0'],
  ],
  [
    'no example that must not fire',
    { examples: '{ mustFire: [{ declaredGrossKg: 11 }], mustNotFire: [] }' },
    ['x.yaml:16:63: examples.mustNotFire: Too small: expected array to have >=1 items'],
  ],
  [
    'no examples',
    { examples: '{ mustFire: [{}] }' },
    ['x.yaml:16:11: examples.mustNotFire: is missing: expected a list'],
  ],
  [
    'an example with an unknown fact',
    { examples: '{ mustFire: [{ grossKg: 11 }], mustNotFire: [{ declaredHs6: 90121 }] }' },
    [
      'x.yaml:16:35: examples.mustFire[0].grossKg: unknown fact "grossKg" | did you mean "declaredGrossKg"?',
      'x.yaml:16:71: examples.mustNotFire[0].declaredHs6: got 90121: "declaredHs6" is text | write it in quotes: "90121"',
    ],
  ],
  [
    'a slot of nothing',
    { explanation: "'{kg} kg'" },
    [
      'x.yaml:14:14: explanation: the slot {kg} is neither a fact nor a parameter | see the dictionary of facts',
    ],
  ],
  [
    'a typology without harm',
    { typologies: '[T05, T77]' },
    [
      'x.yaml:5:19: typologies[1]: typology T77 has no harm in the pack | add it under "harm" in pack.yaml',
    ],
  ],
  [
    'a confidence without slope',
    { more: 'confidence: { fact: declaredHs6, from: 1, to: 1 }' },
    [
      'x.yaml:17:21: confidence.fact: "declaredHs6" is no number | name a fact that is a number',
      'x.yaml:17:47: confidence.to: the confidence has no slope | make "to" differ from "from"',
    ],
  ],
  [
    'look-behind',
    { when: "{ fact: descriptionText, op: matches, value: 'A(?<=A)B' }" },
    [
      'x.yaml:12:52: when.value: look-around at character 2 is not supported (RE2) | write two comparisons under "all", the second under "not"',
    ],
  ],
  [
    'a back-reference',
    { when: "{ fact: descriptionText, op: matches, value: '(A)\\1' }" },
    [
      'x.yaml:12:52: when.value: back-reference at character 4 is not supported (RE2) | name the alternatives: (aa|bb)',
    ],
  ],
  [
    'an open bracket',
    { when: "{ fact: descriptionText, op: matches, value: 'A[B' }" },
    [
      'x.yaml:12:52: when.value: bad pattern at character 2: missing closing ] | see the syntax of RE2',
    ],
  ],
  [
    'a pattern of 10 kB',
    { when: `{ fact: descriptionText, op: matches, value: '${'A'.repeat(10_000)}' }` },
    [
      'x.yaml:12:52: when.value: the pattern has 10000 characters, at most 1000 are allowed | split it into several comparisons under "any"',
    ],
  ],
])('a rule with %s', (_, parts, expected) => {
  it('is refused with its place and its mend', () => {
    expect(issues(PACK, { path: 'x.yaml', text: ruleText(parts) })).toEqual(expected)
  })
})

it('every fault of every file is named, in the order of the files', () => {
  expect(
    issues(
      { path: 'b/y.yaml', text: ruleText({ weight: '101' }) },
      { path: 'pack.yaml', text: `${PACK_TEXT}colour: red` },
      { path: 'a/x.yaml', text: 'id: *gone' },
    ).map((issue) => issue.split(' ')[0]),
  ).toEqual(['a/x.yaml:1:5:', 'b/y.yaml:11:9:', 'pack.yaml:7:1:'])
})

it('an id is used once', () => {
  expect(
    issues(PACK, { path: 'b/1.yaml', text: ruleText() }, { path: 'b/2.yaml', text: ruleText() }),
  ).toEqual([
    'b/2.yaml:1:5: id: the id "X1" is already used in b/1.yaml | ids are never reused: take a new one',
  ])
})

it('a pack opened again reads what was saved since, and no more', () => {
  const known = new Map()
  const rule = (weight: string) => ({ path: 'x.yaml', text: ruleText({ weight }) })
  const other = { path: 'y.yaml', text: ruleText({ id: 'Y1' }) }
  const open = (weight: string) => openRulePack([PACK, rule(weight), other], known)
  const first = open('50')
  expect(() => open('101')).toThrow(/x\.yaml:11:9: weight/)
  const { pack, place } = open('49')
  expect(pack).toEqual(openRulePack([PACK, rule('49'), other]).pack)
  expect(pack.rules[0]?.weight).toBe(49)
  expect(pack.rules[1]?.examples).toBe(first.pack.rules[1]?.examples)
  expect(place('X1', ['weight'])).toMatchObject({ file: 'x.yaml', line: 11 })
})

it('a pack opened again tells the faults of what was not saved as well', () => {
  const known = new Map()
  const wrong = { path: 'x.yaml', text: ruleText({ when: '{ fact: nothing, op: lt, value: 5 }' }) }
  const open = () => openRulePack([PACK, wrong], known)
  expect(open).toThrow(/unknown fact "nothing"/)
  expect(open).toThrow(/unknown fact "nothing"/)
})

it('a pack has one pack.yaml and at least one rule', () => {
  expect(issues({ path: 'x.yaml', text: ruleText() })).toEqual([
    'pack.yaml: the pack has no pack.yaml | write one beside the folders of the rules',
  ])
  expect(issues(PACK)).toEqual(['pack.yaml: the pack has no rules'])
  expect(
    issues(PACK, { path: 'z/pack.yaml', text: PACK_TEXT }, { path: 'x.yaml', text: ruleText() }),
  ).toEqual(['z/pack.yaml: a pack has one pack.yaml | remove this one'])
})

it('the order of the files changes neither the pack nor its digest', () => {
  const files = [
    PACK,
    ...['X1', 'X2', 'X3'].map((id) => ({ path: `${id}.yaml`, text: ruleText({ id }) })),
  ]
  const [a, b] = [loadRulePack(files), loadRulePack([...files].reverse())]
  expect(a).toEqual(b)
  expect(packDigest(a)).toBe(packDigest(b))
  expect(packDigest(a)).not.toBe(packDigest(packOf({ weight: '51' })))
})

it('A-38: 10,000 rules are read and checked in seconds', () => {
  const files = Array.from({ length: 10_000 }, (_, i) => ({
    path: `x${i}.yaml`,
    text: ruleText({ id: `X${i}` }),
  }))
  expect(within(4_000, () => loadRulePack([PACK, ...files])).rules).toHaveLength(10_000)
})

it('of very many faults the first five hundred are told', () => {
  const files = Array.from({ length: 600 }, (_, i) => ({ path: `x${i}.yaml`, text: ruleText() }))
  const found = issues(PACK, ...files)
  expect(found).toHaveLength(501)
  expect(found.at(-1)).toContain('there may be more faults | mend these first')
})

it('A-37: nothing leaks into the prototype of all objects', () => {
  issues(PACK, {
    path: 'x.yaml',
    text: ruleText({
      examples: '{ mustFire: [{ __proto__: { x: 1 } }], mustNotFire: [{ constructor: 1 }] }',
    }),
  })
  expect(({} as { x?: number }).x).toBeUndefined()
})

it('A-36: a pattern made to run for years runs in time', () => {
  const pattern = compilePattern('(a+)+$')
  const find = () => 'finds' in pattern && pattern.finds(`${'a'.repeat(511)}!`)
  const found = within(2_000, () => Array.from({ length: 500 }, find))
  expect(found.some(Boolean)).toBe(false)
})
