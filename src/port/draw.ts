import type { Chance } from '../kernel/chance.ts'
import { remembering } from '../kernel/remember.ts'
import { isDrawnByLot } from '../risk/learn/learn.ts'

/** Bills whose lot is remembered: they are looked at again and again as long as they are under way. */
const BILLS_MAX = 10_000

/**
 * Whether a lot has a house bill opened at a port, so many of a thousand; the same in every arm, and for a shipment without a
 * bill not yet drawn.
 */
export function createLots(
  port: string,
  chance: Chance,
  permille: number,
): (houseBill: string | null) => boolean {
  if (permille === 0) return () => false
  const isDrawn = remembering(
    (bill) => isDrawnByLot(chance, `${port} ${bill}`, permille),
    BILLS_MAX,
  )
  return (houseBill) => houseBill !== null && isDrawn(houseBill)
}
