import type { PortDocument } from '../domain/port-document.ts'
import type { Chance } from '../kernel/chance.ts'
import { type Cargo, laneOf } from './cargo.ts'
import { documentsOf } from './documents/compare-papers.ts'
import { draftOf, makingsOf } from './draft.ts'
import type { TradePlan } from './plan.ts'
import type { Sailing } from './sailings.ts'
import type { TradeTables } from './tables.ts'
import { twinPapers } from './twin.ts'

/**
 * The consignments of a ship that an oracle takes for illicit, by id. It sees the documents of both sides and every
 * twin, and looks at nothing else: a consignment is illicit when a document filed about it is not as its honest twin's,
 * or missing.
 */
export function accusedIn(
  cargo: Cargo,
  sailing: Sailing,
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
): ReadonlySet<string> {
  const open = laneOf(sailing, plan, chance, tables)
  const makings = makingsOf(sailing, open, plan, chance)
  const wanted = open.destinationLaw.securityFiling !== null
  const filed = new Map<string, string>()
  for (const { document } of cargo.filings) filed.set(nameOf(document), JSON.stringify(document))
  const accused = new Set<string>()
  cargo.truths.forEach(({ consignment }, counter) => {
    const draft = draftOf(makings, counter, open, open.market, plan, chance)
    const twin = documentsOf(twinPapers(draft, wanted))
    if (twin.some((one) => filed.get(nameOf(one)) !== JSON.stringify(one))) accused.add(consignment)
  })
  return accused
}

const nameOf = ({ kind, number, revision }: PortDocument): string => `${kind} ${number} ${revision}`
