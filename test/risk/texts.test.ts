import { describe, expect, it } from 'vitest'
import { formatIssue, InputError } from '../../src/kernel/input-error.ts'
import { UNITS_VI } from '../../src/risk/facts/in-vietnamese.ts'
import { createTeller, FACTS, NO_TEXTS, openRulePack, packDigest } from '../../src/risk/risk.ts'
import { filledWith } from '../../src/risk/texts/retell.ts'
import { PACK_TEXT, type RuleParts, ruleText } from './rule-text.ts'

const TEXTS = 'b/texts.vi.yaml'

function open(rule: RuleParts, ...texts: string[]) {
  return openRulePack([
    { path: 'pack.yaml', text: PACK_TEXT },
    { path: 'b/x.yaml', text: ruleText(rule) },
    ...texts.map((text, i) => ({ path: i === 0 ? TEXTS : `c/texts.vi.yaml`, text })),
  ])
}

const vi = (explanation: string, rule = 'X1') =>
  `language: vi\nrules:\n  ${rule}:\n    explanation: '${explanation}'\n`

function told(rule: RuleParts, texts: readonly string[], because: string) {
  const { pack, texts: inForce } = open(rule, ...texts)
  return createTeller(pack.rules, inForce).tell({ rule: 'X1', because })
}

describe('the figures of a sentence', () => {
  it.each<[string, string, string, readonly string[] | null]>([
    ['are read back in order', '{a} kg of {b}', '12 kg of RICE', ['12', 'RICE']],
    ['may be none', 'A box', 'A box', []],
    ['may be empty', 'Says: {a}', 'Says: ', ['']],
    ['are not read from another sentence', '{a} kg of {b}', '12 kg', null],
    ['nor from one that begins otherwise', 'On {a}', 'At 3', null],
    ['nor from one that overlaps itself', 'aa{a}aa', 'aaa', null],
    ['nor where two slots touch', '{a}{b}', '12', null],
    ['may hold what stands between others', '{a} of {b}', 'x of y of z', null],
    ['may hold the last words', '{a} kg', '3 kg kg', ['3 kg']],
  ])('%s', (_, template, sentence, values) => {
    expect(filledWith(template, sentence)).toEqual(values)
  })
})

describe('a reason', () => {
  const weights = {
    explanation: "'{weightGapKg} kg apart, {weightGapPermille} per mille; {hs6Differs}'",
  }
  const kept = '1500 kg apart, 75 per mille; yes'

  it('is told in the language of its reader, per mille as percent, yes as a word', () => {
    const texts = [vi('chênh {weightGapPermille}, {weightGapKg} kg, mã khác: {hs6Differs}')]
    expect(told(weights, texts, kept)).toMatchObject({
      title: { en: 'Test', vi: 'Thử' },
      because: { en: kept, vi: 'chênh 7,5 %, 1500 kg, mã khác: có' },
    })
  })

  it('is told otherwise in English where a text says so', () => {
    const texts = [
      vi('{weightGapKg} kg apart, {weightGapPermille}; {hs6Differs}').replace('vi', 'en'),
    ]
    expect(told(weights, texts, kept).because).toEqual({
      en: '1500 kg apart, 7.5 %; yes',
      vi: kept,
    })
  })

  it('tells money in whole units, and what is not known as such', () => {
    const rule = { explanation: "'{declaredValueMinor} by {exportRegime}, {weightGapPermille}'" }
    const texts = [vi('{weightGapPermille}; {exportRegime}; {declaredValueMinor}')]
    expect(told(rule, texts, '-1234567 by re-export, unknown').because.vi).toBe(
      'chưa rõ; tái xuất; -12345,67',
    )
  })

  it('says why it counts and what else it can be, in the words of the rule where nobody wrote others', () => {
    const texts = [`${vi('{declaredGrossKg} kg')}    why: Vì vậy.\n`]
    expect(told({}, texts, '12 kg')).toMatchObject({
      why: { en: 'Because.', vi: 'Vì vậy.' },
      falsePositiveNote: { en: 'None.', vi: 'None.' },
    })
  })

  it('stays as it was kept where another version of the rule said it', () => {
    const texts = [vi('chênh {weightGapPermille}, {weightGapKg} kg, mã khác: {hs6Differs}')]
    const old = 'the weights differ by 1500 kg'
    expect(told(weights, texts, old).because).toEqual({ en: old, vi: old })
  })

  it('moves no figure for a stranger who writes what stands between two', () => {
    const rule = {
      explanation: "'Declared {declaredHs6} ({descriptionText}), exported {exportedHs6}'",
    }
    const texts = [vi('{exportedHs6} / {declaredHs6} / {descriptionText}')]
    const of = (words: string) =>
      told(rule, texts, `Declared 392010 (${words}), exported 391510`).because.vi
    expect(of('PLASTIC')).toBe('391510 / 392010 / PLASTIC')
    const sly = 'A), exported 392010 (B'
    expect(of(sly)).toBe(`Declared 392010 (${sly}), exported 391510`)
  })

  it('has no title when its rule is not known any more', () => {
    const teller = createTeller([], NO_TEXTS)
    expect(teller.tell({ rule: 'X1', because: 'old' })).toEqual({
      ...{ title: null, why: null, falsePositiveNote: null },
      because: { en: 'old', vi: 'old' },
    })
  })

  it('of past findings is told in both languages', () => {
    const because =
      'past findings put it at 12 %, all shipments at 3 %; goods: 4 of 9 with the same hs6, origin were illicit'
    const { title, because: said } = createTeller([], NO_TEXTS).tell({
      rule: 'learned-history',
      because,
    })
    expect(title?.vi).toContain('trước đây')
    expect(said).toEqual({
      en: because,
      vi: 'kết quả kiểm tra trước đây cho xác suất 12 %, mọi lô hàng là 3 %; hàng hóa: 4 trên 9 lô cùng mã HS, xuất xứ có vi phạm',
    })
  })
})

