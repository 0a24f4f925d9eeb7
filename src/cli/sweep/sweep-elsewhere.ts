import type { Sweep, SweepWorld } from '../../report/sweep/sweep-result.ts'
import type { Io } from '../io.ts'
import { type Elsewhere, handOutWorlds } from './hand-out-worlds.ts'
import { type PlannedWorld, planSweep, replayOf, type SweepWanted, sweepOf } from './plan-sweep.ts'

/** Runs a sweep over a database; `name` is the scenario as it was typed. Null when worlds were given up, which is told. */
export async function sweepElsewhere(
  name: string,
  wanted: SweepWanted & Elsewhere,
  io: Io,
): Promise<Sweep | null> {
  let planned: readonly PlannedWorld[] = []
  const results = await handOutWorlds<SweepWorld['result']>(
    name,
    'sweep',
    () => {
      planned = planSweep(wanted)
      return planned.map((world) => ({ ...world, replay: replayOf(name, wanted, world) }))
    },
    wanted,
    io,
  )
  return results && sweepOf(wanted, planned, results)
}
