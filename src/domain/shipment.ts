import type { Millis } from '../kernel/time.ts'
import type { AeoStatus } from './aeo-status.ts'
import type { CertificateOfOrigin, PreferenceClaim } from './certificate-of-origin.ts'
import type { ContainerEvent } from './container-event.ts'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from './documents.ts'
import type { Given } from './given.ts'
import type { MasterBill } from './master-bill.ts'
import type { Permit } from './permit.ts'
import type { ControlResult } from './response.ts'
import type { RISK_LISTS } from './risk-list-update.ts'
import type { StowPosition } from './stow-plan.ts'
import type { SupplyImport } from './supply-import.ts'
import type { TransitMovement } from './transit-movement.ts'
import type { ValueDeclaration } from './value-declaration.ts'

/** A document a port holds, and since when. */
export type Held<D> = { readonly document: D; readonly since: Millis }

/** Whose side a document was filed on: this port's own, or the partner's, which told of it. */
export type Side = 'own' | 'partner'

/** A held document that either side may have told of. */
export type Told<D> = Held<D> & { readonly source: Side }

/**
 * Everything one port knows of one shipment at one moment: what a scoring rule may look at. `own` was filed with this
 * port, `partner` came over the exchange; lists are ordered by (source, kind, number), events by (occurredAt, number).
 */
export type ShipmentView = {
  readonly own: {
    readonly manifest?: Held<ManifestConsignment>
    readonly securityFiling?: Held<SecurityFiling>
    readonly importDeclaration?: Held<ImportDeclaration>
    /** What the importer claims by a certificate of origin. */
    readonly preferenceClaim?: Held<PreferenceClaim>
    readonly valueDeclaration?: Held<ValueDeclaration>
    /** The manifest as it stood at the shipment's first assessment, when a later revision is in force. */
    readonly firstManifest?: Held<ManifestConsignment>
  }
  readonly partner: {
    readonly manifest?: Held<Given<ManifestConsignment>>
    readonly exportDeclaration?: Held<Given<ExportDeclaration>>
  }
  /** The entry of the register that the certificate claimed names, and how many consignments claim it here, this one included. */
  readonly certificate?: Told<CertificateOfOrigin> & { readonly claims: number }
  /** Transit under customs control before loading. */
  readonly transit?: Told<TransitMovement>
  readonly permits: readonly Told<Permit>[]
  /** What happened to the shipment's containers on this voyage, from either side, in order of (occurredAt, number). */
  readonly containerEvents: readonly Told<ContainerEvent>[]
  /** Where the shipment's containers stand aboard, when a stow plan of the voyage is held; null before that. */
  readonly stowed: readonly StowPosition[] | null
  /** The carrier's bill over this house, with what the houses held under it come to. */
  readonly master?: Told<MasterBill> & { readonly houses: HousesHeld }
  /** A box aboard, or loaded, that no bill of its voyage names: there is no manifest of it. */
  readonly unmanifested: boolean
  /** A bill of another voyage, under way at the same time by its plan, names one of the containers. */
  readonly containerElsewhere: boolean
  /** Another house bill of this voyage names one of the containers: what scales say is not about this bill alone. */
  readonly sharesContainer: boolean
  /** Newest state of each authorised economic operator among the shipment's parties. */
  readonly operators: readonly Told<AeoStatus>[]
  /** Earlier imports of the shipper, or of its group, in the country of loading, newest first; at most 200. */
  readonly supplies: readonly Told<SupplyImport>[]
  /** Open warnings and valid list entries that the shipment meets, the surest first. */
  readonly alerts: readonly Alert[]
  readonly controlResults: readonly ControlResult[]
  readonly history: PartyHistory
  /** Kinds the partner shares under the agreement in force: tells "not agreed" from "not yet". */
  readonly agreed: readonly string[]
  /** Fields of those kinds that the agreement holds back, as `export-declaration.items.value`. */
  readonly notShared: readonly string[]
  /** Kinds the law of this port makes somebody file: tells "not filed" from "not yet". */
  readonly filedHere: readonly string[]
}

