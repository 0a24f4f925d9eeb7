import type { Chance } from '../../kernel/chance.ts'

/**
 * Whether a shipment is opened by lot, whatever its score: `permille` of all, the same in every arm. What lots find is the
 * only unbiased sight of what no rule asks for; it is to be recorded as such and kept out of the precision of rules.
 */
export function isDrawnByLot(chance: Chance, shipment: string, permille: number): boolean {
  return chance.of('exploration', shipment).int(0, 999) < permille
}
