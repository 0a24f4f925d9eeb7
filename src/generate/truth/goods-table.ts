import { dutyPercent, type GoodsEntry, type GoodsReference } from '../../domain/goods-reference.ts'
import type { Rng } from '../../kernel/chance.ts'
import type { Lane } from '../plan.ts'
import { type ChapterShares, chapterMix, type MixTable } from './chapter-mix.ts'
import { densityOf } from './stowing.ts'

/** A goods list made ready for a generator. */
export type GoodsBook = {
  readonly entries: readonly GoodsEntry[]
  readonly byHs6: ReadonlyMap<string, GoodsEntry>
  /** Other lines of the same heading, or of the same chapter when the heading has no other. */
  readonly neighbours: (hs6: string) => readonly GoodsEntry[]
  readonly mixes: MixTable
}

export function openGoods(reference: GoodsReference, mixes: MixTable): GoodsBook {
  const { goods: entries } = reference
  const neighbours = new Map(entries.map(({ hs6 }) => [hs6, neighboursIn(entries, hs6)]))
  return {
    entries,
    byHs6: new Map(entries.map((entry) => [entry.hs6, entry])),
    neighbours: (hs6) => neighbours.get(hs6) ?? [],
    mixes,
  }
}

/**
 * Goods to draw from. `sameChapter`: what else may lie in the boxes with such goods, themselves included; nothing that
 * takes more room for its weight, so that the boxes still close.
 */
export type GoodsTable = {
  readonly size: number
  readonly draw: (rng: Rng) => GoodsEntry
  readonly sameChapter: (entry: GoodsEntry) => readonly GoodsEntry[]
}

/**
 * What honest trade of a lane consists of. Without `lane.goods`: every line whose exporters name the country, those
 * under trade defence and waste a quarter as common as the others of their chapter; chapters as the lane, else the
 * table of mixes, shares them out. When the country exports nothing, every line that is no waste.
 * Lines the book does not know are left out (`planIssues` reports them).
 */
export function honestTable(
  book: GoodsBook,
  lane: Pick<Lane, 'goods' | 'chapters' | 'to'>,
  from: string,
): GoodsTable {
  if (lane.goods !== undefined) {
    return goodsTable(
      lane.goods.flatMap(({ hs6, weight }) => {
        const entry = book.byHs6.get(hs6)
        return entry === undefined ? [] : [[entry, weight] as const]
      }),
    )
  }
  const usual = book.entries.filter((entry) => entry.exporters.includes(from))
  const kinds = usual.length > 0 ? usual : book.entries.filter((entry) => entry.waste !== true)
  const weighted = kinds.map((entry) => [entry, isRare(entry) ? 1 : 4] as const)
  return goodsTable(sharedOut(weighted, lane.chapters ?? chapterMix(book.mixes, from, lane.to)))
}

/** Weights changed so that each chapter named gets its percentage, and all others share what is left. */
function sharedOut(weighted: readonly Weighted[], shares: ChapterShares): readonly Weighted[] {
  const inChapter = new Map<string, number>()
  let unnamed = 0
  let named = 0
  for (const [{ hs6 }, weight] of weighted) {
    const chapter = chapterOf(hs6)
    if (shares[chapter] === undefined) unnamed += weight
    else {
      if (!inChapter.has(chapter)) named += shares[chapter]
      inChapter.set(chapter, (inChapter.get(chapter) ?? 0) + weight)
    }
  }
  return weighted.flatMap(([entry, weight]) => {
    const chapter = chapterOf(entry.hs6)
    const share = shares[chapter]
    const made =
      share === undefined
        ? (weight * (100 - named)) / unnamed
        : (weight * share) / (inChapter.get(chapter) as number)
    return made > 0 ? [[entry, made] as const] : []
  })
}

type Weighted = readonly [GoodsEntry, number]

export function goodsTable(weighted: readonly Weighted[]): GoodsTable {
  const limits: number[] = []
  let total = 0
  for (const [, weight] of weighted) {
    total += weight
    limits.push(total)
  }
  const entries = weighted.map(([entry]) => entry)
  const company = new Map(entries.map((entry) => [entry, companyOf(entry, entries)]))
  return {
    size: weighted.length,
    draw: (rng) => entries[firstOver(limits, rng.unit() * total)] as GoodsEntry,
    sameChapter: (entry) => company.get(entry) ?? [entry],
  }
}

/** The first place whose limit is over `mark`; the last one when none is. */
function firstOver(limits: readonly number[], mark: number): number {
  let [low, high] = [0, limits.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mark < (limits[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}

function companyOf(entry: GoodsEntry, entries: readonly GoodsEntry[]): readonly GoodsEntry[] {
  return entries.filter(
    (other) =>
      chapterOf(other.hs6) === chapterOf(entry.hs6) &&
      other.chilled === entry.chilled &&
      densityOf(other) >= densityOf(entry),
  )
}

/**
 * The neighbour on which `importer` takes least, when that is at least a point less than on the goods themselves, whatever
 * the day.
 */
export function cheaperNeighbour(
  book: GoodsBook,
  entry: GoodsEntry,
  importer: string,
  origin: string,
): GoodsEntry | null {
  let best: GoodsEntry | null = null
  let least = (dutyPercent(entry, importer, origin, null) ?? 0) - 1
  for (const other of book.neighbours(entry.hs6)) {
    const percent = other.waste === true ? null : dutyPercent(other, importer, origin, null)
    if (percent === null || percent > least) continue
    best = other
    least = percent
  }
  return best
}

export const chapterOf = (hs6: string): string => hs6.slice(0, 2)

const isRare = (entry: GoodsEntry) => entry.waste === true || entry.tradeDefence !== undefined

function neighboursIn(entries: readonly GoodsEntry[], hs6: string): readonly GoodsEntry[] {
  const others = entries.filter((entry) => entry.hs6 !== hs6)
  const heading = others.filter((entry) => entry.hs6.startsWith(hs6.slice(0, 4)))
  return heading.length > 0
    ? heading
    : others.filter((entry) => entry.hs6.startsWith(chapterOf(hs6)))
}
