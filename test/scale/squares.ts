import { InputError } from '../../src/kernel/input-error.ts'

export type Unit = { readonly base: number; readonly spins: number }

/** A unit module: the square of a number after some work, so that later units end earlier. */
export function runUnit({ base, spins }: Unit): number {
  if (base === 13) throw new InputError([{ file: 'units', what: '13 is no base', mend: 'take 12' }])
  if (base === 14) throw new Error('a broken promise')
  if (base === 15) for (;;) spin(1)
  spin(spins)
  return base * base
}

function spin(times: number): void {
  for (let i = 0; i < times * 1_000; i++) Math.fround(i)
}
