import { describe, expect, it } from 'vitest'
import type { ArmReport } from '../../src/report/arm-report.ts'
import type { Figure } from '../../src/report/figure.ts'
import { measureArm } from '../../src/report/measure-arm.ts'
import { type RunResult, StoredResult, withoutTiming } from '../../src/report/run-result.ts'
import { renderSummary } from '../../src/report/summary/render-summary.ts'
import { PORTS } from './make.ts'
import { type Size, sampleRun } from './sample-run.ts'

const plain = { color: false, width: 100 }
const files = [
  { what: 'result', path: 'out/result.json' },
  { what: 'journal', path: 'out/journal.sqlite' },
]

describe('renderSummary', () => {
  it.each<[string, RunResult]>([
    ['the sample', sampleRun()],
    ['a run with too little trade', sampleRun({ eastbound: 12, westbound: 1 })],
    ['a run without trade', sampleRun({ eastbound: 0, westbound: 0 })],
    ['a run of one arm that failed', oneArm()],
  ])('shows %s', async (title, result) => {
    const text = renderSummary(result, { ...plain, transport: 'http', files })
    await expect(text).toMatchFileSnapshot(`golden/${title.replaceAll(' ', '-')}.txt`)
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
  })

  it.each([40, 80, 90, 100, 300])(
    'keeps within its edges when the terminal has %d columns',
    (width) => {
      const result = sampleRun()
      result.checks.push({ name: 'long', holds: true, evidence: 'x'.repeat(250) })
      const lines = renderSummary(result, { color: false, width, files }).split('\n')
      const edge = Math.min(100, Math.max(80, width))
      expect(lines.filter((line) => [...line].length > edge)).toEqual([])
    },
  )

  it.each(['exchange', 'one-way-VNHPH', 'preset-A-VERY-LONG-NAME-OF-A-PRESET'])(
    'keeps within 80 columns with large numbers in arm %s',
    (name) => {
      const { arms, ...rest } = sampleRun()
      const large = JSON.parse(JSON.stringify(arms), (key, value) =>
        key === 'n' || key === 'of' ? value * 987_654 : value,
      )
      const text = renderSummary(
        { ...rest, arms: { baseline: large.baseline, [name]: large.exchange } },
        { color: false, width: 80 },
      )
      expect(text.split('\n').filter((line) => [...line].length > 80)).toEqual([])
    },
  )

  it('says why a side has no gain, and never that nothing became nothing', () => {
    const text = renderSummary(sampleRun({ eastbound: 40, westbound: 40, illicit: 'none' }), plain)
    expect(text).toContain('harm found or stopped – (no consignment carried harm)')
    expect(text).not.toContain('– → –')
  })

  it('says of each side’s gain within what it lies, where there are enough cases', () => {
    const gain = { baseline: 0.2, exchange: 0.6, difference: 0.4, n: 40 }
    const interval = { low: 0.25, high: 0.5 }
    const gains = [
      { port: 'USLAX', measure: 'harmFound' as const, ...gain, interval },
      { port: 'VNHPH', measure: 'harmFound' as const, ...gain, interval: null },
    ]
    const text = renderSummary(sampleRun(), { ...plain, gains })
    expect(text).toMatch(/USLAX {2}harm found or stopped [^(]*, \+40\.0 pp \(\+25\.0 to \+50\.0\)/)
    expect(text.match(/ pp \(/g)).toHaveLength(1)
  })

  it('tells of an instrument’s shares and times of few cases only the counts, and says what the star means', () => {
    const { arms, ...rest } = sampleRun()
    const share = (of: number, n: number) => ({ unit: 'share' as const, value: of / n, of, n })
    const acts = {
      ...{ sealsSeen: share(15, 30), divertedKnown: share(1, 29) },
      sealsBroken: { unit: 'count' as const, value: 3 },
    }
    const told = (figures: Record<string, Figure>) => {
      const exchange = { ...(arms.exchange as ArmReport), instruments: { acts: figures } }
      return renderSummary({ ...rest, arms: { exchange } }, plain)
        .split('\n\n')
        .find((block) => block.includes('seals compared'))
    }
    expect(told(acts)).toMatch(/seals compared at both offices +50\.0 % 15\/30\n/)
    expect(told(acts)).toMatch(/known at the port of discharge before arrival +\* 1\/29\n/)
    expect(told(acts)).toMatch(/not as they were at departure +3\n/)
    expect(told(acts)).toMatch(/\n {4}\* not enough data: under 30 cases, read the counts$/)
    expect(told({ ...acts, divertedKnown: share(1, 30) })).not.toContain('*')
  })

  it('F-12: says "not enough data" below 30 consignments, and prints no percentage', () => {
    const text = renderSummary(sampleRun({ eastbound: 29, westbound: 29 }), plain)
    const tables = text.split('── VNHPH')[1]?.split('── both')[0] ?? ''
    expect(tables.match(/not enough data: 29 inbound consignments/g)).toHaveLength(2)
    expect(tables).not.toMatch(/\d\.\d %/)
  })

  it.each<[string, Size]>([
    ['nothing', { eastbound: 0, westbound: 0 }],
    ['one consignment', { eastbound: 1, westbound: 0 }],
    ['one risky consignment', { eastbound: 1, westbound: 0, illicit: 'all' }],
    ['all risky', { eastbound: 40, westbound: 40, illicit: 'all' }],
    ['none risky', { eastbound: 40, westbound: 40, illicit: 'none' }],
  ])('of %s is whole, and says nothing that is no number', (_, size) => {
    const result = sampleRun(size)
    const text = renderSummary(result, { color: false, width: 100 })
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
    expect(text).toContain('── VNHPH')
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/)
    expect(StoredResult.safeParse(withoutTiming(result)).success).toBe(true)
    if (size.eastbound < 30) expect(text).toContain('not enough data')
  })

  it('takes colour only when asked, and then says the same', () => {
    const coloured = renderSummary(sampleRun(), { color: true, width: 100 })
    expect(coloured).toContain('\u001b[32m✓\u001b[0m')
    expect(coloured.replaceAll(ANSI, '')).toBe(renderSummary(sampleRun(), plain))
  })

  it('shows control characters from outside instead of obeying them', () => {
    const evil = '\u001b[2J\u202Eevil\nline'
    const result = sampleRun()
    const text = renderSummary(
      {
        ...result,
        scenario: evil,
        seed: evil,
        checks: [{ name: evil, holds: false, evidence: evil }],
        about: {
          title: evil,
          rulePack: evil,
          agreement: evil,
          assumptions: [evil],
          limits: [evil],
        },
      },
      { ...plain, transport: evil, files: [{ what: evil, path: evil }] },
    )
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\u202e')
    expect(text.match(/\\x1b\[2J\\u202eevil\\x0aline/g)).toHaveLength(12)
  })

  it('tells recorded trade and trade still on its way in its limits', () => {
    const { arms, ...rest } = sampleRun()
    const exchange = measureArm({
      arm: 'exchange',
      ports: PORTS,
      entries: [],
      truths: [],
      pending: {},
    })
    const text = renderSummary(
      { ...rest, arms: { exchange: { ...exchange, undecided: 3, withoutTruth: 2 } } },
      plain,
    )
    expect(text).toContain('still on their way when the run ended')
    expect(text).toContain('in the boxes of recorded trade')
    expect(renderSummary({ ...rest, arms }, plain)).not.toContain('recorded trade')
  })
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape is what it takes away
const ANSI = /\u001b\[\d+m/g

function oneArm(): RunResult {
  const { arms, about: _, ...rest } = sampleRun({ eastbound: 40, westbound: 30 })
  const { exchange } = arms
  const checks = rest.checks.map((check, i) =>
    i === 0 ? { ...check, holds: false, evidence: '1 lost of 2 acknowledged' } : check,
  )
  return {
    ...rest,
    ok: false,
    checks,
    arms: exchange === undefined ? {} : { exchange },
    timing: { wallMs: 0, consignments: 70, perSecond: null },
  }
}
