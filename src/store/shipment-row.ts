import type { Ruling } from '../domain/decision.ts'
import type { Channel } from '../domain/response.ts'

export type Direction = 'in' | 'out'

/** A shipment row as the port works with it. */
export type ShipmentRow = {
  readonly id: number
  readonly direction: Direction
  readonly lane: string
  readonly houseBill: string | null
  readonly ucr: string | null
  readonly voyage: string | null
  readonly loadAt: number | null
  readonly etd: number | null
  readonly eta: number | null
  readonly shipper: string | null
  readonly consignee: string | null
  readonly state: 'open' | 'arrived' | 'released' | 'not-loaded'
  readonly arrivedAt: number | null
  readonly score: number | null
  readonly expectedHarm: number
  readonly channel: Channel
  readonly ordered: number
  readonly scanAsked: number
  readonly holdTold: number
  readonly found: string | null
  /** Number of a box aboard that no bill names; null for a shipment of which there are papers. */
  readonly container: string | null
  readonly masterBill: string | null
  /** Gross kg on the bill; 0 without one. */
  readonly grossKg: number
  /** When this port first held a bill; null without one. */
  readonly billedAt: number | null
  /** Row of the manifest in force when one was first assessed. */
  readonly firstManifest: number | null
  /** 1: the bill of another shipment names one of its containers. */
  readonly sharesBox: number
  /** Where the consignee on the bill is, as one line of plain text; null when the bill does not say. */
  readonly consigneeAddress: string | null
  /** The officer's newest decision that says what becomes of it. */
  readonly ruling: Ruling | null
}
