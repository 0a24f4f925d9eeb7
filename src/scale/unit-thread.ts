import { Worker } from 'node:worker_threads'
import { scriptBeside } from '../kernel/script-beside.ts'
import type { FromWorker, Shared, ToWorker } from './unit.ts'

/** A worker thread that runs one unit after the other. */
export type UnitThread = {
  /** Never rejects: a unit that fails, and a thread that dies of it, are told as `failed`. One unit at a time. */
  readonly run: (unit: unknown, shared?: Shared) => Promise<FromWorker>
  /** Ends the thread, also in the midst of a unit, which then is told as failed. */
  readonly end: () => Promise<void>
}

/**
 * The thread begins with its first unit, and is replaced when one kills it. `youngMegabytes`: most of young objects it may
 * hold before it tidies up; Node's own when left out.
 */
export function openThread(module: URL, youngMegabytes?: number): UnitThread {
  let thread: Worker | null = null
  let told: string | undefined
  const start = (): Worker => {
    const started = new Worker(scriptBeside('./unit-worker', import.meta.url), {
      workerData: module.href,
      ...(youngMegabytes !== undefined && {
        resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
      }),
    })
    const gone = () => {
      if (thread === started) [thread, told] = [null, undefined]
    }
    return started.on('error', gone).on('exit', gone)
  }
  return {
    run: (unit, shared) =>
      new Promise((resolve) => {
        thread ??= start()
        const at = thread
        const onError = (error: unknown) => settle({ kind: 'failed', issues: null, error })
        const onExit = (code: number) =>
          onError(new Error(`the thread of a unit ended by itself, with ${code}`))
        const settle = (answer: FromWorker) => {
          at.off('message', settle).off('error', onError).off('exit', onExit)
          resolve(answer)
        }
        at.on('message', settle).on('error', onError).on('exit', onExit)
        const isNews = shared !== undefined && shared.digest !== told
        told = shared?.digest ?? told
        at.postMessage({ unit, ...(isNews && { shared: shared.value }) } satisfies ToWorker)
      }),
    end: async () => {
      await thread?.terminate()
    },
  }
}
