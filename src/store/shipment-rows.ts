import type { ShipmentRow } from './shipment-row.ts'

/** Rows of a generation, of which there are two. */
const LIMIT = 20_000

/**
 * Rows of shipments as they were last read: a document is a dozen questions about its shipment. The database stays the
 * truth; whoever changes a row says so here.
 */
export function createShipmentRows() {
  let rows = new Map<number, ShipmentRow>()
  let older = rows
  return {
    get(id: number, read: (id: number) => ShipmentRow | undefined): ShipmentRow | undefined {
      const known = rows.get(id) ?? older.get(id)
      const row = known ?? read(id)
      if (row !== undefined) rows.set(id, row)
      return row
    },
    /** A row that was just made. */
    put: (row: ShipmentRow): void => void rows.set(row.id, row),
    /** The row has these values now, and is else as it was. */
    change(id: number, values: Partial<ShipmentRow>): void {
      const known = rows.get(id) ?? older.get(id)
      if (known !== undefined) rows.set(id, { ...known, ...values })
    },
    /** The row is to be read again. */
    drop(id: number): void {
      rows.delete(id)
      older.delete(id)
    },
    /** Begins a new generation when one is full. */
    trim(): void {
      if (rows.size < LIMIT) return
      older = rows
      rows = new Map()
    },
    /** After a rollback nothing is as it was thought to be. */
    forget(): void {
      rows = new Map()
      older = rows
    },
  }
}
export type ShipmentRows = ReturnType<typeof createShipmentRows>
