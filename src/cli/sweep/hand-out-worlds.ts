import { scriptBeside } from '../../kernel/script-beside.ts'
import type { SweepCounts } from '../../scale/postgres/sweep-book.ts'
import type { Shared } from '../../scale/unit.ts'
import { buildDigest } from '../files/build-digest.ts'
import type { Io } from '../io.ts'
import { handedOut } from './handed-out-unit.ts'
import { withDatabase } from './meet-database.ts'
import { keyOf, postgresSweep } from './postgres-sweep.ts'

/** The unit module of every worker. */
export const HANDED_OUT_UNIT = scriptBeside('./handed-out-unit', import.meta.url)

export type World = {
  /** Of all that decides the result but the program itself. */
  readonly key: string
  /** The command that runs it alone. */
  readonly replay: string
  readonly unit: unknown
  readonly shared: Shared
}

export type Elsewhere = {
  readonly postgres: string | true
  /** Threads of this machine that help. */
  readonly workers?: number
  readonly tries: number
  /** Told of the counts of the sweep, whenever they are looked at. */
  readonly onCounts?: (counts: SweepCounts) => void
}

/** Connections beside those of the threads that help. */
const CONNECTIONS = 3

/**
 * Runs worlds over a database and returns their results in the order of the worlds. `plan` is called when the database is
 * there. Null when worlds were given up, which is told.
 */
export function handOutWorlds<R>(
  name: string,
  work: Parameters<typeof handedOut>[0],
  plan: () => readonly World[],
  { postgres, workers = 0, tries, onCounts }: Elsewhere,
  io: Io,
): Promise<readonly R[] | null> {
  return withDatabase(postgres, workers + CONNECTIONS, io, async (database) => {
    const build = buildDigest()
    const units = plan().map(({ key, replay, unit, shared }) => ({
      ...{ key: keyOf(`${work} ${key}`, build), replay, unit },
      shared: handedOut(work, shared),
    }))
    if (workers === 0)
      io.stderr(
        `${units.length} worlds are handed out; 'portpair worker --postgres' runs them, on any machine.\n`,
      )
    return postgresSweep<R>(
      database,
      units,
      { ...{ name, build, tries, workers, onCounts }, module: HANDED_OUT_UNIT },
      io,
    )
  })
}
