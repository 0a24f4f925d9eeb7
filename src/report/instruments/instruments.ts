import { z } from 'zod'
import type { Figure } from '../figure.ts'
import { EODES } from './eodes.ts'
import type { Instrument, InstrumentInput } from './instrument.ts'

/** Every instrument a scenario can have measured, by the name it is called there. */
export const INSTRUMENTS = {
  eodes: EODES,
} as const satisfies Readonly<Record<string, Instrument>>

export const InstrumentName = z.enum(Object.keys(INSTRUMENTS) as [keyof typeof INSTRUMENTS])
export type InstrumentName = z.infer<typeof InstrumentName>

export function isInstrument(name: string): name is InstrumentName {
  return Object.hasOwn(INSTRUMENTS, name)
}

/** The figures of the instruments named. */
export function measureInstruments(
  names: readonly InstrumentName[],
  input: InstrumentInput,
): Record<string, Record<string, Figure>> {
  return Object.fromEntries(names.map((name) => [name, { ...INSTRUMENTS[name].measure(input) }]))
}
