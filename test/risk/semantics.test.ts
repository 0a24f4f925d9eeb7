import { describe, expect, it } from 'vitest'
import type { InputError } from '../../src/kernel/input-error.ts'
import { DAY, parseUtc } from '../../src/kernel/time.ts'
import {
  assess,
  compilePack,
  deriveFacts,
  factsOf,
  fieldsRead,
  loadRulePack,
  type RulePack,
  scoreOf,
} from '../../src/risk/risk.ts'
import { manifest, NOW, reference, view } from './fixtures.ts'
import { PACK_TEXT, packOf, type RuleParts, ruleText } from './rule-text.ts'

const kg = (above: number) => `{ fact: declaredGrossKg, op: gt, value: ${above} }`
const scored = (pack: RulePack, known: Record<string, number | string | boolean>, now = NOW) =>
  assess(compilePack(pack), factsOf(known), now)
/** The test pack with more in its pack.yaml. */
const packWith = (more: string, ...rules: RuleParts[]) =>
  loadRulePack([
    { path: 'pack.yaml', text: PACK_TEXT + more },
    ...rules.map((parts, i) => ({
      path: `x${i}.yaml`,
      text: ruleText({ id: `X${i + 1}`, ...parts }),
    })),
  ])
const faults = (load: () => unknown): string[] => {
  try {
    load()
    return []
  } catch (error) {
    return (error as InputError).issues.map(
      ({ file, line, column, what }) => `${file}:${line}:${column}: ${what}`,
    )
  }
}

describe('codes joined by "+"', () => {
  const when = '{ fact: declaredHs6, op: has-any, value: ["4412", "940350"] }'
  it.each<[string, boolean]>([
    ['441231', true],
    ['390120+441299', true],
    ['940350', true],
    ['940360', false],
    ['394412', false],
    ['390120+944120', false],
    ['4', false],
  ])('%s begins with one of the list: %s', (declaredHs6, fires) => {
    expect(scored(packOf({ when }), { declaredHs6 }).reasons).toHaveLength(fires ? 1 : 0)
  })
})

describe('a list of the pack', () => {
  const lists = `lists:
  panels: { source: made up, values: ["4412", "4411"] }
  wood: { source: made up, includes: [panels], values: ["4407"] }
`
  const when = '{ fact: declaredHs6, op: has-any, list: wood }'
  it('holds its own values and those of the lists it includes', () => {
    const pack = packWith(lists, { when })
    const hits = ['440710', '441231', '390120'].map(
      (declaredHs6) => scored(pack, { declaredHs6 }).reasons.length,
    )
    expect(hits).toEqual([1, 1, 0])
  })
  it('that is not there is named with the nearest', () => {
    expect(
      faults(() => packWith(lists, { when: '{ fact: declaredHs6, op: in, list: wod }' })),
    ).toEqual(['x0.yaml:12:42: unknown list "wod"'])
  })
  it.each([
    [
      'itself',
      'lists: { a: { source: s, includes: [a] } }',
      'pack.yaml:7:37: the lists go in a circle: a > a',
    ],
    [
      'a list that includes it',
      'lists: { a: { source: s, includes: [b] }, b: { source: s, includes: [c, a] }, c: { source: s, values: [x] } }',
      'pack.yaml:7:37: the lists go in a circle: a > b > a',
    ],
    [
      'a stranger',
      'lists: { a: { source: s, includes: [b] } }',
      'pack.yaml:7:37: unknown list "b"',
    ],
  ])('that includes %s is refused', (_, more, first) => {
    expect(faults(() => packWith(more, {}))[0]).toBe(first)
  })
})

describe('a rule that lowers', () => {
  const lowers = (weight: string, more = '') => ({
    weight,
    family: 'H',
    typologies: 'any',
    when: kg(15),
    more: `effect: lowers\n${more}`,
  })
  it('takes its percent of every probability away, and is a reason with a negative weight', () => {
    const pack = packOf({}, { typologies: '[T08]', family: 'F' }, lowers('40'))
    expect(scored(pack, { declaredGrossKg: 20 })).toMatchObject({
      score: 300,
      typologies: { T05: 0.3, T08: 0.3 },
      reasons: [{ rule: 'X1', weight: 50 }, { rule: 'X2' }, { rule: 'X3', weight: -40 }],
    })
    expect(scored(pack, { declaredGrossKg: 12 }).score).toBe(500)
  })
  it('alone says nothing', () => {
    expect(scored(packOf(lowers('40')), { declaredGrossKg: 20 })).toMatchObject({
      score: 0,
      reasons: [{ rule: 'X1', weight: -40 }],
    })
  })
  it('is capped together with the others', () => {
    const pack = packWith('reliefCap: 50', {}, lowers('40'), lowers('60'))
    expect(scored(pack, { declaredGrossKg: 20 }).score).toBe(250)
  })
})

