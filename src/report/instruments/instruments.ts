import { z } from 'zod'
import type { Figure } from '../figure.ts'
import { ACTS } from './acts.ts'
import { AEO } from './aeo.ts'
import { ASSISTANCE } from './assistance.ts'
import { CHANNELS } from './channels.ts'
import { EODES } from './eodes.ts'
import { FILING_FAMILY } from './filing-family.ts'
import { HUB } from './hub.ts'
import type { Instrument, InstrumentInput } from './instrument.ts'
import { LISTS } from './lists.ts'
import { OPERATION } from './operation.ts'
import { PARCELS } from './parcels.ts'
import { PUBLISHED_RULES } from './published-rules.ts'
import { SINGLE_WINDOW } from './single-window.ts'
import { TARIFF } from './tariff.ts'
import { TRADE_DEFENCE } from './trade-defence.ts'
import { TYPOLOGY_FIGURES } from './typologies.ts'
import { WASTE } from './waste.ts'
import { ZONE } from './zone.ts'

/** Every instrument a scenario can have measured, by the name it is called there. */
export const INSTRUMENTS = {
  eodes: EODES,
  singleWindow: SINGLE_WINDOW,
  acts: ACTS,
  aeo: AEO,
  lists: LISTS,
  publishedRules: PUBLISHED_RULES,
  assistance: ASSISTANCE,
  operation: OPERATION,
  waste: WASTE,
  channels: CHANNELS,
  filingFamily: FILING_FAMILY,
  hub: HUB,
  zone: ZONE,
  parcels: PARCELS,
  tradeDefence: TRADE_DEFENCE,
  tariff: TARIFF,
  typologies: TYPOLOGY_FIGURES,
} as const satisfies Readonly<Record<string, Instrument>>

export const InstrumentName = z.enum(
  Object.keys(INSTRUMENTS) as [keyof typeof INSTRUMENTS, ...(keyof typeof INSTRUMENTS)[]],
)
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
