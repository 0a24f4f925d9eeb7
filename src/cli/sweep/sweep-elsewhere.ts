import type { Sweep, SweepWorld } from '../../report/sweep/sweep-result.ts'
import { buildDigest } from '../files/build-digest.ts'
import type { Io } from '../io.ts'
import { withDatabase } from './meet-database.ts'
import { planSweep, replayOf, type SweepWanted, sweepOf } from './plan-sweep.ts'
import { keyOf, postgresSweep } from './postgres-sweep.ts'
import { SWEEP_UNIT } from './run-sweep.ts'

/** Connections beside those of the threads that help. */
const CONNECTIONS = 3

type Wanted = SweepWanted & { readonly workers?: number; readonly tries: number }

/** Runs a sweep over a database; `name` is the scenario as it was typed. Null when worlds were given up, which is told. */
export function sweepElsewhere(
  name: string,
  wanted: Wanted,
  postgres: string | true,
  io: Io,
): Promise<Sweep | null> {
  const { workers = 0, tries } = wanted
  return withDatabase(postgres, workers + CONNECTIONS, io, async (database) => {
    const [planned, build] = [planSweep(wanted), buildDigest()]
    const units = planned.map((world) => ({
      key: keyOf(world.key, build),
      replay: replayOf(name, wanted, world),
      unit: world.unit,
      shared: world.shared,
    }))
    if (workers === 0)
      io.stderr(
        `${units.length} worlds are handed out; 'portpair worker --postgres' runs them, on any machine.\n`,
      )
    const results = await postgresSweep<SweepWorld['result']>(
      database,
      units,
      { ...{ name, build, tries, workers }, module: SWEEP_UNIT },
      io,
    )
    return results && sweepOf(wanted, planned, results)
  })
}
