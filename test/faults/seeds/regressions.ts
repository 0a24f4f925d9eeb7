import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Seeds that once broke a promise, one a line: they are run first. */
export const REGRESSIONS = join(import.meta.dirname, 'regressions.txt')

export function regressions(): readonly number[] {
  if (!existsSync(REGRESSIONS)) return []
  return readFileSync(REGRESSIONS, 'utf8').split('\n').filter(Boolean).map(Number)
}
