import { dutyPercent, type GoodsEntry, type GoodsReference } from '../../domain/goods-reference.ts'
import type { Rng } from '../../kernel/chance.ts'
import type { Lane } from '../plan.ts'

/** A goods list made ready for a generator. */
export type GoodsBook = {
  readonly entries: readonly GoodsEntry[]
  readonly byHs6: ReadonlyMap<string, GoodsEntry>
  /** Other lines of the same heading, or of the same chapter when the heading has no other. */
  readonly neighbours: (hs6: string) => readonly GoodsEntry[]
}

export function openGoods(reference: GoodsReference): GoodsBook {
  const { goods: entries } = reference
  const neighbours = new Map(entries.map(({ hs6 }) => [hs6, neighboursIn(entries, hs6)]))
  return {
    entries,
    byHs6: new Map(entries.map((entry) => [entry.hs6, entry])),
    neighbours: (hs6) => neighbours.get(hs6) ?? [],
  }
}

/** Goods to draw from, with the lines of each chapter for the further items of a consignment. */
export type GoodsTable = {
  readonly size: number
  readonly draw: (rng: Rng) => GoodsEntry
  readonly sameChapter: (entry: GoodsEntry) => readonly GoodsEntry[]
}

/**
 * What honest trade of a lane consists of. Without `lane.goods`: every line whose exporters name the country, those
 * under trade defence and waste a quarter as common as the others; when there is none, every line that is no waste.
 * Lines the book does not know are left out (`planIssues` reports them).
 */
export function honestTable(book: GoodsBook, lane: Pick<Lane, 'goods'>, from: string): GoodsTable {
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
  return goodsTable(kinds.map((entry) => [entry, isRare(entry) ? 1 : 4] as const))
}

export function goodsTable(weighted: readonly (readonly [GoodsEntry, number])[]): GoodsTable {
  const limits: number[] = []
  let total = 0
  for (const [, weight] of weighted) {
    total += weight
    limits.push(total)
  }
  const chapters = new Map<string, GoodsEntry[]>()
  for (const [entry] of weighted) {
    const chapter = chapters.get(chapterOf(entry.hs6))
    if (chapter === undefined) chapters.set(chapterOf(entry.hs6), [entry])
    else chapter.push(entry)
  }
  return {
    size: weighted.length,
    draw: (rng) => {
      const mark = rng.unit() * total
      let i = 0
      while (i < limits.length - 1 && mark >= (limits[i] as number)) i++
      return (weighted[i] as readonly [GoodsEntry, number])[0]
    },
    sameChapter: (entry) => chapters.get(chapterOf(entry.hs6)) ?? [entry],
  }
}

/** The neighbour on which `importer` takes least, when that is at least a point less than on the goods themselves. */
export function cheaperNeighbour(
  book: GoodsBook,
  entry: GoodsEntry,
  importer: string,
  origin: string,
): GoodsEntry | null {
  let best: GoodsEntry | null = null
  let least = (dutyPercent(entry, importer, origin) ?? 0) - 1
  for (const other of book.neighbours(entry.hs6)) {
    const percent = other.waste === true ? null : dutyPercent(other, importer, origin)
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