describe('texts of a pack', () => {
  it('are no part of its digest', () => {
    const rule = { explanation: "'{declaredGrossKg} kg'" }
    const [without, having] = [open(rule), open(rule, vi('{declaredGrossKg} kg cả bì'))]
    expect(packDigest(having.pack)).toBe(packDigest(without.pack))
    expect(having.texts.vi.X1?.explanation).toBe('{declaredGrossKg} kg cả bì')
  })

  it.each<[string, string[], string[]]>([
    [
      'of a rule that is none',
      [vi('{declaredGrossKg} kg', 'X11')],
      [`${TEXTS}:3:3: rules.X11: no rule of the pack is called "X11" | did you mean "X1"?`],
    ],
    [
      'without a figure, and with another',
      [vi('{declaredGrosKg} kg')],
      [
        `${TEXTS}:4:18: rules.X1.explanation: the slot {declaredGrossKg} is missing here, and in the explanation of X1 | give the same figures as "{declaredGrossKg} kg"`,
        `${TEXTS}:4:18: rules.X1.explanation: the explanation of X1 has no slot {declaredGrosKg} | did you mean "declaredGrossKg"?`,
      ],
    ],
    [
      'that tell a rule twice',
      [vi('{declaredGrossKg} kg'), vi('{declaredGrossKg} kg cả bì')],
      [
        `c/texts.vi.yaml:3:3: rules.X1: ${TEXTS} tells X1 in this language already | keep one of the two`,
      ],
    ],
    [
      'in a language nobody reads',
      [vi('{declaredGrossKg} kg').replace('vi', 'fr')],
      [expect.stringMatching(new RegExp(`^${TEXTS}:1:\\d+: language: `))],
    ],
  ])('%s are refused with their place', (_, texts, wanted) => {
    expect(issuesOf(() => open({}, ...texts))).toEqual(wanted)
  })

  it('that write a unit behind a figure that brings it are refused', () => {
    const rule = { explanation: "'{weightGapPermille} per mille'" }
    expect(issuesOf(() => open(rule, vi('chênh {weightGapPermille} %')))).toEqual([
      `${TEXTS}:4:18: rules.X1.explanation: {weightGapPermille} is shown in percent, with its sign | leave out the unit behind it`,
    ])
  })
})

it('every unit of a fact is said in Vietnamese', () => {
  const units = new Set(Object.values(FACTS).map(({ unit }) => unit))
  expect([...units].filter((unit) => UNITS_VI[unit] === undefined)).toEqual([])
})

function issuesOf(run: () => unknown): string[] {
  try {
    run()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.issues.map((issue) => formatIssue(issue).replace('\n    mend: ', ' | '))
  }
}
