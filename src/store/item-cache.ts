import type { Item, ItemKind } from '../domain/message.ts'

export type Source = 'own' | 'partner'

/** A document's row without its body. */
export type HeldRow = {
  readonly id: number
  readonly kind: ItemKind
  readonly source: Source
  readonly number: string
  readonly revision: number
  readonly since: number
}

/** An item and the bytes of its JSON; 0 for a partner's, which has none. */
export type Sized = { readonly item: Item; readonly bytes: number }

/** Items and shipments of a generation, of which there are two; what a port has just taken in is what it looks at next. */
const LIMIT = 10_000
/** Messages remembered at most, of up to a quarter of a MiB each. */
const ENVELOPES = 32

/** Parsed items, and the rows of shipments that began while the store was open. The database stays the truth. */
export function createItemCache() {
  let items = new Map<number, Sized>()
  let shipments = new Map<number, HeldRow[]>()
  /** The generation before, still looked into: what was taken in just now must not be gone. */
  let olderItems = items
  let olderShipments = shipments
  const envelopes = new Map<string, Uint8Array>()
  return {
    get: (document: number): Sized | undefined => items.get(document) ?? olderItems.get(document),
    put: (document: number, item: Sized): void => void items.set(document, item),
    /** The bytes of a message: those of a ship lie together, so the last few are asked for again and again. */
    envelope(messageId: string, read: () => Uint8Array): Uint8Array {
      const known = envelopes.get(messageId)
      if (known !== undefined) return known
      const found = read()
      if (envelopes.size >= ENVELOPES) envelopes.clear()
      envelopes.set(messageId, found)
      return found
    },
    /** A shipment without documents yet: from now on all of its rows pass here. */
    begin: (shipment: number): void => void shipments.set(shipment, []),
    /**
     * Begins a new generation when one is full, which is far cheaper than telling the oldest apart. Between transactions
     * only: inside one an item can be here before its message is in the database.
     */
    trim(): void {
      if (items.size >= LIMIT) {
        olderItems = items
        items = new Map()
      }
      if (shipments.size >= LIMIT) {
        olderShipments = shipments
        shipments = new Map()
      }
    },
    hold: (shipment: number, row: HeldRow): void =>
      void (shipments.get(shipment) ?? olderShipments.get(shipment))?.push(row),
    /** Every row of a shipment; undefined when it began before anybody watched. */
    held: (shipment: number): readonly HeldRow[] | undefined =>
      shipments.get(shipment) ?? olderShipments.get(shipment),
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
