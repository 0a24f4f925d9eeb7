import { countryOf } from '../domain/codes.ts'
import type { Chance } from '../kernel/chance.ts'
import { type FilingLaw, lawOf } from './law/filing-law.ts'
import { openNames } from './people/names.ts'
import { createPopulation, type Population } from './people/population.ts'
import { type Lane, laneName, type TradePlan, TYPOLOGY_IDS, type TypologyId } from './plan.ts'
import { mostPerSailing } from './sailings.ts'
import type { TradeTables } from './tables.ts'
import { type BoxYard, openYard } from './truth/boxes.ts'
import {
  type GoodsBook,
  type GoodsTable,
  goodsTable,
  honestTable,
  openGoods,
} from './truth/goods-table.ts'
import { TYPOLOGIES } from './typologies/catalogue.ts'
import type { Market, Route } from './typologies/typology.ts'

/** A lane of a plan with everything its consignments have in common worked out. */
export type OpenLane = {
  readonly lane: Lane
  readonly originLaw: FilingLaw
  readonly destinationLaw: FilingLaw
  readonly market: Market
  readonly yard: BoxYard
  readonly honest: GoodsTable
  /** The typologies of the lane by weight, each with the goods it can be done with. */
  readonly lies: readonly (readonly [
    { readonly id: TypologyId; readonly goods: GoodsTable },
    number,
  ])[]
}

/** Opens every lane of a plan, by name. They share one population: a company trades on all lanes of its country. */
export function openLanes(
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
): ReadonlyMap<string, OpenLane> {
  const book = openGoods(tables.goods, tables.mixes)
  const population = createPopulation(chance, openNames(tables.names), plan.start)
  return new Map(
    plan.lanes.map((lane) => [laneName(lane), openLane(lane, plan, chance, book, population)]),
  )
}

function openLane(
  lane: Lane,
  plan: TradePlan,
  chance: Chance,
  book: GoodsBook,
  population: Population,
): OpenLane {
  const market: Market = {
    from: countryOf(lane.from),
    to: countryOf(lane.to),
    book,
    names: population.names,
    population,
  }
  const most = mostPerSailing(lane, plan)
  return {
    lane,
    originLaw: lawOf(plan.filing, market.from),
    destinationLaw: lawOf(plan.filing, market.to),
    market,
    yard: openYard(laneName(lane), most, chance),
    honest: honestTable(book, lane, market.from),
    lies: TYPOLOGY_IDS.flatMap((id) => {
      const weight = lane.typologies[id] ?? 0
      return weight > 0 ? [[{ id, goods: goodsForLie(id, lane, market) }, weight] as const] : []
    }),
  }
}

/**
 * The goods a lie can be told about: those of the lane's own mix that suit it, as common as they are there; when there
 * is none, those the country exports; then any. Empty when the goods list knows none (`planIssues` reports it).
 */
export function goodsForLie(id: TypologyId, lane: Lane, route: Route): GoodsTable {
  const suits = (hs6: string) => {
    const entry = route.book.byHs6.get(hs6)
    return entry !== undefined && TYPOLOGIES[id].suits(entry, route) ? [entry] : []
  }
  const own = (lane.goods ?? []).flatMap(({ hs6, weight }) =>
    suits(hs6).map((entry) => [entry, weight] as const),
  )
  if (own.length > 0) return goodsTable(own)
  const all = route.book.entries.flatMap(({ hs6 }) => suits(hs6))
  const exported = all.filter((entry) => entry.exporters.includes(route.from))
  return goodsTable((exported.length > 0 ? exported : all).map((entry) => [entry, 1] as const))
}
