import { hostname } from 'node:os'
import { assert } from '../../kernel/assert.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import type { Database } from '../../scale/postgres/database.ts'
import { handOut } from '../../scale/postgres/hand-out.ts'
import type { FailedUnit, PlannedUnit, SweepCounts } from '../../scale/postgres/sweep-book.ts'
import { workUnits } from '../../scale/postgres/work-units.ts'
import { EXIT, type Io } from '../io.ts'
import { YOUNG_MEGABYTES } from '../on-threads.ts'
import { createProgress } from '../progress.ts'
import { LOOK_MS, wallClock } from './meet-database.ts'

export type PostgresSweep = {
  readonly name: string
  readonly build: string
  /** How many times a unit is tried that fails. */
  readonly tries: number
  /** Threads of this machine that help; none is fine when workers come from elsewhere. */
  readonly workers: number
  readonly module: URL
  readonly onCounts?: ((counts: SweepCounts) => void) | undefined
}

/** The name of a unit over all machines: what decides its result, and the build that makes it. */
export function keyOf(key: string, build: string): string {
  return sha256Hex(`${build} ${key}`)
}

/**
 * Runs a sweep over PostgreSQL and returns the results in the order of the units. Null when units were given up: they are
 * told on stderr with the command that runs each alone, and the program exits 1. Two results for one unit break a promise.
 */
export async function postgresSweep<R>(
  database: Database,
  units: readonly PlannedUnit[],
  { name, build, tries, workers, module, onCounts }: PostgresSweep,
  io: Io,
): Promise<readonly R[] | null> {
  const progress = createProgress(io)
  const stop = new AbortController()
  const signal = AbortSignal.any([io.signal, stop.signal])
  const wanted = { build, signal, now: wallClock, lookMs: LOOK_MS }
  const helping = workUnits(database, module, {
    ...wanted,
    ...{ worker: workerName(), workers, untilIdle: false },
    youngMegabytes: YOUNG_MEGABYTES,
  })
  try {
    const ended = await Promise.race([
      handOut<R>(database, units, {
        ...{ ...wanted, name, tries },
        onCounts(counts) {
          const { done, planned, atWork } = counts
          progress.show('worlds', done / planned, `${atWork} at work`)
          onCounts?.(counts)
        },
      }),
      // Ends before the sweep only by failing.
      helping.then(() => new Promise<never>(() => undefined)),
    ])
    progress.end()
    if (ended.kind === 'done') return ended.results
    assert(
      ended.kind !== 'alarm',
      `the same unit gave two results; it is run alone by:\n${ended.kind === 'alarm' ? ended.replays.join('\n') : ''}`,
    )
    io.stderr(tellFailed(ended.failed, ended.done))
    io.exit(EXIT.failed)
    return null
  } finally {
    stop.abort()
    await helping.catch(() => undefined)
  }
}

function tellFailed(failed: readonly FailedUnit[], done: number): string {
  const lines = failed.flatMap(({ attempts, message, replay }) => [
    `given up after ${attempts} tries: ${message}`,
    `    ${replay}`,
  ])
  return [
    ...lines,
    `${failed.length} of ${failed.length + done} worlds have no result; ${done} are kept, and are not run again.`,
    '',
  ].join('\n')
}

/** Machine and process, for people who look where a unit runs. */
export const workerName = () => `${hostname()} ${process.pid}`
