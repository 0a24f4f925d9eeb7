import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { Rng } from '../../kernel/chance.ts'
import { lognormal } from '../../kernel/distributions.ts'
import { ln } from '../../kernel/math.ts'
import { chapterOf, type GoodsTable } from './goods-table.ts'
import type { TrueItem } from './true-consignment.ts'

/** One to five lines of goods that weigh `grossKg` together: the first of `entry`, the others of its chapter. */
export function makeItems(
  entry: GoodsEntry,
  table: GoodsTable,
  grossKg: number,
  origin: string,
  rng: Rng,
): readonly TrueItem[] {
  const count = Math.min(grossKg, itemCount(rng.unit()))
  const shares = Array.from({ length: count }, (_, i) => (i === 0 ? 1 : 0.15 + 0.85 * rng.unit()))
  const whole = shares.reduce((total, share) => total + share, 0)
  const kin = table.sameChapter(entry)
  let left = grossKg
  return shares.map((share, i) => {
    const isLast = i === count - 1
    const kg = isLast
      ? left
      : Math.max(1, Math.min(left - (count - 1 - i), Math.round((grossKg * share) / whole)))
    left -= kg
    const which = rng.unit()
    return makeItem(
      i === 0 ? entry : (kin[Math.floor(which * kin.length)] as GoodsEntry),
      kg,
      origin,
      rng,
    )
  })
}

function itemCount(luck: number): number {
  return luck < 0.55 ? 1 : luck < 0.77 ? 2 : luck < 0.89 ? 3 : luck < 0.96 ? 4 : 5
}

function makeItem(entry: GoodsEntry, grossKg: number, origin: string, rng: Rng): TrueItem {
  const { low, high } = entry.kgPerPackage
  const order = rng.unit()
  return {
    entry,
    hs6: entry.hs6,
    description: describe(entry, order),
    packages: Math.max(1, Math.round(grossKg / (low + (high - low) * rng.unit()))),
    packageKind: packageKind(entry),
    grossKg,
    valueMinor: Math.max(
      1,
      Math.round(grossKg * lognormal(rng, entry.centsPerKg.median, spreadOf(entry))),
    ),
    origin,
  }
}

/** The line's title as a bill writes it, half the time with an order number. `luck` in [0, 1) decides both. */
export function describe(entry: GoodsEntry, luck: number): string {
  const title = entry.title.toUpperCase()
  return luck < 0.5 ? title : `${title} PO ${10_000 + Math.floor(luck * 89_999)}`
}

/** The deviation of the logarithm that puts 5 % and 95 % of prices at `low` and `high`. */
function spreadOf({ centsPerKg: { low, high } }: GoodsEntry): number {
  return ln(high / low) / (2 * 1.645)
}

const BAGGED = new Set(['09', '12', '23', '39'])

/** UN/ECE Recommendation 21: bag, bale, carton or pallet. */
function packageKind(entry: GoodsEntry): string {
  const chapter = chapterOf(entry.hs6)
  if (chapter === '52' || chapter === '47') return 'BL'
  if (BAGGED.has(chapter)) return 'BG'
  return entry.kgPerPackage.high <= 80 ? 'CT' : 'PX'
}
