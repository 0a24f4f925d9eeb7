import { z } from 'zod'
import { CountryCode } from './codes.ts'
import { DocumentNumber, numbered, Time } from './document-names.ts'
import { GoodsItem, Weight } from './goods.ts'
import { Party } from './party.ts'

/** Procedures under which an exporter brings in what it works on or passes on. Source: Revised Kyoto Convention, annexes F and G. */
export const SUPPLY_REGIMES = [
  'home-use',
  'inward-processing',
  'temporary-admission',
  'bonded-warehouse',
] as const

/**
 * An earlier import of an exporter, or of a company of its group, in the country of loading: inputs, or the very goods.
 * It names no export; what leaves later is compared with it by importer, group, goods and time.
 */
export const SupplyImport = z.strictObject({
  kind: z.literal('supply-import'),
  ...numbered,
  regime: z.enum(SUPPLY_REGIMES),
  importer: Party,
  /** Registration number of the group's parent, when the register of companies names one. */
  group: DocumentNumber.optional(),
  dispatchedFrom: CountryCode,
  enteredAt: Time,
  items: z.array(GoodsItem).min(1).max(500),
  grossKg: Weight,
})
export type SupplyImport = z.infer<typeof SupplyImport>
