import type { PortDocument } from '../domain/port-document.ts'
import type { Chance } from '../kernel/chance.ts'
import { type Cargo, laneOf } from './cargo.ts'
import { documentsOf } from './documents/compare-papers.ts'
import { draftOf, makingsOf } from './draft.ts'
import type { TradePlan } from './plan.ts'
import type { Sailing } from './sailings.ts'
import type { TradeTables } from './tables.ts'
import { twinPapers } from './twin.ts'

/** How much of a typology was planted, and how much an oracle finds that sees both sides' documents and the twins. */
export type Planted = { readonly planted: number; readonly found: number }

/**
 * Adds one sailing to the count by typology. The oracle looks at nothing but documents: a consignment is illicit when a
 * document filed about it is not as its honest twin's, or missing. The truth is only asked afterwards, what it was;
 * honest consignments that differ from their twin are counted under `none`.
 */
export function countPlanted(
  cargo: Cargo,
  sailing: Sailing,
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
  counts: Map<string, Planted>,
): void {
  const open = laneOf(sailing, plan, chance, tables)
  const makings = makingsOf(sailing, open)
  const wanted = open.destinationLaw.securityFiling !== null
  const filed = new Map<string, string>()
  for (const { document } of cargo.filings) filed.set(nameOf(document), JSON.stringify(document))
  cargo.truths.forEach(({ typology }, counter) => {
    const draft = draftOf(makings, counter, open, open.market, plan, chance)
    const twin = twinPapers(draft, wanted)
    const differs = documentsOf(twin).some((one) => filed.get(nameOf(one)) !== JSON.stringify(one))
    if (typology === null && !differs) return
    const { planted, found } = counts.get(typology ?? 'none') ?? { planted: 0, found: 0 }
    counts.set(typology ?? 'none', {
      planted: planted + (typology === null ? 0 : 1),
      found: found + (differs ? 1 : 0),
    })
  })
}

const nameOf = ({ kind, number, revision }: PortDocument): string => `${kind} ${number} ${revision}`
