import { describe, expect, it } from 'vitest'
import type { QueueLine } from '../../src/domain/assessment.ts'
import {
  assess,
  capacityLine,
  channelOf,
  compareQueue,
  compilePack,
  deriveFacts,
  factsOf,
  loadRulePack,
  type RulePack,
} from '../../src/risk/risk.ts'
import { fc } from '../support/properties.ts'
import {
  exportDeclaration,
  importDeclaration,
  manifest,
  NOW,
  reference,
  securityFiling,
  view,
} from './fixtures.ts'
import { PACK_TEXT, packOf, ruleText } from './rule-text.ts'

const scored = (pack: RulePack, known: Record<string, number | string | boolean>) =>
  assess(compilePack(pack), factsOf(known), NOW)
const kg = (above: number) => `{ fact: declaredGrossKg, op: gt, value: ${above} }`

describe('a score', () => {
  it('is the probability of the likeliest typology, with reasons and harm', () => {
    const pack = packOf(
      { weight: '50' },
      { weight: '40', typologies: '[T05, T08]', family: 'F' },
      { when: kg(100) },
    )
    expect(scored(pack, { declaredGrossKg: 20 })).toEqual({
      at: NOW,
      score: 700,
      expectedHarm: Math.round(0.7 * 60 + 0.4 * 400),
      typologies: { T05: 0.7, T08: 0.4 },
      reasons: [
        { rule: 'X1', confidence: 1, weight: 50, because: '20 kg' },
        { rule: 'X2', confidence: 1, weight: 40, because: '20 kg' },
      ],
      unknown: [],
      rulePack: compilePack(pack).digest,
    })
  })
  it('is nothing when nothing fires', () => {
    expect(scored(packOf(), { declaredGrossKg: 1 })).toMatchObject({
      score: 0,
      expectedHarm: 0,
      typologies: {},
      reasons: [],
      unknown: [],
    })
  })
  it('is capped by family', () => {
    const pack = packOf(
      { family: 'A', weight: '90' },
      { family: 'A', weight: '90' },
      { family: 'B', weight: '50' },
    )
    expect(scored(pack, { declaredGrossKg: 20 }).score).toBe(625)
  })
  it('never leaves 0 to 1000', () => {
    const pack = packOf(
      ...Array.from({ length: 30 }, (_, i) => ({
        weight: '100',
        family: 'ABCDEFGH'[i % 8] as string,
      })),
    )
    expect(scored(pack, { declaredGrossKg: 20 }).score).toBe(1_000)
  })
  it('leaves out rules on trial and retired ones', () => {
    expect(
      scored(packOf({ status: 'trial' }, { status: 'retired' }), { declaredGrossKg: 20 }).reasons,
    ).toEqual([])
  })
  it('grows with confidence', () => {
    const pack = packOf({ more: 'confidence: { fact: declaredGrossKg, from: 20, to: 40 }' })
    expect(
      [11, 20, 30, 40, 99].map((declaredGrossKg) => scored(pack, { declaredGrossKg }).score),
    ).toEqual([250, 250, 375, 500, 500])
  })
})

describe('a missing fact', () => {
  it('is unknown, neither guilty nor innocent', () => {
    expect(scored(packOf(), {})).toMatchObject({
      score: 0,
      reasons: [],
      unknown: [{ rule: 'X1', facts: ['declaredGrossKg'], why: 'not filed' }],
    })
  })
  it('is a hit where the rule says so', () => {
    expect(scored(packOf({ unknown: 'hit' }), {})).toMatchObject({
      score: 500,
      unknown: [],
      reasons: [{ rule: 'X1', because: 'unknown kg' }],
    })
  })
  it('says that the partner does not share it', () => {
    const facts = deriveFacts(view({ exportDeclaration: null }, { agreed: [] }), reference, NOW)
    const pack = packOf({
      when: '{ all: [{ fact: valueGapPercent, op: lt, value: 0 }, { fact: declaredGrossKg, op: gt, value: 0 }] }',
    })
    expect(assess(compilePack(pack), facts, NOW).unknown).toEqual([
      { rule: 'X1', facts: ['valueGapPercent'], why: 'not agreed' },
    ])
  })
})

