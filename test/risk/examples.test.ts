import { describe, expect, it } from 'vitest'
import { coverageOf, percentCovered } from '../../src/risk/examples/coverage.ts'
import { mutantsOf, runMutants } from '../../src/risk/examples/mutants.ts'
import type { RuleDocument } from '../../src/risk/rules/documents.ts'
import { packOf } from './rule-text.ts'

const rulesOf = (when: string, examples: string, more = '') =>
  packOf({ when, examples, more }).rules
const both =
  '{ any: [{ fact: declaredGrossKg, op: gt, value: 10 }, { fact: hs6Differs, op: eq, value: true }] }'

describe('coverage', () => {
  it('names the branches that no example takes; a missing fact takes none', () => {
    const examples =
      '{ mustFire: [{ declaredGrossKg: 11 }], mustNotFire: [{ declaredGrossKg: 10 }] }'
    const coverage = coverageOf(rulesOf(both, examples))
    expect(coverage).toEqual({
      branches: { value: 0.5, of: 3, n: 6 },
      open: [
        { rule: 'X1', path: ['when'], never: 'no' },
        { rule: 'X1', path: ['when', 'any', 1], never: 'yes' },
        { rule: 'X1', path: ['when', 'any', 1], never: 'no' },
      ],
    })
  })
  it('is rounded down: 999 of 1,000 is 99 %', () => {
    expect(percentCovered({ branches: { value: 0.999, of: 999, n: 1_000 }, open: [] })).toBe(99)
    expect(percentCovered({ branches: { value: null, of: 0, n: 0 }, open: [] })).toBe(100)
  })
})

describe('mutants', () => {
  it('change every operator and threshold, one at a time', () => {
    const rule = rulesOf(
      '{ all: [{ fact: declaredGrossKg, op: gte, param: kg, times: 2 }, { not: { fact: declaredOrigin, op: in, value: [VN] } }, { fact: hs6Differs, op: eq, value: true }] }',
      '{ mustFire: [{ declaredGrossKg: 20, declaredOrigin: CN, hs6Differs: true }], mustNotFire: [{}] }',
      'parameters: { kg: { default: 10, min: 1, max: 99, unit: kg } }',
    )[0] as RuleDocument
    expect(mutantsOf(rule).map(({ path, change }) => `${path.join('.')}: ${change}`)).toEqual([
      'when.all: all → any',
      'when.all.0.op: gte → gt',
      'when.all.0.op: gte → lt',
      'when.all.0.times: 2 → -2',
      'when.all.0.times: 2 → 2.2',
      'when.all.0.times: 2 → 1.8',
      'when.all.1.not: not → nothing',
      'when.all.1.not.op: in → not in',
      'when.all.2.op: eq → ne',
      'when.all.2.value: true → false',
      'parameters.kg.default: 10 → 9',
      'parameters.kg.default: 10 → 11',
    ])
  })
  it('survive where no example stands beside the threshold', () => {
    const when = '{ fact: declaredGrossKg, op: gt, value: 10 }'
    const survivors = (examples: string) =>
      runMutants(rulesOf(when, examples)).survivors.map(({ change }) => change)
    expect(
      survivors('{ mustFire: [{ declaredGrossKg: 50 }], mustNotFire: [{ declaredGrossKg: 1 }] }'),
    ).toEqual(['gt → gte', '10 → 9', '10 → 11'])
    expect(
      survivors('{ mustFire: [{ declaredGrossKg: 11 }], mustNotFire: [{ declaredGrossKg: 10 }] }'),
    ).toEqual([])
  })
})