describe('a rule that never selects alone', () => {
  const pack = packOf(
    { more: 'selectsAlone: false', weight: '30' },
    { when: kg(15), typologies: '[T05, T08]' },
  )
  it('counts only beside a rule that may, typology by typology', () => {
    expect(scored(pack, { declaredGrossKg: 12 })).toMatchObject({
      score: 0,
      reasons: [{ rule: 'X1' }],
    })
    expect(scored(pack, { declaredGrossKg: 20 }).typologies).toEqual({ T05: 0.65, T08: 0.5 })
  })
})

describe('a rule with days', () => {
  const pack = packOf({ more: 'validFrom: "2026-03-01"\nvalidTo: "2026-04-01"' })
  const [from, to] = [parseUtc('2026-03-01') as number, parseUtc('2026-04-01') as number]
  it.each<[number, number]>([
    [from - 1, 0],
    [from, 500],
    [to - 1, 500],
    [to, 0],
  ])('at %s scores %s', (now, score) => {
    expect(scored(pack, { declaredGrossKg: 20 }, now).score).toBe(score)
    expect(scored(pack, {}, now).unknown).toHaveLength(score === 0 ? 0 : 1)
  })
  it('must begin before it ends, on days that exist', () => {
    expect(
      faults(() => packOf({ more: 'validFrom: "2026-03-02"\nvalidTo: "2026-03-01"' })),
    ).toEqual(['b/x0.yaml:18:10: the rule ends on 2026-03-01, before it begins'])
    expect(faults(() => packOf({ more: 'validTo: "2026-02-30"' }))).toEqual([
      'b/x0.yaml:17:10: there is no such day',
    ])
  })
})

describe('points', () => {
  const pack = packWith(
    'mode: points\nreliefCap: 50',
    { family: 'A', weight: '20' },
    { family: 'A', weight: '15', when: kg(12) },
    { weight: '40', when: kg(14) },
    { weight: '30', when: kg(16), more: 'effect: lowers' },
    { weight: '90', when: kg(18), more: 'effect: lowers' },
  )
  it.each<[number, number]>([
    [10, 0],
    [11, 20],
    [13, 25],
    [15, 65],
    [17, 35],
    [19, 33],
  ])('%s kg: %s points, families and relief capped', (declaredGrossKg, score) => {
    expect(scored(pack, { declaredGrossKg }).score).toBe(score)
    expect(scoreOf(compilePack(pack), factsOf({ declaredGrossKg }).values, NOW).score).toBe(score)
  })
})

describe('an agreement that holds a field back', () => {
  it('leaves the facts that stand on it unknown, and says why', () => {
    const pack = packOf({ when: '{ fact: valueGapPercent, op: lt, value: 0 }' })
    const notShared = ['export-declaration.items.value']
    const without = view(
      { exportDeclaration: { ...view().partner.exportDeclaration?.document, items: [] } as never },
      { notShared },
    )
    expect(assess(compilePack(pack), deriveFacts(without, reference, NOW), NOW).unknown).toEqual([
      { rule: 'X1', facts: ['valueGapPercent'], why: 'not agreed' },
    ])
  })
  it('does not make a party look hidden', () => {
    const { consignee: _, notify: __, ...bare } = manifest()
    const documents = { manifest: null, partnerManifest: bare } as const
    const facts = (notShared: string[]) =>
      deriveFacts(view(documents, { notShared }), reference, NOW)
    const { consigneeToOrder, notifyMissing } = facts([]).values
    expect([consigneeToOrder, notifyMissing]).toEqual([true, true])
    const held = facts(['manifest.consignee', 'manifest.notify'])
    expect([held.values.consigneeToOrder, held.values.notifyMissing]).toEqual([
      undefined,
      undefined,
    ])
    expect(held.whyMissing('notifyMissing')).toBe('not yet')
  })
  it('is seen from the fields that a rule reads', () => {
    const rule = packOf({ when: '{ fact: valueGapPercent, op: lt, value: 0 }' }).rules[0]
    expect(fieldsRead(rule as never)).toEqual([
      'own import-declaration: items.value',
      'partner export-declaration: items.value',
    ])
  })
})

it('what is not known is told alike for shipments in one situation, and apart for others', () => {
  const pack = compilePack(
    packOf({
      when: '{ all: [{ fact: valueGapPercent, op: lt, value: 0 }, { fact: weightGapKg, op: gt, value: 0 }] }',
    }),
  )
  const unknown = (over: Parameters<typeof view>[0], agreed: string[]) =>
    assess(pack, deriveFacts(view(over, { agreed }), reference, NOW), NOW + DAY).unknown
  const none = { exportDeclaration: null, importDeclaration: null } as const
  expect(unknown(none, ['export-declaration'])).toEqual([
    { rule: 'X1', facts: ['valueGapPercent', 'weightGapKg'], why: 'not yet' },
  ])
  expect(unknown(none, [])).toEqual([
    { rule: 'X1', facts: ['valueGapPercent', 'weightGapKg'], why: 'not agreed' },
  ])
  expect(unknown(none, [])).toBe(unknown(none, []))
})
