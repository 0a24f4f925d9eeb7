import { z } from 'zod'
import { Container, GoodsItem, Packages, Weight } from './goods.ts'
import { Party } from './party.ts'
import { Voyage } from './voyage.ts'

const Name = z.string().min(1).max(70)

/** What every document has: its own name, its revision (the highest wins), and what links it to its consignment. */
const common = {
  /** Number of the document, unique per kind: house bill, declaration number, filing number. */
  number: Name,
  revision: z.int().min(1).max(10_000),
  /** Unique consignment reference, carried end to end when the trader gives one. Source: WCO UCR. */
  ucr: Name.optional(),
  /** House bill of lading (or the straight bill): the link between a manifest and everything else. */
  houseBill: Name.optional(),
}

/** One house consignment of a carrier's cargo manifest. Holds no value and often no origin. */
export const ManifestConsignment = z.strictObject({
  kind: z.literal('manifest'),
  ...common,
  houseBill: Name,
  masterBill: Name.optional(),
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

/** What the exporter declares to the origin's customs: the mirror of everything the destination is told. */
export const ExportDeclaration = z.strictObject({
  kind: z.literal('export-declaration'),
  ...common,
  regime: z.enum(REGIMES),
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
  ...common,
  houseBill: Name,
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
  ...common,
  houseBill: Name,
  importer: Party,
  exporter: Party.optional(),
  items: z.array(GoodsItem).min(1).max(500),
  grossKg: Weight,
  packages: Packages,
})
export type ImportDeclaration = z.infer<typeof ImportDeclaration>

/** Everything that can be filed with a port or shared by one. */
export const CargoDocument = z.discriminatedUnion('kind', [
  ManifestConsignment,
  ExportDeclaration,
  SecurityFiling,
  ImportDeclaration,
])
export type CargoDocument = z.infer<typeof CargoDocument>
export type DocumentKind = CargoDocument['kind']

/** A document, the port it is filed with and the legal time at which it is. */
export type Filing = {
  readonly at: number
  readonly port: string
  readonly document: CargoDocument
}
