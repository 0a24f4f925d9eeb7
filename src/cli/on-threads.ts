import { availableParallelism } from 'node:os'
import { runUnits } from '../scale/run-units.ts'
import type { Shared } from '../scale/unit.ts'
import { Interrupted } from './drivers/driver.ts'
import type { Io } from './io.ts'
import { createProgress } from './progress.ts'

/** A run makes many short-lived objects; with Node's own young generation it takes about a quarter longer. */
export const YOUNG_MEGABYTES = 64

/**
 * Runs units on worker threads with a bar that tells how much is done and how long the rest takes. Rejects with
 * `Interrupted` on Ctrl-C.
 */
export async function onThreads<U, R>(
  module: URL,
  units: readonly U[],
  {
    workers,
    sharedOf,
    onDone,
  }: {
    readonly workers?: number
    readonly sharedOf?: (index: number) => Shared
    readonly onDone?: (result: R, index: number) => void
  },
  io: Io,
): Promise<R[]> {
  const progress = createProgress(io)
  const begun = io.now()
  try {
    return await runUnits<U, R>(module, units, {
      workers: workers ?? availableParallelism(),
      signal: io.signal,
      youngMegabytes: YOUNG_MEGABYTES,
      ...(sharedOf !== undefined && { sharedOf }),
      onDone(result, index, done) {
        onDone?.(result, index)
        const leftSeconds = ((io.now() - begun) / 1_000) * (units.length / done - 1)
        progress.show('worlds', done / units.length, `${Math.ceil(leftSeconds)} s left`)
      },
    })
  } catch (error) {
    if (io.signal.aborted) throw new Interrupted()
    throw error
  } finally {
    progress.end()
  }
}
