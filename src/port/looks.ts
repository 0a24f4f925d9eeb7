import { createGenerations } from '../kernel/generations.ts'
import type { Derived } from '../risk/risk.ts'

/** Shipments of a generation, of which there are two: about those at sea. Each keeps its facts, and its papers in memory. */
const SHIPMENTS = 4_000

/**
 * What was seen of shipments when they were last assessed: the next look derives only what has changed since. A memory and no
 * more, for facts derived from nothing are the same.
 */
export function createLooks() {
  const looks = createGenerations<Derived>(SHIPMENTS)
  return {
    last: (shipment: number): Derived | null => looks.get(shipment) ?? null,
    note: looks.set,
    /** The shipment is decided: nobody will look at it again. */
    drop: looks.delete,
    /** Papers were purged: no memory of them is kept either. */
    forget: looks.clear,
  }
}
export type Looks = ReturnType<typeof createLooks>
