import { describe, expect, it } from 'vitest'
import { explainRule, factsOf } from '../../src/risk/risk.ts'
import type { RuleDocument } from '../../src/risk/rules/documents.ts'
import { compileCondition } from '../../src/risk/score/compile-condition.ts'
import {
  allOf,
  anyOf,
  FALSE as F,
  notOf,
  TRUE as T,
  TRUTH_NAMES,
  type Truth,
  UNKNOWN as U,
} from '../../src/risk/score/truth.ts'
import { fc } from '../support/properties.ts'
import { packOf } from './rule-text.ts'

it.each<[Truth, Truth, Truth, Truth]>([
  // a, b, all, any
  [T, T, T, T],
  [T, F, F, T],
  [T, U, U, T],
  [F, T, F, T],
  [F, F, F, F],
  [F, U, F, U],
  [U, T, U, T],
  [U, F, F, U],
  [U, U, U, U],
])('of %s and %s, all is %s and any is %s', (a, b, all, any) => {
  expect([allOf([a, b]), anyOf([a, b])]).toEqual([all, any])
})

it.each<[Truth, Truth]>([
  [T, F],
  [F, T],
  [U, U],
])('not %s is %s', (a, b) => expect(notOf(a)).toBe(b))

describe.each<
  [string, string, Record<string, number | string | boolean>, 'yes' | 'no' | 'unknown']
>([
  ['lt below', '{ fact: valueGapPercent, op: lt, value: 5 }', { valueGapPercent: 4 }, 'yes'],
  ['lt equal', '{ fact: valueGapPercent, op: lt, value: 5 }', { valueGapPercent: 5 }, 'no'],
  ['lte equal', '{ fact: valueGapPercent, op: lte, value: 5 }', { valueGapPercent: 5 }, 'yes'],
  ['lte above', '{ fact: valueGapPercent, op: lte, value: 5 }', { valueGapPercent: 6 }, 'no'],
  ['gt above', '{ fact: valueGapPercent, op: gt, value: 5 }', { valueGapPercent: 6 }, 'yes'],
  ['gt equal', '{ fact: valueGapPercent, op: gt, value: 5 }', { valueGapPercent: 5 }, 'no'],
  ['gte equal', '{ fact: valueGapPercent, op: gte, value: 5 }', { valueGapPercent: 5 }, 'yes'],
  ['gte below', '{ fact: valueGapPercent, op: gte, value: 5 }', { valueGapPercent: 4 }, 'no'],
  ['gte missing', '{ fact: valueGapPercent, op: gte, value: 5 }', {}, 'unknown'],
  ['eq text', '{ fact: exportRegime, op: eq, value: export }', { exportRegime: 'export' }, 'yes'],
  ['eq no', '{ fact: hs6Differs, op: eq, value: false }', { hs6Differs: false }, 'yes'],
  ['ne same', '{ fact: exportRegime, op: ne, value: export }', { exportRegime: 'export' }, 'no'],
  ['ne missing', '{ fact: exportRegime, op: ne, value: export }', {}, 'unknown'],
  [
    'in the list',
    '{ fact: declaredOrigin, op: in, value: [VN, TH] }',
    { declaredOrigin: 'TH' },
    'yes',
  ],
  [
    'not in the list',
    '{ fact: declaredOrigin, op: in, value: [VN, TH] }',
    { declaredOrigin: 'CN' },
    'no',
  ],
  ['in missing', '{ fact: declaredOrigin, op: in, value: [VN] }', {}, 'unknown'],
  ['missing', '{ fact: declaredOrigin, op: is-missing }', {}, 'yes'],
  ['not missing', '{ fact: declaredOrigin, op: is-missing }', { declaredOrigin: 'VN' }, 'no'],
  [
    'matches',
    "{ fact: descriptionText, op: matches, value: 'SCR(AP)+' }",
    { descriptionText: 'OLD SCRAP' },
    'yes',
  ],
  [
    'matches not',
    "{ fact: descriptionText, op: matches, value: '^SCRAP$' }",
    { descriptionText: 'OLD SCRAP' },
    'no',
  ],
  [
    'another fact',
    '{ fact: declaredGrossKg, op: gt, otherFact: exportedGrossKg }',
    { declaredGrossKg: 11, exportedGrossKg: 10 },
    'yes',
  ],
  [
    'another fact times',
    '{ fact: declaredGrossKg, op: gt, otherFact: exportedGrossKg, times: 1.5 }',
    { declaredGrossKg: 15, exportedGrossKg: 10 },
    'no',
  ],
  [
    'another text',
    '{ fact: declaredHs6, op: ne, otherFact: exportedHs6 }',
    { declaredHs6: '1', exportedHs6: '2' },
    'yes',
  ],
  [
    'another fact missing',
    '{ fact: declaredGrossKg, op: gt, otherFact: exportedGrossKg }',
    { declaredGrossKg: 11 },
    'unknown',
  ],
  ['not of missing', '{ not: { fact: hs6Differs, op: eq, value: true } }', {}, 'unknown'],
  [
    'any decides without the missing',
    '{ any: [{ fact: hs6Differs, op: eq, value: true }, { fact: shipperShipments, op: lt, value: 5 }] }',
    { shipperShipments: 1 },
    'yes',
  ],
  [
    'all decides without the missing',
    '{ all: [{ fact: hs6Differs, op: eq, value: true }, { fact: shipperShipments, op: lt, value: 5 }] }',
    { shipperShipments: 9 },
    'no',
  ],
])('%s', (_, when, known, expected) => {
  it(`is ${expected}, compiled and explained`, () => {
    const rule = packOf({ when }).rules[0] as RuleDocument
    const facts = factsOf(known)
    expect(TRUTH_NAMES[compileCondition(rule.when, rule)(facts.values)]).toBe(expected)
    expect(explainRule(rule, facts).result).toBe(expected)
  })
})

