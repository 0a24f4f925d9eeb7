import type { Filing } from '../domain/documents.ts'
import type { TruthRecord } from '../domain/truth.ts'
import { present } from '../kernel/assert.ts'
import type { Chance } from '../kernel/chance.ts'
import { byCodeUnit, byNumber } from '../kernel/order.ts'
import { papersOf } from './documents/derive.ts'
import { filePapers } from './documents/file-papers.ts'
import { slipFields } from './documents/slip-fields.ts'
import { draftOf, makingsOf } from './draft.ts'
import { type OpenLane, openLanes } from './open-lane.ts'
import type { TradePlan } from './plan.ts'
import type { Sailing } from './sailings.ts'
import type { TradeTables } from './tables.ts'
import { truthRecord } from './truth-record.ts'

/** What a ship carries, and every paper about it. */
export type Cargo = {
  /** One for each true consignment, in order of its counter. Never shown to a port. */
  readonly truths: readonly TruthRecord[]
  /** Ordered by (at, port, kind, number); each at a quarter of an hour, none before `sailing.openAt`. */
  readonly filings: readonly Filing[]
}

/**
 * Makes the cargo of one sailing. Chance is keyed by consignment, so it is the same whatever else is sailed, in every
 * arm and order. `plan` must have no `planIssues`. Keeps nothing but lanes and established companies between calls.
 */
export function cargoOf(
  sailing: Sailing,
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
): Cargo {
  const open = present(
    opened(plan, chance, tables).get(sailing.lane),
    `sailing ${sailing.id} is on a lane of the plan, not on ${sailing.lane}`,
  )
  const makings = makingsOf(sailing, open)
  const wantsSecurityFiling = open.destinationLaw.securityFiling !== null
  const truths: TruthRecord[] = []
  const filings: Filing[] = []
  for (let counter = 0; counter < sailing.consignments; counter++) {
    const draft = draftOf(makings, counter, open, plan.honestErrors, chance)
    const papers = papersOf(draft, wantsSecurityFiling)
    const rng = chance.of('filing', draft.truth.id)
    const late = filePapers(papers, open, plan.filing.lateShare, rng, filings)
    truths.push(truthRecord(draft, slipFields(draft.slips, late)))
  }
  return { truths, filings: filings.sort(inFilingOrder) }
}

/** The lanes of the plan last used with this chance: opening them costs more than a small ship's cargo. */
function opened(plan: TradePlan, chance: Chance, tables: TradeTables): Lanes {
  const known = OPENED.get(chance)
  if (known?.plan === plan && known.tables === tables) return known.lanes
  const lanes = openLanes(plan, chance, tables)
  OPENED.set(chance, { plan, tables, lanes })
  return lanes
}

type Lanes = ReadonlyMap<string, OpenLane>
const OPENED = new WeakMap<Chance, { plan: TradePlan; tables: TradeTables; lanes: Lanes }>()

function inFilingOrder(a: Filing, b: Filing): number {
  return (
    byNumber(a.at, b.at) ||
    byCodeUnit(a.port, b.port) ||
    byCodeUnit(a.document.kind, b.document.kind) ||
    byCodeUnit(a.document.number, b.document.number)
  )
}
