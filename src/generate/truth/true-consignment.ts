import type { ExportDeclaration } from '../../domain/documents.ts'
import type { Container } from '../../domain/goods.ts'
import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { Party } from '../../domain/party.ts'
import type { Voyage } from '../../domain/voyage.ts'
import type { Trader } from '../people/population.ts'

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
  readonly items: readonly TrueItem[]
  readonly grossKg: number
  readonly packages: number
  readonly valueMinor: number
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
}
