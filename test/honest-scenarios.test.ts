import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { SHIPPED } from '../src/cli/files/find.ts'
import { shiploads } from '../src/cli/generate/shipload.ts'
import { loadScenario } from '../src/cli/run/load.ts'
import { tradePlan } from '../src/cli/run/trade-plan.ts'
import { FilingPlan } from '../src/generate/law/filing-law.ts'
import { HonestErrors } from '../src/generate/plan.ts'

const planOf = (name: string) => tradePlan(loadScenario(name).scenario)
const truthsOf = (name: string, count: number) =>
  [...shiploads(loadScenario(name), { count }).each()].flatMap(({ truths }) => truths)

describe.each(['placebo-no-fraud', 'honest-chaos'])('%s', (name) => {
  it('is the flagship’s trade without its lies, in the same proportion', () => {
    const [honest, flagship] = [planOf(name).lanes, planOf('haiphong-los-angeles').lanes]
    const smaller = (honest[0]?.consignmentsPerDay ?? 0) / (flagship[0]?.consignmentsPerDay ?? 1)
    expect(honest).toEqual(
      flagship.map((lane, i) => ({
        ...lane,
        illicitShare: 0,
        typologies: {},
        consignmentsPerDay: expect.closeTo(smaller * lane.consignmentsPerDay, 9),
        transitDays: honest[i]?.transitDays,
      })),
    )
  })

  it('has no illicit consignment in its truth', () => {
    const truths = truthsOf(name, 1_500)
    expect(truths).toHaveLength(1_500)
    expect(
      truths.filter(
        ({ typology, falsified, harmPoints, dutyEvadedMinor }) =>
          typology !== null || falsified.length + harmPoints + dutyEvadedMinor > 0,
      ),
    ).toEqual([])
  })
})

describe('honest-chaos', () => {
  it('has five times the usual rate of every error it names', () => {
    const usual = { ...HonestErrors.parse({}), ...FilingPlan.parse({}) }
    const { trade } = parse(readFileSync(`${SHIPPED}/honest-chaos.yaml`, 'utf8'))
    const named = Object.entries<number>({ ...trade.honestErrors, ...trade.filing })
    expect(named.length).toBeGreaterThan(5)
    for (const [rate, value] of named) {
      const fiveTimes = 5 * (usual[rate as keyof typeof usual] as number)
      const most = rate.endsWith('Share') ? 1 : Number.POSITIVE_INFINITY
      expect([rate, value]).toEqual([rate, expect.closeTo(Math.min(most, fiveTimes), 9)])
    }
  })

  it('is at least three times as wrong as the placebo', () => {
    const wrong = (name: string) =>
      truthsOf(name, 1_000).reduce((sum, { honestErrors }) => sum + honestErrors.length, 0)
    expect(wrong('honest-chaos')).toBeGreaterThan(3 * wrong('placebo-no-fraud'))
  })
})
