import { isDrawnByLot } from '../risk/learn/learn.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import type { Context } from './context.ts'

/** Whether a lot has a shipment opened; the same in every arm, and for a shipment without a bill not yet drawn. */
export function isDrawn({ id, chance, inspection }: Context, { houseBill }: ShipmentRow): boolean {
  const { randomPermille } = inspection
  if (houseBill === null || randomPermille === 0) return false
  return isDrawnByLot(chance, `${id} ${houseBill}`, randomPermille)
}
