import { Worker } from 'node:worker_threads'
import { InputError } from '../kernel/input-error.ts'
import { scriptBeside } from '../kernel/script-beside.ts'
import type { FromWorker } from './unit.ts'

export type UnitsWanted<R> = {
  /** How many threads; never more than there are units. */
  readonly workers: number
  readonly signal: AbortSignal
  /** Called as units end, in whatever order that happens. */
  readonly onDone?: (result: R, index: number, done: number) => void
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
  const results: R[] = []
  const threads: Worker[] = []
  let [next, done] = [0, 0]
  const work = (thread: Worker, onFailure: (error: unknown) => void) =>
    new Promise<void>((resolve) => {
      let held = 0
      const giveNext = () => {
        if (next >= units.length) return resolve()
        held = next++
        thread.postMessage(units[held])
      }
      thread.on('error', onFailure)
      thread.on('message', (told: FromWorker) => {
        if (told.kind === 'failed') return onFailure(errorOf(told))
        results[held] = told.result as R
        try {
          wanted.onDone?.(told.result as R, held, ++done)
          giveNext()
        } catch (error) {
          // Thrown inside a listener it would end the process, with the threads still running.
          onFailure(error)
        }
      })
      giveNext()
    })
  try {
    await new Promise<void>((resolve, reject) => {
      wanted.signal.throwIfAborted()
      wanted.signal.addEventListener('abort', () => reject(wanted.signal.reason), { once: true })
      for (let i = 0; i < Math.min(wanted.workers, units.length); i++)
        threads.push(startThread(module, wanted.youngMegabytes))
      Promise.all(threads.map((thread) => work(thread, reject))).then(() => resolve(), reject)
    })
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
  return results
}

function startThread(module: URL, youngMegabytes: number | undefined): Worker {
  return new Worker(scriptBeside('./unit-worker', import.meta.url), {
    workerData: module.href,
    ...(youngMegabytes !== undefined && {
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    }),
  })
}

function errorOf({ issues, error }: Extract<FromWorker, { kind: 'failed' }>): unknown {
  return issues === null ? error : new InputError(issues)
}
