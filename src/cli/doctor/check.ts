import { printable } from '../../kernel/printable.ts'
import type { Facts } from './facts.ts'

/** One line of the doctor. `mend` is what to do, exactly; only a bad one has it. */
export type Check = {
  readonly name: string
  readonly ok: boolean
  readonly found: string
  readonly mend?: string
}

/** Judges one thing of a machine. */
export type Judge = (facts: Facts) => Check

export function good(name: string, found: string): Check {
  return { name, ok: true, found: printable(found) }
}

export function bad(name: string, found: string, mend: string): Check {
  return { name, ok: false, found: printable(found), mend: printable(mend) }
}

/** A path as a shell takes it. */
export function shellWord(path: string): string {
  return /^[\w./@%+:-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
}

/** Compares dotted versions part by part, by number: 3.9.0 is older than 3.51.3. */
export function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split('.').map(Number)) as [
    number[],
    number[],
  ]
  for (let i = 0; i < need.length; i++) {
    const [a, b] = [have[i] ?? 0, need[i] as number]
    if (a !== b) return a > b
  }
  return true
}
