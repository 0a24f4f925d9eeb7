import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProgressFile } from '../../../src/cli/sweep/sweep-progress.ts'
import type { Sweep } from '../../../src/report/sweep/sweep-result.ts'
import { tableOf } from '../../../src/report/sweep/sweep-table.ts'
import { sampleBriefing } from '../../report/briefing/sample-briefing.ts'
import { sampleRun } from '../../report/sample-run.ts'

const MINUTE = 60_000

/** A folder with two runs of unlike size, two sweeps, and a sweep of which 3 of 10 worlds are done, 2 of them in this start. */
export function sampleResults(texts: { readonly scenario?: string } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-results-'))
  const keep = (name: string, file: string, value: unknown) => {
    mkdirSync(join(dir, name), { recursive: true })
    writeFileSync(join(dir, name, file), JSON.stringify(value))
  }
  const scenario = texts.scenario ?? 'sample'
  for (const [name, westbound] of [['run-a', 360] as const, ['run-b', 200] as const]) {
    const briefing = sampleBriefing({ eastbound: 400, westbound })
    keep(name, 'report.json', { ...briefing, result: { ...briefing.result, scenario } })
  }
  for (const [name, eastbound] of [['sweep-a', 80] as const, ['sweep-b', 160] as const]) {
    const sweep = sweepOf(scenario, eastbound)
    keep(name, 'sweep.json', { ...sweep, worlds: sweep.worlds.length, ...tableOf(sweep) })
  }
  let now = 0
  mkdirSync(join(dir, 'sweep-c'))
  const going = openProgressFile(join(dir, 'sweep-c', 'progress.json'), scenario, () => now)
  going.begin(10, 1)
  now = 4 * MINUTE
  going.worldDone()
  going.worldDone()
  return { dir, going, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

/** Six worlds at each of two values. */
function sweepOf(scenario: string, eastbound: number): Sweep {
  const axis = { path: 'trade.lanes[*].illicitShare', values: ['0.05', '0.1'] }
  const seeds = ['1', '2', '3', '4', '5', '6']
  const worlds = axis.values.flatMap((value, point) =>
    seeds.map((seed) => {
      const size = { eastbound: eastbound + 10 * Number(seed), westbound: 40 + 20 * point }
      const settings = [{ path: axis.path, value }]
      return { settings, seed, result: { ...sampleRun(size), broken: [] } }
    }),
  )
  return { scenario, days: 2, daysWritten: 2, axes: [axis], seeds, overSeeds: [], worlds }
}
