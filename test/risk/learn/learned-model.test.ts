import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../../src/domain/assessment.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { DAY } from '../../../src/kernel/time.ts'
import { createHistory } from '../../../src/risk/learn/history.ts'
import {
  driftOf,
  isDrawnByLot,
  LEARNED,
  type LearningPlan,
  learnedReason,
  modelAt,
  type PastCase,
  trainModel,
  withLearnedReason,
} from '../../../src/risk/learn/learn.ts'
import { fitLogistic, probability } from '../../../src/risk/learn/logistic.ts'

const plan: LearningPlan = {
  strength: 2,
  chains: [
    { name: 'goods', levels: [['hs6'], ['hs6', 'origin']] },
    { name: 'party', levels: [['importer']] },
  ],
}

/** Goods of one code and origin are mostly illicit; importers say nothing. */
function world(count: number): readonly PastCase[] {
  const chance = createChance('learned world')
  return Array.from({ length: count }, (_, i) => {
    const rng = chance.of('case', i)
    const keys = {
      hs6: rng.pick(['440890', '690722', '850440']),
      origin: rng.pick(['CN', 'VN']),
      importer: `I${rng.int(1, 40)}`,
    }
    const hot = keys.hs6 === '690722' && keys.origin === 'CN'
    return { id: `c${i}`, at: Math.floor(i / 5) * DAY, keys, illicit: rng.chance(hot ? 0.8 : 0.05) }
  })
}

it('a rate leans on the coarser level until the finer one has seen enough', () => {
  const history = createHistory(plan.chains, 2)
  history.learn({ hs6: '690722', origin: 'CN' }, true)
  for (let i = 0; i < 3; i++) history.learn({ hs6: '690722', origin: 'VN' }, false)
  expect(history.base()).toBe(1.5 / 5)
  const hs6 = (1 + 2 * 0.3) / (4 + 2)
  expect(history.look(0, { hs6: '690722', origin: 'CN' })).toEqual([
    { keys: ['hs6'], illicit: 1, seen: 4, rate: hs6 },
    { keys: ['hs6', 'origin'], illicit: 1, seen: 1, rate: (1 + 2 * hs6) / (1 + 2) },
  ])
  expect(history.look(0, { hs6: '690722' })).toHaveLength(1)
  expect(history.look(1, { hs6: '690722', importer: '' })).toEqual([])
})

it('the fit is the maximum of the likelihood', () => {
  const of = (x: number, illicit: number, lawful: number) => [
    ...Array.from({ length: illicit }, () => ({ inputs: [x], illicit: true })),
    ...Array.from({ length: lawful }, () => ({ inputs: [x], illicit: false })),
  ]
  const weights = fitLogistic([...of(0, 20, 80), ...of(1, 60, 40)], 1, 0)
  expect(probability(weights, [0])).toBeCloseTo(0.2, 4)
  expect(probability(weights, [1])).toBeCloseTo(0.6, 4)
})

it('one label only, or nothing at all, still gives a finite model', () => {
  for (const cases of [[], world(20).map((one) => ({ ...one, illicit: false }))]) {
    const { probability: p } = trainModel(plan, cases).assess({ hs6: '690722', origin: 'CN' })
    expect(p).toBeGreaterThanOrEqual(0)
    expect(p).toBeLessThanOrEqual(0.6)
  }
})

describe('a model learned from past cases', () => {
  const cases = world(1_500)
  const model = trainModel(plan, cases)
  const hot = model.assess({ hs6: '690722', origin: 'CN', importer: 'I3' })
  const cold = model.assess({ hs6: '850440', origin: 'VN', importer: 'I3' })

  it('finds what is illicit, and that importers say nothing', () => {
    expect(hot.probability).toBeGreaterThan(0.6)
    expect(cold.probability).toBeLessThan(0.12)
    expect(model.weights[1]).toBeGreaterThan(0.5)
    expect(Math.abs(model.weights[2] as number)).toBeLessThan(0.5)
  })

  it('does not mind the order of the cases', () => {
    expect(trainModel(plan, [...cases].reverse()).weights).toEqual(model.weights)
  })

  it('gives one reason with keys and counts beside those of the rules, and never lowers a score', () => {
    const reason = learnedReason(hot, 60)
    expect(reason).toMatchObject({ rule: LEARNED, weight: 60 })
    expect(reason?.because).toMatch(
      /^past findings put it at \d+ %, all shipments at \d+ %; goods: \d+ of \d+ with the same hs6, origin were illicit/,
    )
    expect(learnedReason(cold, 60)).toBeNull()
    const rule = { rule: 'r25-price-outlier', confidence: 1, weight: 20, because: 'cheap' }
    const assessed: Assessment = {
      at: 0,
      score: 200,
      expectedHarm: 5,
      typologies: { T05: 0.2 },
      reasons: [rule],
      unknown: [],
      rulePack: 'x',
    }
    const both = withLearnedReason(
      assessed,
      {
        ...(reason as NonNullable<typeof reason>),
        confidence: 0.5,
      },
      40,
    )
    expect(both.score).toBe(440)
    expect(both.reasons.map((one) => one.rule)).toEqual([LEARNED, 'r25-price-outlier'])
    expect(withLearnedReason(assessed, null, 40)).toBe(assessed)
    // 240 thousandths more, of an offence worth 40 points.
    expect(both.expectedHarm - assessed.expectedHarm).toBe(10)
  })

  it('is at any moment what the findings before the last training make it', () => {
    const schedule = { every: 30 * DAY, casesMin: 100 }
    const at = (now: number, known = cases) => modelAt(plan, schedule, known, now)?.weights
    expect(at(10 * DAY)).toBeUndefined()
    expect(at(95 * DAY)).toEqual(at(119 * DAY))
    expect(at(95 * DAY)).not.toEqual(at(121 * DAY))
    // What is found after the training, even on its day, changes nothing.
    expect(
      at(
        95 * DAY,
        cases.filter((one) => one.at < 90 * DAY),
      ),
    ).toEqual(at(95 * DAY))
    const forgets = modelAt(plan, { ...schedule, forgetAfter: 60 * DAY }, cases, 200 * DAY)
    expect(forgets?.cases).toBe(300)
  })
})

describe('drift', () => {
  const scores = (shift: number) =>
    Array.from({ length: 500 }, (_, i) => Math.min(1_000, (i * 2 + shift) % 1_001))
  const hits = (every: number) => Array.from({ length: 100 }, (_, i) => i % every === 0)

  it.each<[string, number[], boolean[], boolean]>([
    ['the same world', scores(0), hits(4), false],
    ['scores moved', scores(0).map((score) => score >> 2), hits(4), true],
    ['hits fell', scores(0), hits(10), true],
    ['too little to tell', [900, 900], [], false],
  ])('%s', (_, now, found, alarm) => {
    const drift = driftOf(scores(0), now, found, 0.25)
    expect(drift.alarm).toBe(alarm)
    expect(drift.because.length > 0).toBe(alarm)
  })
})

it('lots open the share they should, and the same shipments every time', () => {
  const drawn = (seed: string) =>
    Array.from({ length: 2_000 }, (_, i) => isDrawnByLot(createChance(seed), `s${i}`, 50))
  const count = drawn('a').filter(Boolean).length
  expect([count > 70, count < 130]).toEqual([true, true])
  expect(drawn('a')).toEqual(drawn('a'))
})
