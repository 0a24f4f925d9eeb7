import type { After } from '../http/bell.ts'

/** A rest on the machine's own clock. What it returns calls the rest off. */
export const after: After = (ms, wake) => {
  const timer = setTimeout(wake, ms)
  return () => clearTimeout(timer)
}
