import { describe, expect, it } from 'vitest'
import { createChance } from '../../src/kernel/chance.ts'
import { backtest } from '../../src/risk/backtest/backtest.ts'
import type { Label, RiskCase } from '../../src/risk/backtest/case.ts'
import { diffPacks } from '../../src/risk/backtest/diff.ts'
import { factsOf } from '../../src/risk/risk.ts'
import { NOW } from './fixtures.ts'
import { packOf } from './rule-text.ts'

/** 200 shipments of 0 to 199 kg; the eight heaviest are T05, the next two T01. */
const cases: RiskCase[] = Array.from({ length: 200 }, (_, i) => ({
  id: `B${1_000 + i}`,
  port: 'USLAX',
  at: NOW,
  values: factsOf({ declaredGrossKg: i, ...(i === 195 && { hs6Differs: true }) }).values,
}))
const labels = new Map<string, Label>(
  cases.map(({ id }, i) => [
    id,
    i < 190
      ? { typology: null, harm: 0, revenueMinor: 0 }
      : { typology: i < 192 ? 'T01' : 'T05', harm: 10, revenueMinor: i * 100 },
  ]),
)
const kg = (above: number) => `{ fact: declaredGrossKg, op: gt, value: ${above} }`
const chance = createChance('backtest')
const tried = (...rules: Parameters<typeof packOf>) =>
  backtest(packOf(...rules), cases, labels, chance)

describe('a back-test', () => {
  const result = tried(
    { when: kg(189), weight: '30' },
    { when: kg(179), weight: '20' },
    { when: '{ fact: hs6Differs, op: eq, value: true }', status: 'trial', weight: '90' },
  )
  it('reads precision and recall off the list, with the ceiling and the interval beside them', () => {
    expect(result.illicit).toEqual({ value: 0.05, of: 10, n: 200 })
    const at = Object.fromEntries(result.at.map((one) => [one.percent, one]))
    expect(at[1]?.precision).toMatchObject({ value: 1, of: 2, n: 2, ceiling: 1 })
    expect(at[1]?.recall).toMatchObject({ value: 0.2, ceiling: 0.2 })
    expect(at[10]?.precision).toMatchObject({ value: 0.5, of: 10, n: 20, ceiling: 0.5 })
    expect(at[10]?.recall).toMatchObject({ value: 1, ceiling: 1 })
    expect(at[5]?.harm.value).toBe(1)
    const { low, high } = at[5]?.recall.interval ?? { low: 0, high: 0 }
    expect([low < 1, low > 0.4, high]).toEqual([true, true, 1])
  })
  it('tells what each rule is worth', () => {
    expect(result.rules).toEqual([
      {
        rule: 'X1',
        status: 'active',
        hits: 10,
        precision: { value: 1, of: 10, n: 10 },
        recall: { value: 1, of: 8, n: 8 },
        costPerHit: 1,
        uniqueTrueHits: 10,
        overlaps: [
          { rule: 'X2', hits: 10 },
          { rule: 'X3', hits: 1 },
        ],
      },
      expect.objectContaining({ rule: 'X2', hits: 20, costPerHit: 2, uniqueTrueHits: 0 }),
      expect.objectContaining({ rule: 'X3', status: 'trial', hits: 1, uniqueTrueHits: null }),
    ])
  })
  it('tells which typologies are found', () => {
    expect(result.typologies.map(({ typology, cases: n }) => [typology, n])).toEqual([
      ['T01', 2],
      ['T05', 8],
    ])
    expect(result.typologies[0]?.recall.at(-1)?.recall).toEqual({ value: 1, of: 2, n: 2 })
  })
  it('of nothing illicit divides by nothing', () => {
    const honest = new Map(cases.map(({ id }) => [id, labels.get('B1000') as Label]))
    const { at, rules } = backtest(packOf({ when: kg(189) }), cases, honest, chance)
    expect(at[1]).toMatchObject({
      precision: { value: 0, ceiling: 0 },
      recall: { value: null, ceiling: null, interval: null },
      harm: { value: null },
    })
    expect(rules[0]).toMatchObject({ costPerHit: null, recall: { value: null } })
  })
})

it('a diff names who moves and who crosses the line, and what that does to each measure', () => {
  const before = packOf({ when: kg(179), weight: '20' })
  const after = packOf({ when: kg(179), weight: '20' }, { when: kg(197), weight: '50' })
  const diff = diffPacks(before, after, cases, labels, 1, chance)
  expect(diff).toMatchObject({ cases: 200, up: 2, down: 0 })
  expect(diff.moves).toEqual([
    {
      id: 'B1198',
      typology: 'T05',
      score: { before: 200, after: 600 },
      rank: { before: 19, after: 1 },
      line: 'in',
    },
    expect.objectContaining({ id: 'B1199', line: 'in' }),
    expect.objectContaining({ id: 'B1180', score: { before: 200, after: 200 }, line: 'out' }),
    expect.objectContaining({ id: 'B1181', line: 'out' }),
  ])
  expect([diff.before[1]?.precision.value, diff.after[1]?.precision.value]).toEqual([0, 1])
})
