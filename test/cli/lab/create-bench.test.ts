import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBench } from '../../../src/cli/lab/create-bench.ts'
import type { Ground } from '../../../src/cli/lab/ground.ts'
import type { RuleBench } from '../../../src/domain/reads/lab-page.ts'
import type { Label } from '../../../src/risk/backtest/case.ts'
import { factsOf } from '../../../src/risk/risk.ts'
import { HEAVY, heavier } from '../../http/console/story-bench.ts'
import { ruleFiles, START } from '../../support/make.ts'

/** A hundred shipments of 20.1 to 30 tonnes. From 29.6 tonnes on they are illicit. */
const weights = Array.from({ length: 100 }, (_, n) => 20_100 + 100 * n)
const idOf = (kg: number) => `B${kg}`
const labels = new Map<string, Label>(
  weights.map((kg) => [
    idOf(kg),
    { typology: kg >= 29_600 ? 'T05' : null, harm: 60, revenueMinor: 0 },
  ]),
)
const grounds: readonly Ground[] = [true, false].map((hasTruth) => ({
  name: hasTruth ? 'known' : 'unknown',
  kind: 'simulation',
  hasTruth,
  changes: () => 0,
  read: () => ({
    cases: weights.map((declaredGrossKg) => ({
      id: idOf(declaredGrossKg),
      port: 'USLAX',
      at: START,
      values: factsOf({ declaredGrossKg }).values,
    })),
    of: 250,
    labels: hasTruth ? labels : null,
  }),
}))

