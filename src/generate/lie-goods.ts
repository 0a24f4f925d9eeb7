import type { Lane, TypologyId } from './plan.ts'
import { type GoodsTable, goodsTable } from './truth/goods-table.ts'
import { TYPOLOGIES } from './typologies/catalogue.ts'
import type { Route } from './typologies/typology.ts'

/**
 * The goods a lie can be told about: its own, or those of the lane's mix that suit it, as common as they are there; when
 * there is none, those the country exports; then any. Empty when the goods list knows none (`planIssues` reports it).
 */
export function goodsForLie(id: TypologyId, lane: Lane, route: Route): GoodsTable {
  const { goods, suits } = TYPOLOGIES[id]
  if (goods !== undefined) return goodsTable(goods.map((entry) => [entry, 1] as const))
  const suiting = (hs6: string) => {
    const entry = route.book.byHs6.get(hs6)
    return entry !== undefined && suits(entry, route) ? [entry] : []
  }
  const own = (lane.goods ?? []).flatMap(({ hs6, weight }) =>
    suiting(hs6).map((entry) => [entry, weight] as const),
  )
  if (own.length > 0) return goodsTable(own)
  const all = route.book.entries.flatMap(({ hs6 }) => suiting(hs6))
  const exported = all.filter((entry) => entry.exporters.includes(route.from))
  return goodsTable((exported.length > 0 ? exported : all).map((entry) => [entry, 1] as const))
}
