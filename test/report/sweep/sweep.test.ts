import { describe, expect, it } from 'vitest'
import { createChance } from '../../../src/kernel/chance.ts'
import type { ArmReport } from '../../../src/report/arm-report.ts'
import { MEASURE_NAMES } from '../../../src/report/measures.ts'
import { crossoverOf } from '../../../src/report/sweep/crossover.ts'
import { createDraws, pairedMeasure } from '../../../src/report/sweep/paired.ts'
import type { SweepCell } from '../../../src/report/sweep/sweep-cell.ts'
import { sweepCsv } from '../../../src/report/sweep/sweep-csv.ts'
import { renderSweepPage } from '../../../src/report/sweep/sweep-page.ts'
import {
  pointsOf,
  type SettingText,
  type Sweep,
  type SweepWorld,
} from '../../../src/report/sweep/sweep-result.ts'
import { tableOf } from '../../../src/report/sweep/sweep-table.ts'
import { renderSweep } from '../../../src/report/sweep/sweep-text.ts'
import { sampleRun } from '../sample-run.ts'

const draws = createDraws(createChance('these tests'))

const { baseline: usual } = sampleRun({ eastbound: 40, westbound: 10 }).arms as {
  baseline: ArmReport
}

/** A world in which the top 1 % holds so many of ten; null: nothing was in it. */
function world(baseline: number | null, exchange: number | null, seed = '1'): SweepWorld {
  const arm = (of: number | null): ArmReport => {
    const share =
      of === null
        ? { value: null, of: 0, n: 0, whyNull: 'nothing was ranked' }
        : { value: of / 10, of, n: 10 }
    const { byPort: _, ...rest } = usual
    const measures = { ...rest, precisionAt: { '1': share, '5': share, '10': share } }
    return { ...measures, byPort: { USLAX: measures } }
  }
  const arms = { baseline: arm(baseline), exchange: arm(exchange) }
  const fingerprint = '0'.repeat(64)
  return { settings: [], seed, result: { fingerprint, ok: true, arms, broken: [] } }
}

const paired = (...worlds: SweepWorld[]) =>
  pairedMeasure(worlds, 'exchange', 'both', 'precisionAt1', draws)

describe('a measure paired over worlds', () => {
  it('is the mean of what each world gained, however far the worlds lie apart', () => {
    const gained = paired(world(1, 2), world(8, 9), world(3, 4), world(0, 1), world(5, 6))
    expect(gained).toMatchObject({ worlds: 5, baseline: expect.closeTo(0.34) })
    expect(gained.difference).toBeCloseTo(0.1)
    expect(gained.interval?.low).toBeCloseTo(0.1)
    expect(gained.interval?.high).toBeCloseTo(0.1)
  })
  it('is resampled by draws that are made once for as many worlds', () => {
    let drawn = 0
    const chance = createChance('counted')
    const counted = createDraws({
      ...chance,
      of: (...key) => {
        drawn++
        return chance.of(...key)
      },
    })
    expect(counted(7)).toBe(counted(7))
    expect(counted(6)).toEqual(createDraws(chance)(6))
    expect(drawn).toBe(2_000)
  })
  it('leaves out a world in which one arm has no value', () => {
    expect(paired(world(null, 2), world(1, null), world(2, 4))).toMatchObject({
      worlds: 1,
      difference: expect.closeTo(0.2),
    })
  })
  it('has no interval from fewer than five worlds, and no value from none', () => {
    expect(paired(world(1, 2), world(1, 3)).interval).toBeNull()
    expect(paired(world(null, null))).toEqual({
      worlds: 0,
      baseline: null,
      arm: null,
      difference: null,
      interval: null,
    })
  })
})

const cell = (
  difference: number | null,
  settings: readonly SettingText[],
  interval: [number, number] | null = null,
): SweepCell => ({
  settings,
  arm: 'exchange',
  port: 'both',
  measure: 'precisionAt1',
  paired: {
    worlds: 9,
    baseline: 0,
    arm: difference,
    difference,
    interval: interval && { low: interval[0], high: interval[1] },
  },
})
const at = (value: string, other = 'x') => [
  { path: 'errors', value },
  { path: 'other', value: other },
]

