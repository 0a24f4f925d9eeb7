import { InputError } from '../../src/kernel/input-error.ts'
import type { Target } from './targets.ts'

/** A parser may look at 64 KiB for as long as this. */
export const MILLIS_MAX = 50
const BYTES_TIMED = 64 * 1024

/** What is wrong with how a target took an input; null when nothing is. */
export function tryInput(target: Target, bytes: Uint8Array): string | null {
  const startedAt = performance.now()
  const fault = faultOf(target, bytes)
  if (fault !== null) return fault
  if (performance.now() - startedAt <= MILLIS_MAX || bytes.length > BYTES_TIMED) return null
  const millis = processorMillis(target, bytes)
  return millis > MILLIS_MAX ? `took ${Math.round(millis)} ms` : null
}

/** By the processor's clock of this thread, and more than once: a busy machine or a collection of garbage is no slow parser. */
function processorMillis(target: Target, bytes: Uint8Array): number {
  let millis = Number.POSITIVE_INFINITY
  for (let times = 0; times < 3 && millis > MILLIS_MAX; times++) {
    const before = process.threadCpuUsage()
    faultOf(target, bytes)
    const { user, system } = process.threadCpuUsage(before)
    millis = Math.min(millis, (user + system) / 1_000)
  }
  return millis
}

function faultOf(target: Target, bytes: Uint8Array): string | null {
  try {
    target.take(bytes)
    return null
  } catch (error) {
    if (error instanceof InputError && error.issues.length > 0) return null
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
