import type { CallResult, PortCall } from '../../domain/port-call.ts'

export const TRANSPORTS = ['http', 'memory', 'processes'] as const
export type Transport = (typeof TRANSPORTS)[number]

/** Carries the world's calls to ports, one after another, in the order in which it makes them. */
export type Driver = {
  readonly perform: (call: PortCall) => CallResult | Promise<CallResult>
  /** Ends the ports and leaves each one's database as a file of its own in `dir`; null: one in memory is forgotten. */
  readonly close: (dir: string | null) => Promise<void>
}

/** Thrown into a run that a person stopped. */
export class Interrupted extends Error {
  override name = 'Interrupted'
}

/** How many calls are made before other things of the process (a signal, a progress bar) get their turn. */
const BREATH = 256

/** Drives a world to its end; `watch` sees every call and what came of it. Rejects with `Interrupted` soon after the signal is aborted. */
export async function drive<T>(
  world: Generator<PortCall, T, CallResult>,
  driver: Driver,
  signal: AbortSignal,
  watch?: (call: PortCall, result: CallResult) => void,
): Promise<T> {
  let calls = 0
  let step = world.next()
  while (!step.done) {
    const made = driver.perform(step.value)
    const result = made instanceof Promise ? await made : made
    watch?.(step.value, result)
    if (++calls % BREATH === 0) await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new Interrupted()
    step = world.next(result)
  }
  return step.value
}
