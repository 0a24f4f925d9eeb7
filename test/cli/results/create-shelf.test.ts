import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShelf } from '../../../src/cli/results/create-shelf.ts'
import { RESULT_MAX, type ResultsShelf } from '../../../src/domain/reads/results-page.ts'
import { sampleResults } from './sample-results.ts'

const MINUTE = 60_000
let sample: ReturnType<typeof sampleResults>
let shelf: ResultsShelf
beforeAll(() => {
  sample = sampleResults()
  shelf = createShelf(sample.dir, () => 5 * MINUTE)
})
afterAll(() => sample.remove())

describe('the results in a folder', () => {
  it('are listed beside a loop of links, and a finished sweep beside old word of its progress', () => {
    const dir = mkdtempSync(join(tmpdir(), 'portpair-shelf-'))
    try {
      mkdirSync(join(dir, 'loop'))
      symlinkSync('report.json', join(dir, 'loop/report.json'))
      mkdirSync(join(dir, 'over'))
      const progress = { scenario: 's', total: 10, done: 3, kept: 1, begunAt: 0, at: MINUTE }
      writeFileSync(join(dir, 'over/progress.json'), JSON.stringify(progress))
      expect(createShelf(dir, () => 0).list().results).toMatchObject([
        { kind: 'going', name: 'over' },
      ])
      copyFileSync(join(sample.dir, 'sweep-a/sweep.json'), join(dir, 'over/sweep.json'))
      expect(createShelf(dir, () => 0).list().results).toEqual([{ kind: 'sweep', name: 'over' }])
    } finally {
      rmSync(dir, { recursive: true })
    }
  })

  it('are runs and sweeps by their names, and of a sweep that goes on how much is left', () => {
    const progress = { scenario: 'sample', total: 10, done: 3, kept: 1, begunAt: 0, at: 4 * MINUTE }
    expect(shelf.list()).toEqual({
      now: 5 * MINUTE,
      results: [
        { kind: 'run', name: 'run-a' },
        { kind: 'run', name: 'run-b' },
        { kind: 'sweep', name: 'sweep-a' },
        { kind: 'sweep', name: 'sweep-b' },
        { kind: 'going', name: 'sweep-c', progress, leftMs: 14 * MINUTE },
      ],
    })
  })

  it('of a run are the plots of its report, with what is behind each point', () => {
    const run = shelf.run('run-a')
    expect(run).toMatchObject({ scenario: 'sample', seed: '7', arms: ['baseline', 'exchange'] })
    const plot = run?.plots.find(({ what, port }) => what === 'precision' && port === 'USLAX')
    expect(plot).toMatchObject({ n: 400, isThin: false, xUnit: 'percent', yUnit: 'share' })
    const [, exchange] = plot?.series ?? []
    expect(exchange?.points.find(({ x }) => x === 5)).toEqual({ x: 5, y: 1, of: 20, n: 20 })
    const thin = shelf.run('run-b')?.plots.find(({ what }) => what === 'ladder')
    expect(thin?.labels?.length).toBe(thin?.series[0]?.points.length)
  })

  it('of two runs have differences, and intervals where counts or samples tell one', () => {
    const { rows = [], kind } = shelf.compare('run-a', 'run-b') ?? {}
    expect(kind).toBe('run')
    const of = (label: string, arm: string, isGain = false) =>
      rows.find(
        (row) =>
          row.port === 'VNHPH' &&
          row.label.en === label &&
          row.arm === arm &&
          row.isGain === isGain,
      )
    expect(of('recall in top 5 %', 'exchange')).toMatchObject({
      a: { of: 18, n: 36 },
      b: { of: 10, n: 20 },
      ...{ unit: 'share', difference: 0 },
    })
    const { interval } = of('recall in top 5 %', 'exchange') ?? {}
    // Wilson's are 0.5 ± 0.1553 and 0.5 ± 0.2007: together the root of the sum of their squares.
    expect([interval?.low, interval?.high].map((end) => end?.toFixed(3))).toEqual([
      '-0.254',
      '0.254',
    ])
    expect(of('harm found or stopped', 'exchange')?.interval).toBeNull()
    expect(of('opened at destination', 'exchange')?.interval).toBeNull()
    expect(of('harm found or stopped', 'exchange', true)).toMatchObject({ a: { n: 36 } })
  })

  it('of two sweeps have the difference of their gains, cell by cell', () => {
    const { rows = [], kind } = shelf.compare('sweep-a', 'sweep-b') ?? {}
    expect(kind).toBe('sweep')
    expect(rows).toHaveLength(2 * 3 * 8)
    const row = rows.find(({ port, label }) => port === 'USLAX' && label.en === 'hit rate')
    expect(row).toMatchObject({ isGain: true, settings: 'trade.lanes[*].illicitShare = 0.05' })
    expect(row?.a.n).toBe(6)
    expect(row?.interval).not.toBeNull()
    expect(shelf.compare('run-a', 'sweep-a')).toBeNull()
    expect(shelf.sweep('sweep-a')?.cells).toHaveLength(2 * 3 * 8)
  })
})

describe('A-32: a name', () => {
  it.each([
    '..',
    '../run-a',
    '/etc/passwd',
    'run-a\0',
    'run-a/../run-b',
    'CON',
    'x'.repeat(300),
    '',
  ])('%j opens nothing', (name) => {
    expect([shelf.run(name), shelf.sweep(name), shelf.compare(name, 'run-a')]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('of a link that leads out of the folder, or of a file that is no report, opens nothing', () => {
    const outside = mkdtempSync(join(tmpdir(), 'portpair-outside-'))
    const report = join(outside, 'report.json')
    copyFileSync(join(sample.dir, 'run-a/report.json'), report)
    symlinkSync(outside, join(sample.dir, 'away'))
    mkdirSync(join(sample.dir, 'linked'))
    symlinkSync(report, join(sample.dir, 'linked/report.json'))
    for (const [name, text] of [
      ['odd', '{"result":{"arms":{}}}'],
      ['torn', '{"result":'],
      // Whole, and too large for the thread of a port that answers its partner.
      [
        'large',
        readFileSync(report, 'utf8')
          .trimEnd()
          .padEnd(RESULT_MAX + 1),
      ],
    ] as const) {
      mkdirSync(join(sample.dir, name))
      writeFileSync(join(sample.dir, name, 'report.json'), text)
    }
    for (const name of ['away', 'linked', 'odd', 'torn', 'large'])
      expect(shelf.run(name)).toBeNull()
    const names = shelf.list().results.map(({ name }) => name)
    rmSync(outside, { recursive: true })
    expect(names).not.toContain('away')
    expect(names).not.toContain('linked')
  })
})

it('a sweep that is done stands no more among those that go on', () => {
  sample.going.remove()
  expect(shelf.list().results.map(({ name }) => name)).not.toContain('sweep-c')
})
