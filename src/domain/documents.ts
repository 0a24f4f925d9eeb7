import { z } from 'zod'
import { consignmentLinks, DocumentNumber, numbered } from './document-names.ts'
import { Container, GoodsItem, Packages, Weight } from './goods.ts'
import { Party } from './party.ts'
import { Voyage } from './voyage.ts'

/** One house consignment of a carrier's cargo manifest. Holds no value and often no origin. */
export const ManifestConsignment = z.strictObject({
  kind: z.literal('manifest'),
  ...numbered,
  ...consignmentLinks,
  houseBill: DocumentNumber,
  masterBill: DocumentNumber.optional(),
  voyage: Voyage,
  shipper: Party,
  consignee: Party.optional(),
  notify: Party.optional(),
  /** `collect`: paid by the consignee. */
  freightPayment: z.enum(['prepaid', 'collect']).optional(),
  containers: z.array(Container).max(100),
  items: z.array(GoodsItem).min(1).max(500),
  grossKg: Weight,
  packages: Packages,
})
export type ManifestConsignment = z.infer<typeof ManifestConsignment>

export const REGIMES = [
  'export',
  're-export',
  'temporary-import-re-export',
  'bonded-transit',
] as const

/**
 * Customs status of goods that leave from a free-trade zone: what they are to the country around it. Foreign goods never
 * entered its commerce; `zone-restricted` ones came in only to leave again. Source: 19 CFR 146.41 to 146.44.
 */
export const ZONE_STATUSES = [
  'domestic',
  'privileged-foreign',
  'non-privileged-foreign',
  'zone-restricted',
] as const
export type ZoneStatus = (typeof ZONE_STATUSES)[number]

/** What the exporter declares to the origin's customs: the mirror of everything the destination is told. */
export const ExportDeclaration = z.strictObject({
  kind: z.literal('export-declaration'),
  ...numbered,
  ...consignmentLinks,
  regime: z.enum(REGIMES),
  /** Of goods that leave from a free-trade zone; absent for all others. */
  zoneStatus: z.enum(ZONE_STATUSES).optional(),
  voyage: Voyage,
  exporter: Party,
  consignee: Party.optional(),
  containers: z.array(Container).max(100),
  items: z.array(GoodsItem).min(1).max(500),
  grossKg: Weight,
  packages: Packages,
})
export type ExportDeclaration = z.infer<typeof ExportDeclaration>

/** The importer's security filing before loading (US ISF-10). Linked by the lowest bill number. */
export const SecurityFiling = z.strictObject({
  kind: z.literal('security-filing'),
  ...numbered,
  ...consignmentLinks,
  houseBill: DocumentNumber,
  seller: Party.optional(),
  buyer: Party.optional(),
  importer: Party,
  manufacturer: Party.optional(),
  /** Where the container was stuffed. */
  stuffingLocation: Party.optional(),
  consolidator: Party.optional(),
  shipTo: Party.optional(),
  items: z.array(GoodsItem).min(1).max(500),
})
export type SecurityFiling = z.infer<typeof SecurityFiling>

/** The importer's declaration: the only destination document with a value. */
export const ImportDeclaration = z.strictObject({
  kind: z.literal('import-declaration'),
  ...numbered,
  ...consignmentLinks,
  houseBill: DocumentNumber,
  importer: Party,
  exporter: Party.optional(),
  items: z.array(GoodsItem).min(1).max(500),
  grossKg: Weight,
  packages: Packages,
})
export type ImportDeclaration = z.infer<typeof ImportDeclaration>
