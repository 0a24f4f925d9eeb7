import { linksOf } from '../domain/message.ts'
import type { PortFiling } from '../domain/port-document.ts'
import type { TruthRecord } from '../domain/truth.ts'
import type { Voyage } from '../domain/voyage.ts'
import type { Moves } from '../generate/adversary.ts'
import { type Cargo, cargoOf } from '../generate/cargo.ts'
import type { TradePlan } from '../generate/plan.ts'
import { sailings } from '../generate/sailings.ts'
import { standingFilings } from '../generate/standing.ts'
import type { TradeTables } from '../generate/tables.ts'
import type { Chance } from '../kernel/chance.ts'
import { by, inOrder } from '../kernel/order.ts'
import { DAY, type Millis } from '../kernel/time.ts'

/** One ship with its cargo, made only when its first document is due. */
export type Sailing = {
  readonly openAt: Millis
  readonly voyage: Voyage
  /** `moves`: what those who learn do; nothing else depends on it. */
  readonly cargo: (moves?: Moves) => Cargo
}

/** The trade of a run, ordered by (openAt, voyage). */
export type Trade = {
  readonly sailings: readonly Sailing[]
  /** What ports are told that concerns no single ship. */
  readonly standing: readonly PortFiling[]
  readonly endsAt: Millis
}

/** How long after the last arrival, or the last papers that came later, officers still work off what waits in the yard. */
const AFTERMATH = 5 * DAY

/** Made-up trade: the same for the same plan and chance, whatever the arm. */
export function generatedTrade(plan: TradePlan, tables: TradeTables, chance: Chance): Trade {
  return tradeOf(
    sailings(plan, chance, tables).map((sailing) => ({
      openAt: sailing.openAt,
      voyage: sailing.voyage,
      cargo: (moves) => cargoOf(sailing, plan, chance, tables, moves),
    })),
    standingFilings(plan, chance, tables),
  )
}

/** Recorded trade: filings by voyage, each at its own time; truth only where somebody noted it. */
export function recordedTrade(
  filings: readonly PortFiling[],
  truths: readonly TruthRecord[],
): Trade {
  const voyages = new Map<string, { voyage: Voyage; filings: PortFiling[] }>()
  for (const filing of filings) {
    if (!('voyage' in filing.document)) continue
    const { voyage } = filing.document
    // One voyage may call at several ports: each call discharges what is bound for it.
    const call = nameOfCall(voyage)
    const held = voyages.get(call) ?? { voyage, filings: [] }
    voyages.set(call, held)
    held.filings.push(filing)
  }
  const made = [...voyages.values()].map(({ voyage, filings: own }) => {
    const bills = new Set(own.map((filing) => linksOf(filing.document).houseBill))
    const cargo = { filings: own, truths: truths.filter((truth) => bills.has(truth.houseBill)) }
    return { openAt: Math.min(...own.map((filing) => filing.at)), voyage, cargo: () => cargo }
  })
  const standing = filings.filter(({ document }) => !('voyage' in document))
  // Real papers may come weeks after their ship, whether they name it or not, and are decided about all the same.
  const trade = tradeOf(made, standing)
  const endsAt = filings.reduce((last, { at }) => Math.max(last, at + AFTERMATH), trade.endsAt)
  return { ...trade, endsAt }
}

/** A voyage at one of its ports of discharge. */
export function nameOfCall({ id, portOfDischarge }: Voyage): string {
  return `${id} ${portOfDischarge}`
}

function tradeOf(made: readonly Sailing[], standing: readonly PortFiling[]): Trade {
  const ordered = [...made].sort(
    inOrder(
      by((one: Sailing) => one.openAt),
      by((one: Sailing) => one.voyage.id),
    ),
  )
  return {
    sailings: ordered,
    standing,
    endsAt: Math.max(0, ...ordered.map(({ voyage }) => voyage.eta)) + AFTERMATH,
  }
}
