import type { CertificateOfOrigin } from '../domain/certificate-of-origin.ts'
import type { PortFiling } from '../domain/port-document.ts'
import type { TruthRecord } from '../domain/truth.ts'
import { present } from '../kernel/assert.ts'
import type { Chance } from '../kernel/chance.ts'
import type { Moves } from './adversary.ts'
import { amendmentErrors } from './amendments/amendment-errors.ts'
import { type CertificateUse, cancellations, drawnDown } from './documents/certificate-register.ts'
import { papersOf } from './documents/derive.ts'
import { filePapers } from './documents/file-papers.ts'
import { fileVoyage } from './documents/file-voyage.ts'
import type { House } from './documents/master-bills.ts'
import { revocations } from './documents/revocations.ts'
import { slipFields } from './documents/slip-fields.ts'
import { type Stowed, stowPlanOf } from './documents/stowage.ts'
import { draftOf, makingsOf } from './draft.ts'
import { inFilingOrder } from './filing-order.ts'
import { warningOf } from './intelligence/warning.ts'
import { type OpenLane, openLanes } from './open-lane.ts'
import type { TradePlan } from './plan.ts'
import type { Sailing } from './sailings.ts'
import type { TradeTables } from './tables.ts'
import { NO_PLOT, plotOf, truthRecord } from './truth-record.ts'
import { twinPapers } from './twin.ts'
import { harmOf, NO_HARM } from './typologies/harm.ts'

/** What a ship carries, and every paper about it. */
export type Cargo = {
  /** One for each true consignment, in order of its counter. Never shown to a port. */
  readonly truths: readonly TruthRecord[]
  /** Ordered by (at, port, kind, number, revision); each at a quarter of an hour, none before `sailing.openAt`. */
  readonly filings: readonly PortFiling[]
}

/**
 * Makes the cargo of one sailing. Chance is keyed by consignment, so it is the same whatever else is sailed, in every
 * arm and order; only consignments of those who learn (T18) look at `moves`. `plan` must have no `planIssues`. Keeps
 * nothing but lanes and established companies between calls.
 */
export function cargoOf(
  sailing: Sailing,
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
  moves?: Moves,
): Cargo {
  const open = laneOf(sailing, plan, chance, tables)
  const market = moves === undefined ? open.market : { ...open.market, moves }
  const makings = makingsOf(sailing, open, plan, chance)
  const wantsSecurityFiling = open.destinationLaw.securityFiling !== null
  const { permitsFiled, permitRevokedShare, certificateCancelledShare } = plan.papers
  const { lateShare } = plan.filing
  const desk = { open, lateShare, permitsFiled, openAt: sailing.openAt }
  const rng = chance.of('voyage-papers', sailing.id, sailing.lane)
  const missing = rng.chance(plan.honestErrors.stowPlanMissingShare)
  const truths: TruthRecord[] = []
  const filings: PortFiling[] = []
  const houses: House[] = []
  const stowed: (readonly Stowed[])[] = []
  const certificates = new Map<string, CertificateOfOrigin>()
  const uses: CertificateUse[] = []
  const warnings: PortFiling[] = []
  for (let counter = 0; counter < sailing.consignments; counter++) {
    const draft = draftOf(makings, counter, open, market, plan, chance)
    const papers = papersOf(draft, wantsSecurityFiling)
    const before = filings.length
    const { late, amendedAt, declaredAt } = filePapers(papers, desk, draft, filings)
    const { typology, truth, story, to } = draft
    const { manifest, certificate, claim, amended } = papers
    const plot =
      typology === null
        ? NO_PLOT
        : plotOf(
            draft,
            typology,
            papers,
            twinPapers(draft, wantsSecurityFiling),
            filings.slice(before),
            missing,
          )
    const errors = slipFields(draft, papers, late, missing)
    errors.push(...amendmentErrors(draft, typology))
    const harm = typology === null ? NO_HARM : harmOf(typology, truth, story, to, declaredAt)
    truths.push(truthRecord(draft, errors, plot, harm))
    houses.push({
      manifest,
      forwarder: truth.forwarder?.party ?? null,
      amended: amended.manifest && { at: amendedAt, manifest: amended.manifest },
    })
    if (certificate !== null) certificates.set(certificate.number, certificate)
    if (claim !== null && !draft.slips.useUnreported) uses.push({ at: declaredAt, claim })
    stowed.push(papers.stowage)
    const warning = warningOf(draft, plan.warnings, sailing, open, warnings.length)
    if (warning !== null) warnings.push(warning)
  }
  const stowPlan = stowPlanOf(sailing.voyage, stowed)
  fileVoyage(houses, stowPlan, missing, desk, rng, filings)
  const cancelled = cancellations(certificates, certificateCancelledShare, chance)
  filings.push(...drawnDown(certificates, uses, cancelled, open.lane.from), ...warnings)
  filings.push(...revocations(filings, permitRevokedShare, chance))
  return { truths, filings: inFilingOrder(filings) }
}

/** The opened lane a sailing is on. */
export function laneOf(
  sailing: Sailing,
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
): OpenLane {
  return present(
    opened(plan, chance, tables).get(sailing.lane),
    `sailing ${sailing.id} is on a lane of the plan, not on ${sailing.lane}`,
  )
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
