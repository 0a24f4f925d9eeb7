import { describe, expect, it } from 'vitest'
import { checkOverSeeds, overSeedsNotJudged } from '../../../src/report/sweep/check-over-seeds.ts'
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
  daysWritten: 3,
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
    const evidence =
      'no interval of precision in top 1 %, VNHPH (2 worlds); it needs 5 worlds with a value in both arms, so ask for more seeds'
    const broken = { holds: false, evidence }
    for (const measure of ['precisionAt1', 'detection'])
      expect(checkOverSeeds(sweep({ measure, atMost: 0.5 }), cells)).toMatchObject([broken])
  })

  it.each<[string, Partial<Sweep>, Record<string, unknown>, string | null]>([
    ['as it is written', {}, {}, null],
    [
      'with varied values',
      { axes: [{ path: 'a.b', values: ['1'] }] },
      {},
      'values were varied (a.b)',
    ],
    ['with fewer days', { days: 2 }, {}, '2 days of loading, and it speaks of 3'],
    ['with fewer days, of which it speaks', { days: 2 }, { fromDays: 2 }, null],
    ['with fewer still', { days: 1 }, { fromDays: 2 }, '1 day of loading, and it speaks of 2 to 3'],
    ['with more days', { days: 4 }, {}, '4 days of loading, and it speaks of 3'],
    ['with too few worlds', { seeds: ['1', '2'] }, {}, '2 seeds, and an interval needs 5'],
  ])('is judged, or said why not, of the scenario %s', (_, over, more, why) => {
    const expected = { measure: 'detection', atMost: 0, ...more }
    expect(judged(expected, over)).toHaveLength(why === null ? 1 : 0)
    const notJudged = why === null ? null : `1 of 1 not judged: ${why}`
    expect(overSeedsNotJudged(sweep(expected, over))).toBe(notJudged)
    const table = { cells: [], crossovers: [], findings: [], notJudged, broken: [] }
    const heading = 'What the scenario says must hold over many seeds'
    for (const told of [renderSweep, renderSweepPage].map((tell) => tell(sweep(expected), table))) {
      expect(told.includes(heading)).toBe(why !== null)
      expect(told.includes(`– 1 of 1 not judged: ${why}`)).toBe(why !== null)
    }
  })

  it('says in one line how much was not judged, each reason once', () => {
    const every = OverSeeds.parse({ measure: 'hits', inEveryWorld: { atMost: 0 } })
    const inspected = { measure: 'inspected', atMost: 0 }
    const detection = OverSeeds.parse({ measure: 'detection', atMost: 0 })
    const overSeeds = [every, OverSeeds.parse(inspected), detection]
    expect(overSeedsNotJudged(sweep(inspected, { overSeeds, seeds: ['1'] }))).toBe(
      '2 of 3 not judged: 1 seed, and an interval needs 5',
    )
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
    const table = { cells: CELLS, crossovers: [], findings, notJudged: null, broken: [] }
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
