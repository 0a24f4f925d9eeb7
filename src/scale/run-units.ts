import { InputError } from '../kernel/input-error.ts'
import type { FromWorker, Shared } from './unit.ts'
import { openThread, type UnitThread } from './unit-thread.ts'

export type UnitsWanted<R> = {
  /** How many threads; never more than there are units. */
  readonly workers: number
  readonly signal: AbortSignal
  /** Called as units end, in whatever order that happens. */
  readonly onDone?: (result: R, index: number, done: number) => void
  /** What the unit at this index has in common with others. */
  readonly sharedOf?: (index: number) => Shared
  /** Most megabytes of young objects a thread may hold before it tidies up; Node's own when left out. */
  readonly youngMegabytes?: number
}

/**
 * Runs every unit on worker threads and resolves with the results in the order of the units: the same whatever the number
 * of threads. Units and results are plain values. Rejects with the first failure (an InputError stays one) or with the
 * signal's reason; then no thread is left.
 */
export async function runUnits<U, R>(
  module: URL,
  units: readonly U[],
  wanted: UnitsWanted<R>,
): Promise<R[]> {
  const { signal } = wanted
  signal.throwIfAborted()
  const results: R[] = []
  let [next, done] = [0, 0]
  const work = async (thread: UnitThread) => {
    while (next < units.length && !signal.aborted) {
      const held = next++
      const told = await thread.run(units[held], wanted.sharedOf?.(held))
      if (told.kind === 'failed') throw errorOf(told)
      results[held] = told.result as R
      wanted.onDone?.(told.result as R, held, ++done)
    }
  }
  const threads = Array.from({ length: Math.min(wanted.workers, units.length) }, () =>
    openThread(module, wanted.youngMegabytes),
  )
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  )
  try {
    await Promise.race([Promise.all(threads.map(work)), stopped])
    signal.throwIfAborted()
  } finally {
    next = units.length
    await Promise.all(threads.map((thread) => thread.end()))
  }
  return results
}

/** What a thread told of a failure, as it was thrown there. */
export function errorOf({ issues, error }: Extract<FromWorker, { kind: 'failed' }>): unknown {
  return issues === null ? error : new InputError(issues)
}
