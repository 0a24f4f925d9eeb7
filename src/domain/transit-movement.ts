import { z } from 'zod'
import { CountryCode, Hs6, Locode } from './codes.ts'
import { consignmentLinks, numbered, Time } from './document-names.ts'
import { Money, Packages, Weight } from './goods.ts'
import { Party } from './party.ts'

/** What an office of the journey saw. Source: NCTS and ACTS office events. */
export const TransitEvent = z.strictObject({
  event: z.enum(['departure', 'transit', 'destination']),
  office: Locode,
  at: Time,
  seals: z.array(z.string().min(1).max(40)).max(20),
  grossKg: Weight.optional(),
})
export type TransitEvent = z.infer<typeof TransitEvent>

/**
 * Goods under customs control from an inland or border office to the port of loading, under a guarantee. Revision 1 is
 * opened at departure; the last revision tells how it ended. Without a destination event it never arrived.
 */
export const TransitMovement = z.strictObject({
  kind: z.literal('transit-movement'),
  ...numbered,
  ...consignmentLinks,
  principal: Party,
  guarantee: Money,
  guaranteeStatus: z.enum(['lodged', 'discharged', 'called']),
  officeOfDeparture: Locode,
  officeOfDestination: Locode,
  /** Latest time of arrival at the office of destination. */
  dueAt: Time,
  events: z.array(TransitEvent).min(1).max(50),
  containers: z.array(z.string().min(1).max(17)).max(100),
  hs6: z.array(Hs6).min(1).max(500),
  origin: CountryCode,
  grossKg: Weight,
  packages: Packages,
})
export type TransitMovement = z.infer<typeof TransitMovement>
