import { sha256Hex } from '../../src/kernel/digest.ts'
import type { PlannedUnit } from '../../src/scale/postgres/sweep-book.ts'

export const SQUARES = new URL('./squares.ts', import.meta.url)

/** What every coordinator and worker of these tests has in common. */
export const WANTED = {
  name: 'squares',
  build: sha256Hex('the build of a test'),
  tries: 2,
  lookMs: 20,
  patienceMs: 60_000,
  signal: new AbortController().signal,
  now: () => Date.now(),
}

/** The squares of 100, 101 and so on, each after so many thousand spins. */
export function squareUnits(count: number, spins: number, first = 100): readonly PlannedUnit[] {
  return Array.from({ length: count }, (_, i) => unitOf(first + i, spins))
}

export function unitOf(base: number, spins: number): PlannedUnit {
  return {
    key: sha256Hex(`square of ${base} after ${spins}`),
    replay: `square ${base}`,
    unit: { base, spins },
    shared: { digest: 'none', value: null },
  }
}

export const squaresOf = (count: number, first = 100) =>
  Array.from({ length: count }, (_, i) => (first + i) ** 2)
