import type { GoodsEntry, GoodsReference } from '../../domain/goods-reference.ts'
import { ln } from '../../kernel/math.ts'

/** A line of the goods list with what the facts need again and again. */
export type IndexedGoods = {
  readonly entry: GoodsEntry
  readonly waste: boolean
  readonly lnMedian: number
  /** Deviation of the logarithm of the value for each kg. */
  readonly lnSpread: number
}

/** The goods list by HS6. */
export type GoodsIndex = ReadonlyMap<string, IndexedGoods>

/** The 5th and the 95th percentile of a normal distribution lie 2 · 1.645 deviations apart. */
const DEVIATIONS_BETWEEN = 3.29

/** Made once for a run; the last of two entries with one code wins. */
export function indexGoods(reference: GoodsReference): GoodsIndex {
  const index = new Map<string, IndexedGoods>()
  for (const entry of reference.goods) {
    const { low, median, high } = entry.centsPerKg
    const lnSpread = Math.max(0.05, (ln(high) - ln(low)) / DEVIATIONS_BETWEEN)
    index.set(entry.hs6, {
      entry,
      waste: isWaste(entry.hs6, entry),
      lnMedian: ln(median),
      lnSpread,
    })
  }
  return index
}

/** Headings of waste and scrap. Source: the catalogue's rule R28, after WCO operation DEMETER. */
const WASTE_HEADINGS: ReadonlySet<string> = new Set([
  '2620',
  '3915',
  '4004',
  '4707',
  '6309',
  '7204',
  '7404',
  '7602',
  '8548',
  '8549',
])

/** Waste by its own entry in the goods list, or by its heading. */
export function isWaste(hs6: string, entry: GoodsEntry | undefined): boolean {
  return entry?.waste === true || WASTE_HEADINGS.has(hs6.slice(0, 4))
}
