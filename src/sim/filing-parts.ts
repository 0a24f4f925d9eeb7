import { z } from 'zod'
import type { PortFiling } from '../domain/port-document.ts'
import type { Voyage } from '../domain/voyage.ts'
import type { Cargo } from '../generate/cargo.ts'
import type { Chance } from '../kernel/chance.ts'
import { byCodeUnit } from '../kernel/order.ts'
import { HOUR } from '../kernel/time.ts'

const Share = z.number().min(0).max(1)

/** How carriers file the manifest of a voyage in parts; assumptions. */
export const FilingPlan = z.strictObject({
  parts: z.int().min(1).max(100).default(3),
  /** Parts that come some hours after the time for them is over. */
  lateShare: Share.default(0.1),
  /** Parts that never come. */
  missingShare: Share.default(0.05),
})
export type FilingPlan = z.infer<typeof FilingPlan>

/** Most bills a part names; of a larger voyage there are more parts than the plan has. */
const IN_A_PART = 500

/** After loading began: twelve hours past the time by which a filing has to be whole. */
const LATE = HOUR

/**
 * The cargo of a voyage with its manifest announced in parts at the port of loading, each when its last bill is filed there.
 * Luck is keyed by the part.
 */
export function inParts(cargo: Cargo, voyage: Voyage, plan: FilingPlan, chance: Chance): Cargo {
  const filedAt = new Map<string, number>()
  for (const { at, port, document } of cargo.filings)
    if (document.kind === 'manifest' && port === voyage.portOfLoading && document.revision === 1)
      filedAt.set(document.houseBill, at)
  const bills = [...filedAt.keys()].sort(byCodeUnit)
  const parts = Math.min(Math.max(plan.parts, Math.ceil(bills.length / IN_A_PART)), bills.length)
  const added: PortFiling[] = []
  for (let part = 1; part <= parts; part++) {
    const rng = chance.of('filing part', voyage.id, voyage.portOfDischarge, part)
    const [isMissing, isLate] = [rng.chance(plan.missingShare), rng.chance(plan.lateShare)]
    if (isMissing) continue
    const houseBills = bills.filter((_, place) => place % parts === part - 1)
    const filing = `${voyage.id}:${voyage.portOfDischarge}`
    const at = isLate
      ? voyage.loadAt + LATE
      : Math.max(...houseBills.map((bill) => filedAt.get(bill) ?? 0))
    added.push({
      ...{ at, port: voyage.portOfLoading },
      document: {
        ...({ kind: 'filing-part', number: `${filing}/${part}`, revision: 1 } as const),
        ...{ filing, voyage, part, parts, houseBills },
      },
    })
  }
  return { ...cargo, filings: [...cargo.filings, ...added] }
}
