import { z } from 'zod'
import { DocumentNumber, numbered } from './document-names.ts'
import { Container, Packages, Weight } from './goods.ts'
import { Party } from './party.ts'
import { Voyage } from './voyage.ts'

/**
 * The carrier's own bill over the house bills of one forwarder on one voyage. `number` is what its houses name as
 * `masterBill`. Source: UN/EDIFACT CUSCAR, ICS2 F10 and F11.
 */
export const MasterBill = z.strictObject({
  kind: z.literal('master-bill'),
  ...numbered,
  voyage: Voyage,
  /** The forwarder at origin. */
  shipper: Party,
  /** The forwarder's agent at destination. */
  consignee: Party.optional(),
  /** How many house bills the carrier was told of; more than were filed means some are missing. */
  declaredHouses: z.int().min(0).max(100_000),
  houseBills: z.array(DocumentNumber).max(100_000),
  /** Each container once, however many houses share it. */
  containers: z.array(Container).max(100_000),
  grossKg: Weight,
  packages: Packages,
})
export type MasterBill = z.infer<typeof MasterBill>
