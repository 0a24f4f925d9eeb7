import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { Rng } from '../../kernel/chance.ts'
import { lognormal } from '../../kernel/distributions.ts'
import { ln } from '../../kernel/math.ts'
import type { GoodsTable } from './goods-table.ts'
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
  const shares = [1]
  let whole = 1
  for (let i = 1; i < count; i++) {
    const share = 0.15 + 0.85 * rng.unit()
    shares.push(share)
    whole += share
  }
  const kin = table.sameChapter(entry)
  const items: TrueItem[] = []
  let left = grossKg
  for (let i = 0; i < count; i++) {
    const share = Math.round((grossKg * (shares[i] as number)) / whole)
    const others = count - 1 - i
    const kg = others === 0 ? left : Math.max(1, Math.min(left - others, share))
    left -= kg
    const which = rng.unit()
    const line = i === 0 ? entry : (kin[Math.floor(which * kin.length)] as GoodsEntry)
    items.push(makeItem(line, kg, origin, rng))
  }
  return items
}

function itemCount(luck: number): number {
  return luck < 0.55 ? 1 : luck < 0.77 ? 2 : luck < 0.89 ? 3 : luck < 0.96 ? 4 : 5
}

function makeItem(entry: GoodsEntry, grossKg: number, origin: string, rng: Rng): TrueItem {
  const { low, high } = entry.kgPerPackage
  const { packageKind, spread } = kindOf(entry)
  return {
    entry,
    hs6: entry.hs6,
    description: describe(entry, rng.unit()),
    packages: Math.max(1, Math.round(grossKg / (low + (high - low) * rng.unit()))),
    packageKind,
    grossKg,
    valueMinor: Math.max(1, Math.round(grossKg * lognormal(rng, entry.centsPerKg.median, spread))),
    origin,
  }
}

/**
 * The line's title as a bill writes it, or what bills also call it; half the time with an order number. `luck` in
 * [0, 1) decides it all.
 */
export function describe(entry: GoodsEntry, luck: number): string {
  const { names } = kindOf(entry)
  const order = luck < 0.5 ? luck * 2 : luck * 2 - 1
  // The title as often as all other names together.
  const which = order < 0.5 ? 0 : Math.floor((order * 2 - 1) * names.length)
  const name = names[which] as string
  return luck < 0.5 ? name : `${name} PO ${10_000 + Math.floor(luck * 89_999)}`
}

/** What is the same for every item of a line, worked out once. */
type Kind = {
  /** The title first. */
  readonly names: readonly string[]
  readonly packageKind: string
  /** The deviation of the logarithm that puts 5 % and 95 % of prices at `low` and `high`. */
  readonly spread: number
}

const KINDS = new WeakMap<GoodsEntry, Kind>()

function kindOf(entry: GoodsEntry): Kind {
  const known = KINDS.get(entry)
  if (known !== undefined) return known
  const { low, high } = entry.centsPerKg
  const kind = {
    names: [entry.title.toUpperCase(), ...(entry.alsoCalled ?? [])],
    packageKind: entry.packageKind ?? (entry.kgPerPackage.high <= 80 ? 'CT' : 'PX'),
    spread: ln(high / low) / (2 * 1.645),
  }
  KINDS.set(entry, kind)
  return kind
}
