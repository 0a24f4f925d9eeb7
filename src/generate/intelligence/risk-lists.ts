import { countryOf } from '../../domain/codes.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import type { RiskListUpdate } from '../../domain/risk-list-update.ts'
import type { Chance } from '../../kernel/chance.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import { DAY } from '../../kernel/time.ts'
import { lawOf } from '../law/filing-law.ts'
import { quantumUp } from '../law/filing-time.ts'
import type { Population } from '../people/population.ts'
import type { TradePlan } from '../plan.ts'
import type { TradeTables } from '../tables.ts'
import { type Keeper, type Listed, type ListKind, numbered } from './list-entry.ts'
import { listedBusinesses } from './listed-businesses.ts'
import { listedGoods } from './listed-goods.ts'
import { listedMakers } from './listed-makers.ts'
import { listedRoutes } from './listed-routes.ts'

/**
 * The high-risk lists of every port of the plan: one version of each at the start, then one every `versionDays`, each the
 * whole list of its moment. A port keeps the lists of its country; whom they name does not look at what is traded, so
 * trade without crime has the same lists. Filed with the port itself: its partner hears of them as the agreement allows.
 */
export function riskListFilings(
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
  population: Population,
  sectors: readonly string[],
): readonly PortFiling[] {
  const ports = [...new Set(plan.lanes.flatMap(({ from, to }) => [from, to]))].sort(byCodeUnit)
  const start = quantumUp(plan.start)
  const known = new Map<string, CountryLists>()
  return ports.flatMap((port) => {
    const country = countryOf(port)
    const keeper = { country, plan: plan.riskLists, start, chance }
    const lists = known.get(country) ?? listsOf(keeper, plan, tables, population, sectors)
    known.set(country, lists)
    return lists.flatMap(([list, all]) => versionsOf(port, list, all, plan, start))
  })
}

type CountryLists = readonly (readonly [ListKind, readonly Listed[]])[]

/** A list that never names anything is not kept. */
function listsOf(
  keeper: Keeper,
  plan: TradePlan,
  tables: TradeTables,
  population: Population,
  sectors: readonly string[],
): CountryLists {
  const { country } = keeper
  const bound = plan.lanes.filter(({ to }) => countryOf(to) === country)
  const asksForMakers = lawOf(plan.filing, country).securityFiling !== null
  const makers = asksForMakers ? listedMakers(keeper, population) : []
  const lists: CountryLists = [
    ['goods', numbered('GO', listedGoods(keeper, tables.goods.goods))],
    ['forced-labour', numbered('FL', makers)],
    ['businesses', numbered('BU', listedBusinesses(keeper, population, sectors))],
    ['routes', numbered('RO', listedRoutes(keeper, bound))],
  ]
  return lists.filter(([, all]) => all.length > 0)
}

function versionsOf(
  port: string,
  list: ListKind,
  all: readonly Listed[],
  { days, riskLists: { versionDays } }: TradePlan,
  start: number,
): readonly PortFiling[] {
  const filings: PortFiling[] = []
  for (let version = 0; version * versionDays < days; version++) {
    const day = version * versionDays
    const at = start + day * DAY
    const document: RiskListUpdate = {
      kind: 'risk-list-update',
      number: `${port}:${list}`,
      revision: version + 1,
      list,
      from: port,
      effectiveFrom: at,
      entries: all
        .filter(({ fromDay, toDay }) => fromDay <= day && day < toDay)
        .map(({ entry }) => entry),
    }
    filings.push({ at, port, document })
  }
  return filings
}
