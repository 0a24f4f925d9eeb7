import type { FactValue } from '../../src/risk/facts/dictionary.ts'
import type { ConditionDocument } from '../../src/risk/rules/condition.ts'
import type { RulePack } from '../../src/risk/rules/documents.ts'
import { fc } from '../support/properties.ts'
import { packOf } from './rule-text.ts'

const small = fc.integer({ min: -2, max: 2 })
/** Texts that would end a literal early if they were pasted into source. */
const nasty = fc.constantFrom(
  'VN',
  'CN',
  '4412',
  '"',
  "'",
  '\\',
  '`${1}`',
  '*/',
  '\n',
  '\u2028',
  'Đại Dương',
  '</script>',
  '__proto__',
)
const number = fc.constantFrom('valueGapPercent', 'weightGapKg')
const text = fc.constantFrom('declaredOrigin', 'declaredHs6')
const yesNo = fc.constantFrom('hs6Differs', 'originDiffers')

const comparison: fc.Arbitrary<ConditionDocument> = fc.oneof(
  fc.record({
    fact: number,
    op: fc.constantFrom('lt', 'lte', 'gt', 'gte', 'eq', 'ne'),
    value: small,
  }),
  fc.record({
    fact: number,
    op: fc.constantFrom('lt', 'lte', 'gt', 'gte', 'eq', 'ne'),
    otherFact: number,
    times: small,
  }),
  fc.record({ fact: text, op: fc.constantFrom('eq', 'ne'), otherFact: text }),
  fc.record({ fact: text, op: fc.constantFrom('eq', 'ne'), value: nasty }),
  fc.record({
    fact: text,
    op: fc.constantFrom('in', 'has-any'),
    value: fc.array(nasty, { minLength: 1, maxLength: 12 }),
  }),
  fc.record({ fact: number, op: fc.constant('in'), value: fc.array(small, { minLength: 1 }) }),
  fc.record({ fact: text, op: fc.constant('matches'), value: fc.constantFrom('V', '^4', 'N$') }),
  fc.record({ fact: yesNo, op: fc.constantFrom('eq', 'ne'), value: fc.boolean() }),
  fc.record({ fact: fc.oneof(number, text, yesNo), op: fc.constant('is-missing') }),
) as never

/** Conditions of every operator, nested up to four levels. */
export const condition: fc.Arbitrary<ConditionDocument> = fc.letrec<{ node: ConditionDocument }>(
  (tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      comparison,
      fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('node') }),
    ),
  }),
).node

/** Facts that these conditions read, any of them missing. */
export const knownFacts: fc.Arbitrary<Record<string, FactValue>> = fc.record(
  {
    valueGapPercent: small,
    weightGapKg: small,
    hs6Differs: fc.boolean(),
    originDiffers: fc.boolean(),
    declaredOrigin: fc.oneof(nasty, fc.constant('CN+VN')),
    declaredHs6: fc.oneof(nasty, fc.constant('390120+441231')),
    declaredGrossKg: small,
  },
  { requiredKeys: [] },
) as never

const usual = packOf().rules[0] as RulePack['rules'][number]

/** Packs of up to 40 such rules, which is more than one word of a verdict. */
export const rulePack: fc.Arbitrary<RulePack> = fc
  .record({
    mode: fc.constantFrom('probability' as const, 'points' as const),
    reliefCap: fc.integer({ min: 0, max: 100 }),
    rules: fc.array(
      fc.record({
        when: condition,
        unknown: fc.constantFrom('skip' as const, 'hit' as const),
        family: fc.constantFrom('A' as const, 'B' as const, 'F' as const),
        typologies: fc.constantFrom('any' as const, ['T05'], ['T01', 'T08']),
        weight: fc.integer({ min: 0, max: 100 }),
        effect: fc.constantFrom('raises' as const, 'lowers' as const),
        selectsAlone: fc.boolean(),
        validFrom: fc.constantFrom('1970-01-01', '1970-06-01'),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  })
  .map(({ rules, ...more }) => ({
    ...packOf(),
    ...more,
    rules: rules.map((rule, i) => ({ ...usual, ...rule, id: `X${100 + i}` })),
  }))
