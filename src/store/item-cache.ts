import type { Item } from '../domain/message.ts'
import { type HeldItem, type HeldRow, putInForce } from './in-force.ts'

/** An item and the bytes of its JSON; 0 for a partner's, which has none. */
export type Sized = { readonly item: Item; readonly bytes: number }

/**
 * Items of a generation, of which there are two: what a port looks at goes into the new one. A ship is three weeks at sea, and
 * all that is known of its shipments is read again with every document of them. 1 to 3 KB each: over fifteen days of the
 * flagship 5 % of what was asked for is read again, and half of it costs a seventh more time.
 */
const ITEMS = 20_000
/** Shipments of a generation. */
const SHIPMENTS = 10_000
/** Messages remembered at most, those last asked for, of up to a quarter of a MiB each. */
const ENVELOPES = 32

/** What is in force of a shipment; `items` as they were read, null until somebody asks. */
export type Held = { readonly rows: HeldRow[]; items: readonly HeldItem[] | null }

/** Parsed items, and the rows in force of shipments lately looked at. The database stays the truth. */
export function createItemCache() {
  let items = new Map<number, Sized>()
  let shipments = new Map<number, Held>()
  /** The generation before, still looked into: what was taken in just now must not be gone. */
  let olderItems = items
  let olderShipments = shipments
  const envelopes = new Map<string, Uint8Array>()
  return {
    get(document: number): Sized | undefined {
      const found = items.get(document)
      if (found !== undefined) return found
      const older = olderItems.get(document)
      if (older !== undefined) items.set(document, older)
      return older
    },
    put: (document: number, item: Sized): void => void items.set(document, item),
    remove(document: number): void {
      items.delete(document)
      olderItems.delete(document)
    },
    /** Messages are not what they were. */
    dropEnvelopes: (): void => envelopes.clear(),
    /** The bytes of a message: those of a ship lie together, so the last few are asked for again and again. */
    envelope(messageId: string, read: () => Uint8Array): Uint8Array {
      const found = envelopes.get(messageId) ?? read()
      envelopes.delete(messageId)
      envelopes.set(messageId, found)
      if (envelopes.size > ENVELOPES) envelopes.delete(envelopes.keys().next().value as string)
      return found
    },
    /** A shipment without documents yet: from now on all of its rows pass here. */
    begin: (shipment: number): void => void shipments.set(shipment, { rows: [], items: null }),
    /**
     * Begins a new generation when one is full, which is far cheaper than telling the oldest apart. Between transactions
     * only: inside one an item can be here before its message is in the database.
     */
    trim(): void {
      if (items.size >= ITEMS) {
        olderItems = items
        items = new Map()
      }
      if (shipments.size >= SHIPMENTS) {
        olderShipments = shipments
        shipments = new Map()
      }
    },
    /** Adds a row to those of a shipment that are remembered; of another they are read when they are asked for. */
    hold(shipment: number, row: HeldRow): void {
      const held = shipments.get(shipment) ?? olderShipments.get(shipment)
      if (held === undefined) return
      putInForce(held.rows, row)
      held.items = null
    },
    /** What is in force of a shipment; its rows are read when they are not remembered. */
    held(shipment: number, read: (shipment: number) => HeldRow[]): Held {
      const known = shipments.get(shipment) ?? olderShipments.get(shipment)
      if (known !== undefined) return known
      const found = { rows: read(shipment), items: null }
      shipments.set(shipment, found)
      return found
    },
    /** A shipment is no more, or has become another's. */
    drop(shipment: number): void {
      shipments.delete(shipment)
      olderShipments.delete(shipment)
    },
    /** After a rollback an id may be given again, to another document. */
    forget(): void {
      items = new Map()
      shipments = new Map()
      olderItems = items
      olderShipments = shipments
      envelopes.clear()
    },
  }
}
export type ItemCache = ReturnType<typeof createItemCache>
