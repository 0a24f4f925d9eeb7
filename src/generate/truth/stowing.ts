import type { GoodsEntry } from '../../domain/goods-reference.ts'

/** What a container of a size and type holds. Source: usual figures of ISO 668 boxes, rounded. */
export const SIZES = {
  '22G1': { tareKg: 2_250, payloadKg: 28_200, cubicMetres: 33 },
  '42G1': { tareKg: 3_750, payloadKg: 26_700, cubicMetres: 67 },
  '45G1': { tareKg: 3_900, payloadKg: 26_500, cubicMetres: 76 },
  '45R1': { tareKg: 4_600, payloadKg: 27_400, cubicMetres: 67 },
} as const
export type SizeType = keyof typeof SIZES

/** The part of a box that packages can fill. */
const USABLE = 0.9

/** The most of these goods that goes into one box, by weight or by room, in kg. */
export function mostKg(entry: GoodsEntry, sizeType: SizeType): number {
  const { payloadKg, cubicMetres } = SIZES[sizeType]
  return Math.floor(Math.min(payloadKg, cubicMetres * USABLE * densityOf(entry)))
}

/** Goods that fill a large box to its payload before they fill it to its walls. */
export function isHeavy(entry: GoodsEntry): boolean {
  return densityOf(entry) * SIZES['45G1'].cubicMetres * USABLE > SIZES['45G1'].payloadKg
}

/** Gross kg to a cubic metre; of goods whose list does not say, cheap ones are taken for heavy. */
export function densityOf({ kgPerCubicMetre, centsPerKg }: GoodsEntry): number {
  return kgPerCubicMetre ?? (centsPerKg.median < 250 ? 600 : 180)
}
