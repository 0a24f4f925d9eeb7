import type { AeoStatus } from '../domain/aeo-status.ts'
import { countryOf } from '../domain/codes.ts'
import type { PortFiling } from '../domain/port-document.ts'
import { present } from '../kernel/assert.ts'
import type { Chance } from '../kernel/chance.ts'
import { byCodeUnit, byNumber } from '../kernel/order.ts'
import { DAY } from '../kernel/time.ts'
import { riskListFilings } from './intelligence/risk-lists.ts'
import { quantumUp } from './law/filing-time.ts'
import { openNames } from './people/names.ts'
import { createPopulation, type Trader } from './people/population.ts'
import type { TradePlan } from './plan.ts'
import type { TradeTables } from './tables.ts'
import { chapterOf } from './truth/goods-table.ts'

/** Counted from the start, however many days the plan has: so a longer plan moves no suspension of a shorter one. */
const YEAR_DAYS = 365

/** A certificate holds for five years and is renewed. */
const TERM = 5 * YEAR_DAYS * DAY

/**
 * What a port is told that concerns no single ship: who of its own country is an authorised operator, from the start of
 * the plan, and whose status is suspended within a year; and the high-risk lists of its country, version after version.
 * Ordered by (at, port, kind, number, revision). A longer plan only adds to a shorter one.
 */
export function standingFilings(
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
): readonly PortFiling[] {
  const population = createPopulation(chance, openNames(tables.names), plan.start)
  const sectors = [...new Set(tables.goods.goods.map(({ hs6 }) => chapterOf(hs6)))].sort(byCodeUnit)
  const ports = [...new Set(plan.lanes.flatMap(({ from, to }) => [from, to]))].sort(byCodeUnit)
  const filings: PortFiling[] = [...riskListFilings(plan, chance, tables, population, sectors)]
  for (const port of ports) {
    for (const role of ['exporter', 'importer'] as const) {
      for (const holder of population.aeoHolders(countryOf(port), role, sectors)) {
        for (const document of statusesOf(holder, plan, chance)) {
          filings.push({ at: quantumUp(Math.max(plan.start, document.since)), port, document })
        }
      }
    }
  }
  return filings.sort(
    (a, b) =>
      byNumber(a.at, b.at) ||
      byCodeUnit(a.port, b.port) ||
      byCodeUnit(a.document.kind, b.document.kind) ||
      byCodeUnit(a.document.number, b.document.number) ||
      byNumber(a.document.revision, b.document.revision),
  )
}

/** One revision, or a second one when the status is suspended. Keyed by holder: the same at every port. */
function statusesOf({ party, aeo }: Trader, plan: TradePlan, chance: Chance): AeoStatus[] {
  const { tin, since } = present(aeo ?? undefined, `${party.name} holds a certificate`)
  const rng = chance.of('aeo-status', tin)
  const suspended = rng.chance(plan.operators.suspendedShare)
  const when = plan.start + Math.round(rng.unit() * YEAR_DAYS) * DAY
  const validFrom = since + TERM * Math.max(0, Math.floor((plan.start - since) / TERM))
  const valid: AeoStatus = {
    kind: 'aeo-status',
    number: tin,
    revision: 1,
    tin,
    holder: party,
    country: tin.slice(0, 2),
    status: 'valid',
    since,
    validFrom,
    validTo: validFrom + TERM,
  }
  return suspended ? [valid, { ...valid, revision: 2, status: 'suspended', since: when }] : [valid]
}