/**
 * How a port names a box that no bill names, in the place of a house bill and no longer than one: by its voyage and its
 * number. Both ends of a lane give the same name.
 */
export function unmanifestedBill(voyageId: string, container: string): string {
  return `${voyageId}:${container}`.slice(-BILL_LENGTH_MAX)
}

const BILL_LENGTH_MAX = 70

/** The house bills held under one master bill. */
export type HousesHeld = {
  readonly count: number
  readonly grossKg: number
  readonly packages: number
}

/** A warning, or an entry of a list valid now, that names something of the shipment. */
export type Alert = {
  readonly source: Side
  /** A warning, or the list the entry stands in. */
  readonly list: 'warning' | (typeof RISK_LISTS)[number]
  /** Number of the warning, or `<list number>:<version>:<entry id>`: the evidence trail. */
  readonly reference: string
  /** The surest of what matched; `goods` alone never selects a shipment (adjuster A5). */
  readonly matched:
    | 'consignment'
    | 'container'
    | 'party'
    | 'vessel'
    | 'route'
    | 'industry'
    | 'goods'
  /** How alike the party's name is, per mille; 1000 for an identifier and for everything that is no name. */
  readonly likenessPermille: number
  /** The role of the party that matched: `shipper`, `consignee`, `notify`, `manufacturer`, `seller`, `buyer`. */
  readonly role?: string
  readonly typology?: string
}

/** What a port has seen of the parties of a shipment before it, from its own work and its partner's results. */
export type PartyHistory = {
  /** Shipments of this shipper seen earlier; 0 for a newcomer. */
  readonly shipperShipments: number
  readonly shipperOffences: number
  readonly consigneeShipments: number
  readonly consigneeOffences: number
  /** Whole days since this port first heard of the party; 0 for a newcomer. */
  readonly shipperKnownDays: number
  readonly consigneeKnownDays: number
  /**
   * Other bills of the shipper bound for this port: first held in the last 90 days, in the last 30, and in the 30 before
   * those. Days are UTC days, today the last of them.
   */
  readonly shipperBills90Days: number
  readonly shipperBills30Days: number
  readonly shipperBillsPrior30Days: number
  /**
   * Other bills of the same consignee, or of another consignee at its address, first held within 24 h of this one, before
   * or after: the first of a split order is seen when the others have come.
   */
  readonly consigneeBills24Hours: number
  /** Other consignees of this shipper that this port first heard of within 90 days of this one. */
  readonly newConsigneesOfShipper: number
  /** Offences found with another party at the shipper's or the consignee's address. */
  readonly offencesAtAddress: number
  /** Gross kg of those other bills of the last 90 days. */
  readonly shipperGrossKg90Days: number
  /** Other bills of this shipper to this port whose goods nobody fetched within a month of their coming ashore. */
  readonly shipperAbandoned: number
}

/** The history of a newcomer. */
export const NO_HISTORY: PartyHistory = {
  shipperShipments: 0,
  shipperOffences: 0,
  consigneeShipments: 0,
  consigneeOffences: 0,
  shipperKnownDays: 0,
  consigneeKnownDays: 0,
  shipperBills90Days: 0,
  shipperBills30Days: 0,
  shipperBillsPrior30Days: 0,
  consigneeBills24Hours: 0,
  newConsigneesOfShipper: 0,
  offencesAtAddress: 0,
  shipperGrossKg90Days: 0,
  shipperAbandoned: 0,
}

/** What a view holds of documents that are not there: the start of one made by hand. */
export const NOTHING_ELSE = {
  permits: [],
  containerEvents: [],
  stowed: null,
  unmanifested: false,
  containerElsewhere: false,
  sharesContainer: false,
  operators: [],
  supplies: [],
  alerts: [],
} as const satisfies Partial<ShipmentView>
