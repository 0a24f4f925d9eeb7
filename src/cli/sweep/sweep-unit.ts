import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SweepWorld } from '../../report/sweep/sweep-result.ts'
import { inputsOf, type PlainInputs, withSeed } from '../run/plain-inputs.ts'
import { runScenario } from '../run/run-scenario.ts'

/** One world of a sweep, beside what many of them share. */
export type SweepUnit = { readonly seed: string }

/** Runs both arms in memory and gives back what is measured. A unit module of `scale`. */
export async function runUnit(
  { seed }: SweepUnit,
  shared: PlainInputs,
): Promise<SweepWorld['result']> {
  const inputs = withSeed(inputsOf(shared), seed)
  const { network, arms } = inputs.scenario
  // Only a file survives a crash.
  const dir = network.crashes.length === 0 ? null : mkdtempSync(join(tmpdir(), 'portpair-'))
  try {
    const { result } = await runScenario(inputs, {
      transport: 'memory',
      arms,
      dir,
      signal: new AbortController().signal,
      now: () => 0,
    })
    const { fingerprint, ok, arms: reports, checks } = result
    const broken = checks
      .filter(({ holds }) => !holds)
      .map(({ name, evidence }) => ({ name, evidence }))
    return { fingerprint, ok, arms: reports, broken }
  } finally {
    if (dir !== null) rmSync(dir, { recursive: true, force: true })
  }
}
