import { describe, expect, it } from 'vitest'
import { checkOverSeeds } from '../../../src/report/sweep/check-over-seeds.ts'
import type { Headline } from '../../../src/report/sweep/headlines.ts'
import { OverSeeds } from '../../../src/report/sweep/over-seeds.ts'
import type { SweepCell } from '../../../src/report/sweep/sweep-cell.ts'
import { renderSweepPage } from '../../../src/report/sweep/sweep-page.ts'
import type { Sweep } from '../../../src/report/sweep/sweep-result.ts'
import { renderSweep } from '../../../src/report/sweep/sweep-text.ts'
import { sampleRun } from '../sample-run.ts'

const cell = (port: string, measure: Headline, low: number, high: number): SweepCell => {
  const difference = (low + high) / 2
  const interval = { low: low + 0.001, high: high - 0.001 }
  const paired = { worlds: 9, baseline: 0.4, arm: 0.4 + difference, difference, interval }
  return { settings: [], arm: 'exchange', port, measure, paired, adjusted: { low, high } }
}
const { adjusted: _, ...opened } = cell('both', 'inspected', 2, 5)
const CELLS = [
  cell('both', 'precisionAt1', -0.05, -0.01),
  cell('USLAX', 'precisionAt1', -0.03, 0.02),
  cell('VNHPH', 'harmFoundShare', -0.01, 0.019),
  opened,
  {
    ...opened,
    measure: 'leadTimeHoursP50' as const,
    paired: { worlds: 9, baseline: 7, arm: 7, difference: 0, interval: { low: 0, high: 0 } },
  },
]
const sweep = (expected: Record<string, unknown>, over: Partial<Sweep> = {}): Sweep => ({
  scenario: 'placebo',
  days: 3,
  axes: [],
  seeds: ['1', '2', '3', '4', '5'],
  overSeeds: [OverSeeds.parse(expected)],
  worlds: [],
  ...over,
})
const judged = (expected: Record<string, unknown>, over?: Partial<Sweep>) =>
  checkOverSeeds(sweep(expected, over), CELLS)

