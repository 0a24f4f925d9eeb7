import { YOUNG_MEGABYTES } from '../../src/cli/on-threads.ts'
import { planSweep } from '../../src/cli/sweep/plan-sweep.ts'
import { SWEEP_UNIT } from '../../src/cli/sweep/run-sweep.ts'
import { runUnits } from '../../src/scale/run-units.ts'

export function planWorlds(worlds: number) {
  const seeds = Array.from({ length: worlds }, (_, i) => String(i + 1))
  return planSweep({ scenario: 'first-day', axes: [], seeds })
}

/** Runs so many worlds on so many threads of this program. */
export function onThreads(worlds: number, workers: number): Promise<readonly unknown[]> {
  const planned = planWorlds(worlds)
  return runUnits(
    SWEEP_UNIT,
    planned.map(({ unit }) => unit),
    {
      ...{ workers, signal: new AbortController().signal, youngMegabytes: YOUNG_MEGABYTES },
      sharedOf: (i) => planned[i]?.shared as never,
    },
  )
}