describe('order', () => {
  const parts = Array.from({ length: 12 }, (_, i) => ({
    id: `X${i}`,
    weight: String(7 + ((i * 37) % 90) + 0.1),
    family: 'ABCDEFGH'[i % 8] as string,
    typologies: i % 3 === 0 ? '[T05]' : '[T01, T08]',
    when: kg(i),
    more: i % 2 === 0 ? 'confidence: { fact: declaredGrossKg, from: 0, to: 37 }' : '',
  }))
  const files = parts.map((part) => ({ path: `${part.id}.yaml`, text: ruleText(part) }))
  const pack = loadRulePack([{ path: 'pack.yaml', text: PACK_TEXT }, ...files])

  it('of rules changes no bit of an assessment', () => {
    const straight = compilePack(pack)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pack.rules as never[], { minLength: 12 }),
        fc.integer({ min: 0, max: 40 }),
        (rules, declaredGrossKg) => {
          const facts = factsOf({ declaredGrossKg })
          expect(assess(compilePack({ ...pack, rules }), facts, NOW)).toEqual(
            assess(straight, facts, NOW),
          )
        },
      ),
      { numRuns: 500, seed: 7 },
    )
  })

  it('of lines, containers and seals changes no fact', () => {
    const lineOf = fc.record({
      number: fc.integer({ min: 1, max: 4 }),
      description: fc.constantFrom('SOFAS', 'PARTS', 'SCRAP'),
      hs6: fc.constantFrom('940350', '940360', '610910', '391510'),
      origin: fc.constantFrom('VN', 'CN'),
      grossKg: fc.integer({ min: 1, max: 9_000 }),
      packages: fc.integer({ min: 1, max: 900 }),
      value: fc.record({ minor: fc.integer({ min: 1, max: 9e6 }), currency: fc.constant('USD') }),
    })
    const boxes = fc
      .array(
        fc.record({
          number: fc.constantFrom('CSQU3054383', 'MSKU1', 'MSKU2'),
          seals: fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((held) =>
        held.filter((box, i) => held.findIndex(({ number }) => number === box.number) === i),
      )
    const twice = <T>(arrays: fc.Arbitrary<T[]>) =>
      arrays.chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
      )
    const lines = twice(fc.array(lineOf, { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(
        lines,
        lines,
        twice(boxes),
        twice(boxes),
        ([a1, a2], [b1, b2], [c1, c2], [d1, d2]) => {
          const facts = (a: typeof a1, b: typeof b1, c: typeof c1, d: typeof d1) =>
            deriveFacts(
              view({
                manifest: manifest({ items: a, containers: c }),
                securityFiling: securityFiling({ items: a }),
                importDeclaration: importDeclaration({ items: a }),
                exportDeclaration: exportDeclaration({ items: b, containers: d }),
              }),
              reference,
              NOW,
            ).values
          expect(facts(a2, b2, c2, d2)).toEqual(facts(a1, b1, c1, d1))
        },
      ),
      { numRuns: 500, seed: 7 },
    )
  })
})

describe('ranking', () => {
  const at = (shipment: number, expectedHarm: number, score: number, eta: number): QueueLine => ({
    shipment,
    expectedHarm,
    score,
    eta,
    houseBill: null,
    ucr: null,
    channel: 'green',
  })

  it('goes by harm, then score, then arrival, then number', () => {
    const queue = [
      at(5, 10, 500, 9),
      at(4, 10, 500, 9),
      at(3, 10, 500, 8),
      at(2, 10, 600, 9),
      at(1, 20, 100, 9),
    ]
    expect([...queue].sort(compareQueue).map(({ shipment }) => shipment)).toEqual([1, 2, 3, 4, 5])
    expect(
      [...queue]
        .reverse()
        .sort(compareQueue)
        .map(({ shipment }) => shipment),
    ).toEqual([1, 2, 3, 4, 5])
  })

  it('draws the line where the hands run out', () => {
    const queue = [at(1, 1, 1, 1), at(2, 3, 1, 1), at(3, 2, 1, 1)]
    const { above, below, last } = capacityLine(queue, 2)
    expect([above.map((l) => l.shipment), below.map((l) => l.shipment), last?.shipment]).toEqual([
      [2, 3],
      [1],
      3,
    ])
    expect(capacityLine(queue, 0)).toMatchObject({ above: [], last: null })
    expect(capacityLine([], 5)).toEqual({ above: [], below: [], last: null })
  })

  it.each<[number, string]>([
    [0, 'green'],
    [149, 'green'],
    [150, 'yellow'],
    [349, 'yellow'],
    [350, 'red'],
    [1_000, 'red'],
  ])('%s is %s', (score, channel) => {
    expect(channelOf(score, { yellow: 150, red: 350 })).toBe(channel)
  })
})
