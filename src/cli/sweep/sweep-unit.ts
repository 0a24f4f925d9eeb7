import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SweepWorld } from '../../report/sweep/sweep-result.ts'
import { loadRulePack } from '../../risk/risk.ts'
import type { RunInputs } from '../run/load.ts'
import { runScenario } from '../run/run-scenario.ts'

/** One world of a sweep, beside what many of them share. */
export type SweepUnit = { readonly seed: string }

/** Everything that a world is made of but its seed, as plain values: a worker on another machine has none of the files. */
export type SweepShared = Omit<RunInputs, 'rules'>

let last: { readonly shared: SweepShared; readonly inputs: RunInputs } | undefined

/** Runs both arms in memory and gives back what is measured. A unit module of `scale`. */
export async function runUnit(
  { seed }: SweepUnit,
  shared: SweepShared,
): Promise<SweepWorld['result']> {
  const inputs = inputsOf(shared)
  // Only a file survives a crash.
  const dir =
    inputs.scenario.network.crashes.length === 0 ? null : mkdtempSync(join(tmpdir(), 'portpair-'))
  try {
    const { result } = await runScenario(
      { ...inputs, scenario: { ...inputs.scenario, seed } },
      {
        transport: 'memory',
        arms: inputs.scenario.arms,
        dir,
        signal: new AbortController().signal,
        now: () => 0,
      },
    )
    const { fingerprint, ok, arms } = result
    return { fingerprint, ok, arms }
  } finally {
    if (dir !== null) rmSync(dir, { recursive: true, force: true })
  }
}

/** Rules are plain text on the way: what is made of them holds functions. Made once for units that share them. */
function inputsOf(shared: SweepShared): RunInputs {
  if (last?.shared !== shared)
    last = { shared, inputs: { ...shared, rules: loadRulePack(shared.ruleFiles) } }
  return last.inputs
}
