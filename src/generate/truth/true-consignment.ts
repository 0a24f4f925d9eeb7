import type { ExportDeclaration, ZoneStatus } from '../../domain/documents.ts'
import type { Container } from '../../domain/goods.ts'
import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { Party } from '../../domain/party.ts'
import type { SupplyImport } from '../../domain/supply-import.ts'
import type { ValueDeclaration } from '../../domain/value-declaration.ts'
import type { Voyage } from '../../domain/voyage.ts'
import type { Trader } from '../people/population.ts'
import type { Features } from './features.ts'
import type { HubCall, Journey } from './journey.ts'

/** One line of what is really in the boxes. */
export type TrueItem = {
  readonly entry: GoodsEntry
  readonly hs6: string
  readonly description: string
  readonly packages: number
  readonly packageKind: string
  readonly grossKg: number
  /** What it was sold for; US cents. */
  readonly valueMinor: number
  readonly origin: string
}

/** A consignment as it is, before anybody writes anything down. */
export type TrueConsignment = {
  readonly id: string
  readonly counter: number
  readonly ucr: string
  readonly houseBill: string
  /** Absent when the shipper books with the carrier itself. */
  readonly masterBill: string | null
  readonly voyage: Voyage
  readonly regime: ExportDeclaration['regime']
  readonly exporter: Trader
  readonly consignee: Trader
  /** The bill is made out to the shipper's order; the consignee is only notified. */
  readonly toOrder: boolean
  readonly forwarder: Trader | null
  /** Who made the goods, in the country of origin. */
  readonly maker: Trader
  readonly stuffingLocation: Party
  readonly freightPayment: 'prepaid' | 'collect'
  /** The carrier was given HS codes for its bill: the law does not ask for them. */
  readonly billShowsHs6: boolean
  readonly containers: readonly Container[]
  /** Number of a container that could stand beside them on no bill. */
  readonly strayBox: string
  readonly journey: Journey
  readonly hubs: readonly HubCall[]
  readonly particulars: Particulars
  readonly features: Features
  readonly items: readonly TrueItem[]
  readonly grossKg: number
  readonly packages: number
  readonly valueMinor: number
}

/** What further papers say of a consignment; a paper that does not exist says nothing. */
export type Particulars = {
  readonly freightMinor: number
  readonly deliveryTerms: ValueDeclaration['deliveryTerms']
  readonly related: boolean
  /** United Nations number of the goods, when dangerous. */
  readonly unNumber: string | null
  /** Quantity a certificate was issued for, gross kg. */
  readonly certifiedKg: number
  readonly supply: SupplyImport | null
  /** Null when they do not leave from a free-trade zone. */
  readonly zoneStatus: ZoneStatus | null
  readonly transit: {
    readonly departedAt: number
    readonly from: string
    readonly guaranteeMinor: number
  } | null
}

/**
 * What an intent makes different about the truth itself. Each is drawn for everybody and then put in place, so that
 * the draws that follow are the same with and without it.
 */
export type Shape = {
  readonly origin?: string
  readonly regime?: ExportDeclaration['regime']
  /** City and country where the boxes were stuffed. */
  readonly stuffedAt?: { readonly city: string; readonly country: string }
  /** Share of the payload that is used. */
  readonly fill?: number
  readonly freightPayment?: 'prepaid' | 'collect'
  /** The consignee has hardly traded before. */
  readonly newConsignee?: boolean
  /** The exporter has never traded before. */
  readonly newExporter?: boolean
  /** In a free-trade zone they stay foreign goods. */
  readonly foreignInZone?: boolean
  /** Who made the goods: this company of the exporter's line of goods. */
  readonly maker?: { readonly country: string; readonly number: number }
  /** Too much for a parcel. */
  readonly bulk?: boolean
  /** Freight over what it usually costs. */
  readonly freightFactor?: number
  /** What the exporter's earlier import was: the very goods, or the parts of them. */
  readonly supply?: {
    readonly of: 'goods' | 'parts'
    readonly country: string
    /** Its value over the value of what leaves. */
    readonly valueShare: number
    readonly daysBefore: number
  }
}
