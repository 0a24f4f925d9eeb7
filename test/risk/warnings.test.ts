import { describe, expect, it } from 'vitest'
import type { RiskCase } from '../../src/risk/backtest/case.ts'
import { factsOf, loadRulePack, openRulePack } from '../../src/risk/risk.ts'
import { warnAgreement } from '../../src/risk/warnings/warn-agreement.ts'
import { warnPack } from '../../src/risk/warnings/warn-pack.ts'
import { warnSamples } from '../../src/risk/warnings/warn-samples.ts'
import { warnTexts } from '../../src/risk/warnings/warn-texts.ts'
import { PACK_TEXT, packOf, ruleText } from './rule-text.ts'

const kg = (op: string, value: number) => `{ fact: declaredGrossKg, op: ${op}, value: ${value} }`
const said = (warnings: ReturnType<typeof warnPack>) =>
  warnings.map(({ rule, path, what }) => `${rule} ${path.join('.')}: ${what}`)

it('texts of some rules and not of others are noticed; none at all are not', () => {
  const open = (...texts: string[]) =>
    openRulePack([
      { path: 'pack.yaml', text: PACK_TEXT },
      ...['X1', 'X2'].map((id) => ({ path: `${id}.yaml`, text: ruleText({ id }) })),
      ...texts.map((text) => ({ path: 'texts.vi.yaml', text })),
    ])
  const text = "language: vi\nrules: { X1: { explanation: '{declaredGrossKg} kg cả bì' } }"
  expect(said(warnTexts(open(text)))).toEqual([
    'X2 explanation: other rules are told in Vietnamese, this one is read in English',
  ])
  expect(warnTexts(open())).toEqual([])
})

describe('a pack by itself', () => {
  it.each<[string, string, string[]]>([
    [
      'an empty range',
      `{ all: [${kg('gt', 10)}, ${kg('lt', 11)}] }`,
      ['X1 when.all: never true: no declaredGrossKg is in all these ranges'],
    ],
    ['a range of one', `{ all: [${kg('gte', 10)}, ${kg('lt', 11)}] }`, []],
    [
      'a yes that is a no',
      '{ all: [{ fact: hs6Differs, op: eq, value: true }, { fact: hs6Differs, op: ne, value: true }] }',
      ['X1 when.all: never true: no hs6Differs is in all these ranges'],
    ],
    [
      'a range of everything',
      `{ any: [${kg('gte', 10)}, ${kg('lt', 10)}] }`,
      ['X1 when.any: always true: every declaredGrossKg is in one of these'],
    ],
    ['all but one', `{ any: [${kg('gt', 10)}, ${kg('lt', 10)}] }`, []],
    [
      'a part twice',
      `{ any: [${kg('gt', 10)}, ${kg('gt', 20)}, ${kg('gt', 10)}] }`,
      ['X1 when.any.2: this part stands here twice'],
    ],
  ])('%s', (_, when, expected) => expect(said(warnPack(packOf({ when })))).toEqual(expected))

  it('two rules with one condition, unless their parameters differ', () => {
    const when = '{ fact: declaredGrossKg, op: gt, param: kg }'
    const more = (value: number) =>
      `parameters: { kg: { default: ${value}, min: 0, max: 9, unit: kg } }`
    expect(
      said(
        warnPack(packOf({ when, more: more(5) }, { when, more: more(5) }, { when, more: more(6) })),
      ),
    ).toEqual(['X2 when: shadowed: the same condition as X1'])
  })

  it('lists that no rule leads to', () => {
    const lists = `lists:
  used: { source: s, includes: [inner] }
  inner: { source: s, values: [a] }
  idle: { source: s, includes: [lost] }
  lost: { source: s, values: [b] }
`
    const pack = loadRulePack([
      { path: 'pack.yaml', text: PACK_TEXT + lists },
      { path: 'x.yaml', text: ruleText({ when: '{ fact: declaredHs6, op: in, list: used }' }) },
    ])
    expect(said(warnPack(pack))).toEqual([
      'null lists.idle: no rule names the list "idle"',
      'null lists.lost: no rule names the list "lost"',
    ])
  })
})

describe('a pack on samples', () => {
  const samples = Array.from(
    { length: 100 },
    (_, i): RiskCase => ({
      id: String(i),
      port: 'USLAX',
      at: 0,
      values: factsOf({ declaredGrossKg: i }).values,
    }),
  )
  it('always, never, unknown and in a shadow', () => {
    const pack = packOf(
      { when: kg('gte', 0) },
      { when: kg('gt', 99) },
      { when: '{ fact: hs6Differs, op: eq, value: true }' },
      { when: kg('gt', 50), weight: '30' },
      { when: kg('gt', 60), weight: '30' },
      { when: kg('gt', 60), weight: '31' },
      { when: kg('gt', 70), weight: '5', typologies: '[T01]' },
    )
    expect(said(warnSamples(pack, samples))).toEqual([
      'X1 when: fires on all 100 samples',
      'X2 when: fires on none of 100 samples',
      'X3 when: is unknown for all 100 samples',
      'X4 when: shadowed: wherever it fires, X1 of its family fires with at least its weight',
      'X5 when: shadowed: wherever it fires, X1 of its family fires with at least its weight',
      'X6 when: shadowed: wherever it fires, X1 of its family fires with at least its weight',
    ])
    expect(
      said(
        warnSamples(
          packOf(...[pack.rules[4], pack.rules[5]].map(() => ({ when: kg('gt', 60) }))),
          samples,
        ),
      ),
    ).toEqual([
      'X2 when: shadowed: wherever it fires, X1 of its family fires with at least its weight',
    ])
  })
  it('says nothing of a few', () => {
    expect(warnSamples(packOf({ when: kg('gte', 0) }), samples.slice(1))).toEqual([])
  })
})

describe('a pack under an agreement', () => {
  const pack = packOf({ when: '{ fact: valueGapPercent, op: lt, value: 0 }' })
  it.each<[string, string[], string[], string[]]>([
    ['that shares all', ['export-declaration'], [], []],
    [
      'that holds the value back',
      ['export-declaration'],
      ['export-declaration.items.value'],
      [
        'X1 when.fact: missing (not agreed): "valueGapPercent" stands on export-declaration.items.value',
      ],
    ],
    [
      'that shares nothing',
      [],
      [],
      ['X1 when.fact: missing (not agreed): "valueGapPercent" stands on export-declaration'],
    ],
  ])('%s', (_, agreed, notShared, expected) => {
    expect(said(warnAgreement(pack, { agreed, notShared }))).toEqual(expected)
  })
})