const folder = mkdtempSync(join(tmpdir(), 'portpair-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))
const kept: unknown[] = []
let bench: RuleBench
beforeAll(() => {
  const onSaved = (saved: unknown) => void kept.push(saved)
  bench = createBench({ ruleFiles, grounds, folder: { path: folder, onSaved } })
})

const draft = (text: string, replaces: string | null = 'HEAVY') => ({ text, replaces })
/** The heavy rule with another limit, its examples moved along. */
const from = (kg: number, version = '1.1.0') =>
  heavier(kg, version)
    .replace('Kg: 30000', `Kg: ${kg}`)
    .replace('Kg: 29999', `Kg: ${kg - 1}`)

describe('a rule that is being written', () => {
  it.each([
    ['a fact nobody has', HEAVY.replace('declaredGrossKg, op', 'declaredGrosKg, op'), 14, 15],
    ['a key nobody knows', `${HEAVY}bogus: 1\n`, 18, 1],
    ['no YAML', `${HEAVY}owner: [`, 18, 9],
    ['the id of another rule', HEAVY.replace('id: HEAVY', 'id: OFFENDER'), 2, 5],
    ['nothing', '', 1, 1],
  ])('with %s has a fault with its place', (_, text, line, column) => {
    const { rule, issues, examples } = bench.judge(draft(text))
    expect({ rule, examples }).toEqual({ rule: null, examples: [] })
    expect(issues[0]).toMatchObject({ severity: 'fault', line, column })
  })

  it('has its examples run: which hold, and what was compared', () => {
    const { rule, issues, examples } = bench.judge(draft(heavier(30_001)))
    expect(rule).toEqual({ id: 'HEAVY', version: '1.1.0' })
    expect(issues.map(({ severity, what }) => [severity, what])).toEqual([
      ['hint', 'no example makes this yes'],
    ])
    const text = (kg: number) => [
      { text: `declaredGrossKg = ${kg}, gte 30001`, result: 'no' as const },
    ]
    const at = { example: 0, line: 17, fires: false }
    expect(examples).toEqual([
      { list: 'mustFire', ...at, passes: false, comparisons: text(30_000) },
      { list: 'mustNotFire', ...at, passes: true, comparisons: text(29_999) },
    ])
  })

  it('is warned of a text that does not follow it, and of none that does', () => {
    const other = HEAVY.replace('explanation: HEAVY', "explanation: '{declaredGrossKg} kg'")
    const { rule, issues } = bench.judge(draft(other))
    expect(rule).not.toBeNull()
    expect(issues).toMatchObject([
      {
        severity: 'warning',
        what: 'texts.vi.yaml: the slot {declaredGrossKg} is missing here, and in the explanation of HEAVY',
      },
    ])
    // A rule under a new id has no texts yet; those of the old one wait for it.
    expect(bench.judge(draft(HEAVY.replace('id: HEAVY', 'id: HEAVIER'))).issues).toEqual([])
  })

  it('is judged beside the pack and leaves it as it was', () => {
    bench.judge(draft(from(29_000)))
    expect(bench.rule('HEAVY')?.text).toBe(HEAVY)
    expect(bench.rule('__proto__')).toBeNull()
  })
})

describe('the effect of a rule', () => {
  it('tells who crosses the line, and where the truth is known precision and recall', () => {
    const effect = bench.effect(draft(from(29_600)), 'known', 5)
    expect(effect).toMatchObject({
      ...{ ground: 'known', cases: 100, of: 250, above: 5, up: 4, down: 0 },
      hits: { before: 1, after: 5 },
      lanes: { red: { before: 1, after: 5 }, green: { before: 99, after: 95 } },
      crossing: { in: 4, out: 4 },
      truth: {
        illicit: 5,
        trueHits: { before: 1, after: 5 },
        precision: { before: { of: 1, n: 5 }, after: { of: 5, n: 5, value: 1 } },
        recall: { before: { of: 1, n: 5 }, after: { of: 5, n: 5, value: 1 } },
      },
    })
    expect(effect?.moves.find(({ name }) => name === 'B29600')).toEqual({
      ...{ name: 'B29600', line: 'in', typology: 'T05' },
      score: { before: 0, after: 700 },
      rank: { before: 97, after: 1 },
    })
  })

  it('of a rule put on trial is that its points are gone; its hits are still counted', () => {
    const text = from(29_600).replace('status: active', 'status: trial')
    const effect = bench.effect(draft(text), 'known', 5)
    expect(effect).toMatchObject({ up: 0, down: 1, hits: { before: 1, after: 5 } })
  })

  it('says nothing of a truth nobody knows, and nothing at all of a rule with a fault', () => {
    expect(bench.effect(draft(from(29_600)), 'unknown', 1)).toMatchObject({
      ...{ above: 1, truth: null },
      hits: { before: 1, after: 5 },
    })
    expect(bench.effect(draft('id: X'), 'known', 5)).toBeNull()
    expect(bench.effect(draft(HEAVY), 'elsewhere', 5)).toBeNull()
  })
})

describe('a version that is kept', () => {
  it('is a new file of that name, told of once, and never written over', () => {
    expect(bench.save(draft(from(29_600)), 'ann')).toEqual({ file: 'heavy-1.1.0.yaml' })
    expect(readFileSync(join(folder, 'heavy-1.1.0.yaml'), 'utf8')).toBe(from(29_600))
    expect(kept).toEqual([{ file: 'heavy-1.1.0.yaml', by: 'ann' }])
    expect(bench.save(draft(from(29_700)), 'bob')).toEqual({ refused: 'same-version' })
    expect(readFileSync(join(folder, 'heavy-1.1.0.yaml'), 'utf8')).toBe(from(29_600))
  })

  it.each([
    ['with a fault', 'id: X', 'faulty'],
    ['whose example does not hold', heavier(30_001, '2.0.0'), 'faulty'],
    ['that is in force', HEAVY, 'same-version'],
    ['below the one in force', heavier(30_000, '0.9.9'), 'lower-version'],
    ['below the one that is kept', heavier(30_000, '1.0.9'), 'lower-version'],
    ['named like a path', from(30_000).replace('id: HEAVY', 'id: ../../HEAVY'), 'faulty'],
    ['named with NUL', from(30_000).replace('id: HEAVY', 'id: "HEAVY\\0"'), 'faulty'],
    ['of endless length', from(30_000, `1.${'0'.repeat(300)}.0`), 'faulty'],
  ])('A-32: is none %s', (_, text, refused) => {
    const before = readdirSync(folder)
    expect(bench.save(draft(text), 'ann')).toEqual({ refused })
    expect(readdirSync(folder)).toEqual(before)
  })

  it('A-32: does not follow a link that lies in its place', () => {
    const outside = join(folder, 'outside.txt')
    writeFileSync(outside, 'as it was')
    symlinkSync(outside, join(folder, 'heavy-3.0.0.yaml'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'heavy-4.0.0.yaml'))
    for (const version of ['3.0.0', '4.0.0'])
      expect(bench.save(draft(from(30_000, version)), 'ann')).toEqual({ refused: 'same-version' })
    expect(readFileSync(outside, 'utf8')).toBe('as it was')
    expect(readdirSync(folder)).not.toContain('nowhere')
  })

  it('is only downloaded where the server was given no folder', () => {
    const other = createBench({ ruleFiles, grounds: [], folder: null })
    expect(other.page()).toMatchObject({ saves: false, grounds: [] })
    expect(other.save(draft(from(29_600)), 'ann')).toEqual({ refused: 'no-folder' })
  })
})
