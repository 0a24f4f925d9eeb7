import { expect, it } from 'vitest'
import type { FactValues, RuleDocument } from '../../src/risk/risk.ts'
import { compileCondition } from '../../src/risk/score/compile-condition.ts'
import { TRUE } from '../../src/risk/score/truth.ts'
import { turnsOf } from '../../src/risk/score/turns.ts'

const FACT = 'consigneeBills24Hours'
const rule = (when: object, more: object = {}) =>
  ({ id: 'R', when, parameters: { most: { default: 2.5 } }, ...more }) as unknown as RuleDocument

it.each(['lt', 'lte', 'gt', 'gte', 'eq', 'ne'] as const)('%s turns where it says', (op) => {
  for (const compared of [{ value: 3 }, { param: 'most' }]) {
    const one = rule({ any: [{ fact: FACT, op, ...compared }] })
    const test = compileCondition(one.when, one)
    const holds = (count: number) => test({ [FACT]: count } as FactValues) === TRUE
    const seen = Array.from({ length: 10 }, (_, i) => i + 1).filter(
      (n) => holds(n) !== holds(n - 1),
    )
    const turns = turnsOf([one], FACT)
    expect(seen.filter((n) => !turns?.has(n))).toEqual([])
    expect(turns?.size).toBeLessThanOrEqual(2)
  }
})

it('any step may be seen where a count is compared with another fact, or makes a hit surer', () => {
  const against = { fact: 'shipperBills90Days', op: 'gt', otherFact: FACT }
  expect(turnsOf([rule(against)], FACT)).toBeNull()
  expect(turnsOf([rule({ ...against, fact: FACT, otherFact: 'x' })], FACT)).toBeNull()
  const sure = { confidence: { fact: FACT, from: 1, to: 5 } }
  expect(turnsOf([rule({ fact: 'lowValue', op: 'eq', value: true }, sure)], FACT)).toBeNull()
  expect(turnsOf([rule({ fact: 'lowValue', op: 'eq', value: true })], FACT)).toEqual(new Set())
})
