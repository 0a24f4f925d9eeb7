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

/** An item and the bytes of its JSON. */
export type Sized = { readonly item: Item; readonly bytes: number }

/** Items and shipments remembered at most; what a port has just taken in is what it looks at next. */
const LIMIT = 20_000

/** Parsed items, and the rows of shipments that began while the store was open. The database stays the truth. */
export function createItemCache() {
  const items = new Map<number, Sized>()
  const shipments = new Map<number, HeldRow[]>()
  return {
    get: (document: number): Sized | undefined => items.get(document),
    put(document: number, item: Sized): void {
      // Far cheaper than telling the oldest apart, and a full cache is rare.
      if (items.size >= LIMIT) items.clear()
      items.set(document, item)
    },
    /** A shipment without documents yet: from now on all of its rows pass here. */
    begin(shipment: number): void {
      if (shipments.size >= LIMIT) shipments.clear()
      shipments.set(shipment, [])
    },
    hold: (shipment: number, row: HeldRow): void => void shipments.get(shipment)?.push(row),
    /** Every row of a shipment; undefined when it began before anybody watched. */
    held: (shipment: number): readonly HeldRow[] | undefined => shipments.get(shipment),
    /** After a rollback an id may be given again, to another document. */
    forget(): void {
      items.clear()
      shipments.clear()
    },
  }
}
export type ItemCache = ReturnType<typeof createItemCache>
