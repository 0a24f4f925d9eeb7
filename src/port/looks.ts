import type { Derived } from '../risk/risk.ts'

/** Shipments of a generation, of which there are two: about those at sea. Each keeps its facts, and its papers in memory. */
const SHIPMENTS = 4_000

/**
 * What was seen of shipments when they were last assessed: the next look derives only what has changed since. A memory and no
 * more, for facts derived from nothing are the same.
 */
export function createLooks() {
  let looks = new Map<number, Derived>()
  let older = looks
  return {
    last: (shipment: number): Derived | null => looks.get(shipment) ?? older.get(shipment) ?? null,
    note(shipment: number, facts: Derived): void {
      if (looks.size >= SHIPMENTS) {
        older = looks
        looks = new Map()
      }
      looks.set(shipment, facts)
    },
    /** The shipment is decided: nobody will look at it again. */
    drop(shipment: number): void {
      looks.delete(shipment)
      older.delete(shipment)
    },
    /** Papers were purged: no memory of them is kept either. */
    forget(): void {
      looks = new Map()
      older = looks
    },
  }
}
export type Looks = ReturnType<typeof createLooks>