describe('where a gain ends', () => {
  it('lies where the line between two tried values passes zero', () => {
    expect(
      crossoverOf('errors', [cell(0.3, at('10')), cell(-0.1, at('20')), cell(0.4, at('5'))]),
    ).toEqual([
      {
        path: 'errors',
        arm: 'exchange',
        port: 'both',
        measure: 'precisionAt1',
        others: [{ path: 'other', value: 'x' }],
        at: expect.closeTo(17.5),
        between: [10, 20],
        kind: 'gain-ends',
        certain: false,
      },
    ])
  })
  it.each<[string, readonly SweepCell[], readonly string[]]>([
    ['a gain that begins', [cell(-0.1, at('1')), cell(0.1, at('2'))], ['gain-begins false']],
    [
      'one whose neighbours are both sure',
      [cell(0.1, at('1'), [0.05, 0.2]), cell(-0.1, at('2'), [-0.2, -0.05])],
      ['gain-ends true'],
    ],
    ['none where every value gains', [cell(0.1, at('1')), cell(0.2, at('2'))], []],
    ['none across another axis', [cell(0.1, at('1', 'x')), cell(-0.1, at('2', 'y'))], []],
    ['none where values are no numbers', [cell(0.1, at('low')), cell(-0.1, at('high'))], []],
    ['none at a value without worlds', [cell(0.1, at('1')), cell(null, at('2'))], []],
    [
      'none of a measure of which less may be better',
      [cell(0.1, at('1')), cell(-0.1, at('2'))].map((one) => ({ ...one, measure: 'inspected' })),
      [],
    ],
  ])('is %s', (_, cells, expected) => {
    expect(crossoverOf('errors', cells).map(({ kind, certain }) => `${kind} ${certain}`)).toEqual(
      expected,
    )
  })
})

const sweep: Sweep = {
  scenario: 'two <ports>',
  days: 3,
  daysWritten: 3,
  axes: [{ path: 'errors', values: ['1', '9'] }],
  seeds: ['1', '2', '3', '4', '5'],
  overSeeds: [],
  worlds: ['1', '9'].flatMap((value) =>
    ['1', '2', '3', '4', '5'].map((seed) => ({
      ...(value === '1' ? world(2, 5, seed) : world(5, 4, seed)),
      settings: [{ path: 'errors', value }],
    })),
  ),
}

describe('a sweep', () => {
  it('goes through every combination, the last axis first to move', () => {
    const points = pointsOf([
      { path: 'a', values: ['1', '2'] },
      { path: 'b', values: ['x', 'y'] },
    ])
    expect(points.map((point) => point.map(({ value }) => value).join(''))).toEqual([
      '1x',
      '1y',
      '2x',
      '2y',
    ])
    expect(pointsOf([])).toEqual([[]])
  })
  it('is told with its gain, its interval and where the gain ends', () => {
    const told = renderSweep(sweep, tableOf(sweep))
    expect(told).toContain('errors = 1 · both ports, exchange against baseline')
    expect(told).toMatch(
      /precision in top 1 % +20.0 % → 50.0 % +\+30.0 pp \(\+30.0 to \+30.0\) +n=5/,
    )
    expect(told).toContain(
      'above errors = 7.00 (between 1 and 9) exchange no longer gains precision in top 1 % (USLAX)\n',
    )
  })
  it('says of few seeds that its intervals are too narrow for a claim', () => {
    const seeds = Array.from({ length: 30 }, (_, i) => String(i + 1))
    const few = { ...sweep, seeds: seeds.slice(1) }
    const enough = { ...sweep, seeds }
    for (const render of [renderSweep, renderSweepPage]) {
      expect(render(few, tableOf(few))).toContain('fewer than 30 seeds come out too narrow')
      expect(render(enough, tableOf(enough))).not.toContain('too narrow')
    }
  })
  it('is a page whose texts are shown, not obeyed, and that names every figure', () => {
    const page = renderSweepPage(sweep, tableOf(sweep))
    expect(page).toContain('Sweep of two &#60;ports&#62;')
    expect(page).not.toContain('<ports>')
    expect(page).not.toMatch(/<script|https?:|NaN|undefined/)
    expect(page.match(/<svg /g)).toHaveLength(16)
  })
  it('names every check of a world that did not hold, by its setting and seed', () => {
    const name = 'exchange: every shipment is decided once'
    const broken = [{ name, evidence: '1 of 40 decided twice' }]
    const worlds = sweep.worlds.map((world, i) =>
      i === 7 ? { ...world, result: { ...world.result, ok: false, broken } } : world,
    )
    const table = tableOf({ ...sweep, worlds })
    const told = `errors = 9, seed 3: ${name}; 1 of 40 decided twice`
    expect(table.broken).toEqual([{ settings: worlds[7]?.settings, seed: '3', ...broken[0] }])
    expect(renderSweep(sweep, table)).toContain(`did not hold\n  ✗ ${told}\n`)
    expect(renderSweepPage(sweep, table)).toContain(`<li>✗ ${told}</li>`)
    const many = { ...table, broken: Array.from({ length: 22 }, () => table.broken[0]!) }
    expect(renderSweep(sweep, many)).toContain('  ✗ and 2 more, in worlds.ndjson\n')
  })
  it('is a table with a row for each measure, port, arm and world', () => {
    const rows = sweepCsv(sweep).trimEnd().split('\r\n')
    expect(rows[0]).toBe('errors,seed,arm,port,measure,value,of,n')
    expect(rows).toContain('9,3,exchange,USLAX,precisionAt1,0.4,4,10')
    expect(rows).toHaveLength(1 + 10 * 2 * 2 * MEASURE_NAMES.length)
  })
})
