import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditRun } from '../../../src/cli/report/audit-run.ts'
import type { ArmReport } from '../../../src/report/arm-report.ts'
import { CostPlan } from '../../../src/report/costs.ts'
import { gatherEvidence } from '../../../src/report/evidence/evidence.ts'
import { withoutTiming } from '../../../src/report/run-result.ts'
import { sweepCsv } from '../../../src/report/sweep/sweep-csv.ts'
import type { Sweep } from '../../../src/report/sweep/sweep-result.ts'
import { tableOf } from '../../../src/report/sweep/sweep-table.ts'
import { writeJournalFile } from '../../../src/store/journal-file.ts'
import { PORTS, START } from '../../report/make.ts'
import { sampleEntries, sampleRun, sampleTruths } from '../../report/sample-run.ts'

const SIZE = { eastbound: 310, westbound: 310 }
let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-audit-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

const audit = () => auditRun(dir, { signal: new AbortController().signal })
const write = (name: string, value: unknown) =>
  writeFileSync(join(dir, name), JSON.stringify(value))

describe('the audit of a run', () => {
  const truths = sampleTruths(SIZE)
  const arms = (['baseline', 'exchange'] as const).map((arm) => ({
    arm,
    entries: sampleEntries(arm, truths),
    truths,
  }))
  const [baseline, exchange] = arms as [(typeof arms)[0], (typeof arms)[0]]
  const result = withoutTiming(sampleRun(SIZE))
  const evidence = gatherEvidence({
    arms: [baseline, exchange],
    // An arm that did nothing else than the baseline loses what the baseline lost.
    others: [{ ...baseline, arm: 'without-permit' }],
    ports: PORTS,
    sailings: [],
    start: START,
  })
  const { baseline: law, exchange: both } = result.arms as Record<string, ArmReport>
  const all = { ...result, arms: { baseline: law, exchange: both, 'without-permit': law } }

  it('counts every interval anew, draw by draw, and everything that is drawn', async () => {
    const quiet = Object.fromEntries(PORTS.map((port) => [port, 0]))
    writeJournalFile(join(dir, 'journal.sqlite'), {
      arms: [baseline, exchange, { ...baseline, arm: 'without-permit' }].map((arm) => ({
        ...arm,
        nameOf: (name) => name,
      })),
      sailings: [],
      settings: {
        ports: PORTS,
        start: START,
        costs: CostPlan.parse({}),
        freeTime: Object.fromEntries(PORTS.map((port) => [port, 1e15])),
        ...Object.fromEntries(
          Object.keys(all.arms).flatMap((arm) => [
            [`pending ${arm}`, quiet],
            [`fields ${arm}`, {}],
          ]),
        ),
      },
    })
    write('result.json', all)
    write('report.json', { result: all, evidence })
    expect(evidence.gains.map(({ interval }) => interval !== null)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(evidence.losses[0]?.typologies).not.toEqual([])
    const { text, equal } = await audit()
    expect(text).toMatch(/^\d{3,} numbers compared, 4 intervals among them, 0 differ\n$/)
    expect(equal).toBe(true)
  })

  it('F-11: sees a cent that is wrong, an interval off by a hair, a point of a curve, and a page that says something else', async () => {
    const { costs } = both as ArmReport
    const dearer = { ...costs, totalCents: costs.totalCents + 1 }
    const exchange = { ...(both as ArmReport), costs: dearer }
    write('result.json', { ...all, arms: { ...all.arms, exchange } })
    const [first, ...others] = evidence.gains as [(typeof evidence.gains)[0]]
    const low = (first.interval?.low ?? 0) + 1e-6
    const high = first.interval?.high ?? 0
    const gains = [{ ...first, interval: { low, high } }, ...others]
    const [curve, ...curves] = evidence.curves
    const [story, ...told] = evidence.stories as [(typeof evidence.stories)[0]]
    const rules = story.exchange.rules.slice(1)
    const stories = [{ ...story, harmPoints: 9, exchange: { ...story.exchange, rules } }, ...told]
    const points = curve?.points.map((point) => ({ ...point, percent: point.percent + 1 }))
    write('report.json', {
      result: { ...all, seed: '8' },
      evidence: { ...evidence, gains, curves: [{ ...curve, points }, ...curves], stories },
    })
    const { text, equal } = await audit()
    expect(equal).toBe(false)
    expect(text).toMatch(
      /^exchange both costs totalCents: result\.json says \d+, the journal \d+$/m,
    )
    expect(text).toMatch(/^report seed: report\.json says 8, the journal 7$/m)
    expect(text).toMatch(/^gains 0 interval low: report\.json says /m)
    expect(text).toMatch(/^stories 0 harmPoints: report\.json says 9, /m)
    expect(text).toMatch(/^stories 0 exchange rules: report\.json says /m)
    expect(text).toMatch(/^curves 0 points 0 percent: report\.json says 1\.5/m)
  })
})

describe('the audit of a sweep', () => {
  const runs = [40, 80, 120, 160, 200, 240].map((eastbound) =>
    withoutTiming(sampleRun({ eastbound, westbound: eastbound / 2 })),
  )
  const values = ['1', '2']
  const sweep: Sweep = {
    scenario: 'sample',
    days: 1,
    daysWritten: 1,
    axes: [{ path: 'trade', values }],
    seeds: ['1', '2', '3', '4', '5', '6'],
    overSeeds: [],
    worlds: values.flatMap((value) =>
      runs.map((run, i) => ({
        settings: [{ path: 'trade', value }],
        seed: String(i + 1),
        // In the second point the arms change places, so that a gain ends between the two.
        result: {
          ...run,
          broken: [],
          arms:
            value === '1'
              ? run.arms
              : ({ baseline: run.arms.exchange, exchange: run.arms.baseline } as typeof run.arms),
        },
      })),
    ),
  }
  const table = tableOf(sweep)

  it('makes every mean, difference and interval anew from its worlds', async () => {
    const lines = sweep.worlds.map((world) => `${JSON.stringify(world)}\n`)
    writeFileSync(join(dir, 'worlds.ndjson'), lines.join(''))
    write('sweep.json', table)
    expect(table.crossovers.length).toBeGreaterThan(0)
    writeFileSync(join(dir, 'measures.csv'), sweepCsv(sweep))
    const { text, equal } = await audit()
    expect(text).toMatch(/^\d{4,} numbers compared, \d{2} intervals among them, 0 differ\n$/)
    expect(equal).toBe(true)
  })

  it('sees an interval read together that is another, and a crossover that is not told', async () => {
    const cells = table.cells.map((cell) =>
      cell.measure === 'recallAt5' ? { ...cell, adjusted: { low: 0.5, high: 0.5 } } : cell,
    )
    write('sweep.json', { cells, crossovers: table.crossovers.slice(1) })
    const rows = sweepCsv(sweep).split('\r\n')
    rows[5] = (rows[5] ?? '').replace(/\d+$/, '7777')
    writeFileSync(join(dir, 'measures.csv'), rows.toSpliced(7, 1).join('\r\n'))
    const { text, equal } = await audit()
    expect(equal).toBe(false)
    expect(text).toMatch(/^trade=1 exchange both recallAt5 read together low: sweep\.json says/m)
    expect(text).toMatch(/^crossovers length: /m)
    expect(text).toMatch(/^row 4: measures\.csv says 1,1,\S+7777, the worlds /m)
    expect(text).toMatch(/^rows: measures\.csv says /m)
  })
})
