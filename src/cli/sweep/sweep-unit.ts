import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SweepWorld } from '../../report/sweep/sweep-result.ts'
import type { Setting } from '../files/setting.ts'
import { loadScenario } from '../run/load.ts'
import { runScenario } from '../run/run-scenario.ts'

/** One world of a sweep: a scenario with one seed and some values set. */
export type SweepUnit = {
  readonly scenario: string
  readonly days?: number
  readonly seed: string
  readonly settings: readonly Setting[]
}

/** Runs both arms in memory and gives back what is measured. A unit module of `scale`. */
export async function runUnit(unit: SweepUnit): Promise<SweepWorld['result']> {
  const inputs = loadScenario(unit.scenario, unit)
  // Only a file survives a crash.
  const dir =
    inputs.scenario.network.crashes.length === 0 ? null : mkdtempSync(join(tmpdir(), 'portpair-'))
  try {
    const { result } = await runScenario(inputs, {
      transport: 'memory',
      arms: inputs.scenario.arms,
      dir,
      signal: new AbortController().signal,
      now: () => 0,
    })
    const { fingerprint, ok, arms } = result
    return { fingerprint, ok, arms }
  } finally {
    if (dir !== null) rmSync(dir, { recursive: true, force: true })
  }
}
