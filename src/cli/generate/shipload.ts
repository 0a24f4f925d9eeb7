import type { PortFiling } from '../../domain/port-document.ts'
import type { TruthRecord } from '../../domain/truth.ts'
import { cargoOf } from '../../generate/cargo.ts'
import { accusedIn } from '../../generate/oracle.ts'
import type { TradePlan } from '../../generate/plan.ts'
import { type Sailing, sailings } from '../../generate/sailings.ts'
import { standingFilings } from '../../generate/standing.ts'
import type { TradeTables } from '../../generate/tables.ts'
import { type Chance, createChance } from '../../kernel/chance.ts'
import { InputError } from '../../kernel/input-error.ts'
import { DAY } from '../../kernel/time.ts'
import type { Scenario } from '../../sim/scenario.ts'
import type { TradeInputs } from '../run/load-trade.ts'
import { tradePlan } from '../run/trade-plan.ts'

/** What one ship brings: documents and truth. Before its own come those of no ship that were due when it opened. */
export type Shipload = {
  /** Counts the ships of the trade from 0. */
  readonly place: number
  readonly filings: readonly PortFiling[]
  readonly truths: readonly TruthRecord[]
  /** The consignments that an oracle takes for illicit; it makes every consignment a second time. */
  readonly accused: () => ReadonlySet<string>
}

/** Every ship, or only every `step`-th of them from the place `first` on: they can be made apart from each other. */
export type Share = { readonly first: number; readonly step: number }
const ALL: Share = { first: 0, step: 1 }

/** The trade of a scenario, ship after ship; `total` counts its true consignments. */
export type Shiploads = {
  readonly total: number
  readonly days: number
  readonly ships: number
  readonly each: (share?: Share) => Generator<Shipload>
}

export type TradeWanted = { readonly count?: number; readonly days?: number }

const DAYS_MAX = 3_660

/**
 * The made-up trade of a scenario. With `count` exactly so many consignments, the first ones by the time at which their
 * ship begins to file: when `days` is not given ships sail on as long as it takes. So a larger count only adds to a
 * smaller one, except for the papers of the last ship as a whole (stow plan, master bills), which carries fewer.
 */
export function shiploads({ scenario, tables }: TradeInputs, wanted: TradeWanted): Shiploads {
  const chance = createChance(scenario.seed)
  const { plan, chosen, total } = choose(scenario, tables, chance, wanted)
  return {
    total,
    days: plan.days,
    ships: chosen.length,
    *each({ first, step } = ALL) {
      const standing = standingFilings(plan, chance, tables)
      let told = 0
      for (const [place, sailing] of chosen.entries()) {
        const from = told
        while (told < standing.length && isDue(standing[told], sailing)) told++
        if (place % step !== first) continue
        const cargo = cargoOf(sailing, plan, chance, tables)
        const filings =
          from === told ? cargo.filings : [...standing.slice(from, told), ...cargo.filings]
        yield {
          ...cargo,
          place,
          filings,
          accused: () => accusedIn(cargo, sailing, plan, chance, tables),
        }
      }
    },
  }
}

/** Nothing of a ship is filed before it opens, so what is due by then comes first and the order holds. */
const isDue = (filing: PortFiling | undefined, { openAt }: Sailing): boolean =>
  filing !== undefined && filing.at <= openAt

function choose(
  scenario: Scenario,
  tables: TradeTables,
  chance: Chance,
  { count, days }: TradeWanted,
) {
  const plan = tradePlan(scenario)
  if (count === undefined) {
    const chosen = sailings(plan, chance, tables)
    return { plan, chosen, total: sum(chosen) }
  }
  for (let tried = plan.days; ; tried = Math.min(DAYS_MAX, tried * 2)) {
    const longer = { ...plan, days: tried }
    const all = sailings(longer, chance, tables)
    const isLast = days !== undefined || tried === DAYS_MAX
    const chosen = first(count, isLast ? all : certain(all, longer))
    if (chosen !== null) return { plan: longer, chosen, total: count }
    if (isLast) throw tooMany(scenario.name, count, tried, sum(all), days !== undefined)
  }
}

/** Sailings that no longer plan would put another one before. */
function certain(all: readonly Sailing[], plan: TradePlan): readonly Sailing[] {
  const end = plan.start + plan.days * DAY
  return all.filter((sailing) => sailing.openAt < end)
}

/** The sailings that carry the first `count` consignments, the last of them with fewer; null when there are too few. */
function first(count: number, all: readonly Sailing[]): readonly Sailing[] | null {
  const chosen: Sailing[] = []
  let left = count
  for (const sailing of all) {
    if (left === 0) break
    const consignments = Math.min(left, sailing.consignments)
    chosen.push({ ...sailing, consignments })
    left -= consignments
  }
  return left === 0 ? chosen : null
}

function tooMany(
  file: string,
  count: number,
  days: number,
  most: number,
  daysGiven: boolean,
): InputError {
  const mend = daysGiven
    ? 'ask for fewer, or for more days'
    : 'ask for fewer, or raise its lanes’ consignmentsPerDay'
  return new InputError([
    {
      file,
      path: '--count',
      what: `in ${days} ${days === 1 ? 'day' : 'days'} it makes ${most} consignments, not ${count}`,
      mend,
    },
  ])
}

const sum = (all: readonly Sailing[]): number =>
  all.reduce((total, sailing) => total + sailing.consignments, 0)