it('a parameter stands for its default, times a factor', () => {
  const rule = packOf({
    when: '{ fact: valueGapPercent, op: lte, param: gap, times: -1 }',
    more: 'parameters: { gap: { default: 20, min: 1, max: 90, unit: percent } }',
  }).rules[0] as RuleDocument
  const test = compileCondition(rule.when, rule)
  expect(
    [-19, -20, -21].map((valueGapPercent) => test(factsOf({ valueGapPercent }).values)),
  ).toEqual([F, T, T])
})

it('a trace shows every node with its value and operator, as plain JSON', () => {
  const rule = packOf({
    when: '{ all: [{ fact: hs6Differs, op: eq, value: true }, { not: { fact: valueGapPercent, op: lt, value: 5 } }] }',
  }).rules[0] as RuleDocument
  expect(JSON.parse(JSON.stringify(explainRule(rule, factsOf({ valueGapPercent: 3 }))))).toEqual({
    rule: 'X1',
    fires: false,
    result: 'no',
    when: {
      kind: 'all',
      result: 'no',
      of: [
        {
          kind: 'comparison',
          result: 'unknown',
          fact: 'hs6Differs',
          actual: null,
          operator: 'eq',
          wanted: true,
          why: 'not filed',
        },
        {
          kind: 'not',
          result: 'no',
          of: [
            {
              kind: 'comparison',
              result: 'yes',
              fact: 'valueGapPercent',
              actual: 3,
              operator: 'lt',
              wanted: 5,
            },
          ],
        },
      ],
    },
  })
})

it('the compiled rule and its explanation always agree', () => {
  const leaf = fc.oneof(
    fc.record({
      fact: fc.constantFrom('valueGapPercent', 'weightGapKg'),
      op: fc.constantFrom('lt', 'lte', 'gt', 'gte', 'eq', 'ne'),
      value: fc.integer({ min: -2, max: 2 }),
    }),
    fc.record({
      fact: fc.constant('valueGapPercent'),
      op: fc.constantFrom('lt', 'gte', 'eq'),
      otherFact: fc.constant('weightGapKg'),
      times: fc.integer({ min: -2, max: 2 }),
    }),
    fc.record({
      fact: fc.constantFrom('valueGapPercent', 'hs6Differs'),
      op: fc.constant('is-missing'),
    }),
    fc.record({
      fact: fc.constant('hs6Differs'),
      op: fc.constantFrom('eq', 'ne'),
      value: fc.boolean(),
    }),
    fc.record({
      fact: fc.constant('weightGapKg'),
      op: fc.constant('in'),
      value: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  )
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('node') }),
    ),
  })).node
  const facts = fc.record(
    {
      valueGapPercent: fc.integer({ min: -2, max: 2 }),
      weightGapKg: fc.integer({ min: -2, max: 2 }),
      hs6Differs: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(tree, facts, (when, known) => {
      const rule = { id: 'X1', when, unknown: 'skip' } as unknown as RuleDocument
      expect(TRUTH_NAMES[compileCondition(rule.when, rule)(factsOf(known).values)]).toBe(
        explainRule(rule, factsOf(known)).result,
      )
    }),
    { numRuns: 2_000, seed: 1 },
  )
})
