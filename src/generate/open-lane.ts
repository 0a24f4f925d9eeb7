import { countryOf } from '../domain/codes.ts'
import type { GoodsEntry } from '../domain/goods-reference.ts'
import type { Chance } from '../kernel/chance.ts'
import { byCodeUnit } from '../kernel/order.ts'
import { firstMoves } from './adversary.ts'
import { type FilingLaw, lawOf } from './law/filing-law.ts'
import { type Lies, openLies } from './lies.ts'
import { openNames } from './people/names.ts'
import { createPopulation, type Population } from './people/population.ts'
import { type Lane, laneName, type TradePlan } from './plan.ts'
import { mostPerSailing } from './sailings.ts'
import { seaportsOf } from './sea/sea-issues.ts'
import type { TradeTables } from './tables.ts'
import { type BoxYard, openYard } from './truth/boxes.ts'
import { type CertificateSeries, openSeries } from './truth/certificate-series.ts'
import { type GoodsBook, honestTable, openGoods } from './truth/goods-table.ts'
import type { Market } from './typologies/typology.ts'

/** A lane of a plan with everything its consignments have in common worked out. */
export type OpenLane = {
  readonly lane: Lane
  readonly originLaw: FilingLaw
  readonly destinationLaw: FilingLaw
  readonly market: Market
  readonly yard: BoxYard
  readonly certificates: CertificateSeries
  readonly lies: Lies
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
    plan.lanes.map((lane) => [
      laneName(lane),
      openLane(lane, plan, chance, book, population, tables),
    ]),
  )
}

function openLane(
  lane: Lane,
  plan: TradePlan,
  chance: Chance,
  book: GoodsBook,
  population: Population,
  tables: TradeTables,
): OpenLane {
  const [from, to] = [countryOf(lane.from), countryOf(lane.to)]
  const destinationLaw = lawOf(plan.filing, to)
  const market: Market = {
    from,
    to,
    book,
    names: population.names,
    population,
    otherPort: otherPortOf(lane, plan, tables),
    hasSecurityFiling: destinationLaw.securityFiling !== null,
    covers: coversOf(lane, from, book),
    moves: firstMoves(chance),
  }
  const most = mostPerSailing(lane, plan)
  return {
    lane,
    originLaw: lawOf(plan.filing, from),
    destinationLaw,
    market,
    yard: openYard(laneName(lane), most, chance),
    certificates: openSeries(laneName(lane), most, chance),
    lies: openLies(lane, plan, market, honestTable(book, lane, from)),
  }
}

/** The nearest one by its code: mostly the same coast, and always the same customs. */
function otherPortOf({ to }: Lane, plan: TradePlan, tables: TradeTables): string | null {
  const others = [...seaportsOf(plan, tables).keys()]
    .filter((port) => port !== to && countryOf(port) === countryOf(to))
    .sort(byCodeUnit)
  return others.find((port) => port > to) ?? others[0] ?? null
}

/** What honest trade of the lane consists of, without waste; anything but waste when that is nothing. */
function coversOf(lane: Lane, from: string, book: GoodsBook): readonly GoodsEntry[] {
  const clean = book.entries.filter((entry) => entry.waste !== true)
  const usual = clean.filter(({ hs6, exporters }) =>
    lane.goods === undefined
      ? exporters.includes(from)
      : lane.goods.some((goods) => goods.hs6 === hs6),
  )
  return usual.length > 0 ? usual : clean
}
