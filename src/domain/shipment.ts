import type { Millis } from '../kernel/time.ts'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from './documents.ts'
import type { ControlResult } from './response.ts'

/** A document a port holds, and since when. */
export type Held<D> = { readonly document: D; readonly since: Millis }

/**
 * Everything one port knows of one shipment at one moment: what a scoring rule may look at. `own` was filed with this
 * port, `partner` came over the exchange.
 */
export type ShipmentView = {
  readonly own: {
    readonly manifest?: Held<ManifestConsignment>
    readonly securityFiling?: Held<SecurityFiling>
    readonly importDeclaration?: Held<ImportDeclaration>
  }
  readonly partner: {
    readonly manifest?: Held<ManifestConsignment>
    readonly exportDeclaration?: Held<ExportDeclaration>
  }
  readonly controlResults: readonly ControlResult[]
  readonly history: PartyHistory
  /** Kinds the partner shares under the agreement in force: tells "not agreed" from "not yet". */
  readonly agreed: readonly string[]
  /** Fields of those kinds that the agreement holds back, as `export-declaration.items.value`. */
  readonly notShared: readonly string[]
  /** Kinds the law of this port makes somebody file: tells "not filed" from "not yet". */
  readonly filedHere: readonly string[]
}

/** What a port has seen of the parties of a shipment before it, from its own work and its partner's results. */
export type PartyHistory = {
  /** Shipments of this shipper seen earlier; 0 for a newcomer. */
  readonly shipperShipments: number
  readonly shipperOffences: number
  readonly consigneeShipments: number
  readonly consigneeOffences: number
}