describe('what must hold over many seeds', () => {
  it.each<[string, Record<string, unknown>, boolean, string]>([
    [
      'no detection rises above two points: the highest upper end is told',
      { measure: 'detection', atMost: 0.02 },
      true,
      'nearest to it: precision in top 1 % −0.5 pp (−3.0 to +2.0), USLAX',
    ],
    [
      'a hair above is above',
      { measure: 'detection', atMost: 0.0199 },
      false,
      'nearest to it: precision in top 1 % −0.5 pp (−3.0 to +2.0), USLAX',
    ],
    [
      'a measure for itself',
      { measure: 'harmFoundShare', atMost: 0.0191 },
      true,
      'nearest to it: harm found or stopped +0.4 pp (−1.0 to +1.9), VNHPH',
    ],
    [
      'a planted gain by its lower end',
      { measure: 'precisionAt1', atLeast: -0.04 },
      false,
      'nearest to it: precision in top 1 % −3.0 pp (−5.0 to −1.0), both ports',
    ],
    [
      'what is not read together, by its own interval',
      { measure: 'inspected', atMost: 5 },
      true,
      'nearest to it: opened at destination +3.5 (+2.0 to +5.0), both ports',
    ],
    [
      'what was not measured holds nothing',
      { measure: 'hitRate', atMost: 1 },
      false,
      'it was not measured',
    ],
    [
      'nor does another arm',
      { measure: 'detection', arm: 'one-way-USLAX', atMost: 1 },
      false,
      'it was not measured',
    ],
    [
      'a gain is above nothing',
      { measure: 'leadTimeHoursP50', above: 0 },
      false,
      'nearest to it: lead time, median 0.0 h (0.0 to 0.0), both ports',
    ],
    [
      'which at least nothing is not',
      { measure: 'leadTimeHoursP50', atLeast: 0 },
      true,
      'nearest to it: lead time, median 0.0 h (0.0 to 0.0), both ports',
    ],
  ])('%s', (_, expected, holds, evidence) => {
    expect(judged(expected)).toEqual([expect.objectContaining({ holds, evidence })])
  })

  it('is broken by a port that has no interval where worlds suffice', () => {
    const paired = { worlds: 2, baseline: 0.4, arm: 0.9, difference: 0.5, interval: null }
    const untold = { settings: [], arm: 'exchange', port: 'VNHPH', paired, adjusted: null }
    const cells = [...CELLS, { ...untold, measure: 'precisionAt1' as const }]
    const broken = { holds: false, evidence: 'no interval of precision in top 1 %, VNHPH' }
    for (const measure of ['precisionAt1', 'detection'])
      expect(checkOverSeeds(sweep({ measure, atMost: 0.5 }), cells)).toMatchObject([broken])
  })

  it('is not judged when values were varied, nor by too few worlds', () => {
    const expected = { measure: 'detection', atMost: 0 }
    expect(judged(expected, { axes: [{ path: 'days', values: ['1'] }] })).toEqual([])
    expect(judged(expected, { seeds: ['1', '2', '3', '4'] })).toEqual([])
  })

  it('wants one end, and a measure that a sweep has', () => {
    for (const wrong of [
      {},
      { atLeast: 0, atMost: 1 },
      { above: 0, atMost: 1 },
      { measure: 'luck', atMost: 1 },
    ])
      expect(OverSeeds.safeParse({ measure: 'detection', ...wrong }).success).toBe(false)
  })

  it('is told with what falls for sure, in text and on the page', () => {
    const expected = sweep({ measure: 'detection', atMost: 0.01 })
    const findings = checkOverSeeds(expected, CELLS)
    const table = { cells: CELLS, crossovers: [], findings, broken: [] }
    const text = renderSweep(expected, table)
    expect(text).toContain(
      '✗ over seeds: detection in exchange over baseline, upper end at most +1.0 pp;',
    )
    expect(text).toMatch(
      /What falls for sure, the cost of what was told\n {2}precision in top 1 % −3\.0 pp \(−5\.0 to −1\.0\), both ports\n/,
    )
    expect(renderSweepPage(expected, { ...table, cells: [] })).toContain(
      'upper end at most +1.0 pp; nearest to it',
    )
  })
})

describe('what must hold of every world', () => {
  const world = (seed: string, hits: number): Sweep['worlds'][number] => {
    const { arms } = sampleRun({ eastbound: 4, westbound: 4 })
    const exchange = { ...(arms.exchange as NonNullable<typeof arms.exchange>), hits }
    return {
      settings: [],
      seed,
      result: { fingerprint: '', ok: true, arms: { exchange }, broken: [] },
    }
  }
  const NOTHING = { measure: 'hits', inEveryWorld: { atMost: 0 } }
  const worlds = (...hits: number[]) => hits.map((count, i) => world(String(i + 1), count))

  it('holds when none breaks it', () => {
    expect(judged(NOTHING, { worlds: worlds(0, 0, 0, 0, 0) })).toEqual([
      {
        name: 'in every world: hits in exchange is at most 0',
        holds: true,
        evidence: 'so in all 5',
      },
    ])
  })

  it('one world that breaks it is named by its seed', () => {
    expect(judged(NOTHING, { worlds: worlds(0, 0, 2, 0, 1) })).toMatchObject([
      { holds: false, evidence: 'not in 2 of 5, first with seed 3: 2' },
    ])
  })

  it('is judged by however few there are, for each must hold by itself', () => {
    const few = { seeds: ['1'], worlds: worlds(2) }
    expect(judged(NOTHING, few)).toMatchObject([
      { holds: false, evidence: 'not in 1 of 1, first with seed 1: 2' },
    ])
  })

  it('an arm that was not run holds nothing', () => {
    const other = { ...NOTHING, arm: 'baseline' }
    expect(judged(other, { worlds: worlds(0, 0, 0, 0, 0) })).toMatchObject([{ holds: false }])
  })

  it('says a limit', () => {
    expect(() => OverSeeds.parse({ measure: 'hits', inEveryWorld: {} })).toThrow()
  })
})
