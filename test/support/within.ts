import { expect } from 'vitest'

/**
 * Runs something that hostile input could make slow. The time is judged only where `TIMED` is set (the long suites): a
 * busy machine must not fail `npm test`. CPU milliseconds of this thread, the best of three there.
 */
export function within<T>(cpuMs: number, run: () => T): T {
  if (process.env.TIMED === undefined) return run()
  let best = Number.POSITIVE_INFINITY
  let result: T | undefined
  for (let round = 0; round < 3; round++) {
    const started = process.threadCpuUsage()
    result = run()
    const { user, system } = process.threadCpuUsage(started)
    best = Math.min(best, (user + system) / 1_000)
  }
  expect(best).toBeLessThan(cpuMs)
  return result as T
}
