import { countryOf } from '../../domain/codes.ts'
import type { PortDocument, PortFiling } from '../../domain/port-document.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'
import type { Draft } from '../draft.ts'
import type { FilingRule } from '../law/filing-law.ts'
import { filingTime, filingWindow, QUANTUM, quantumUp } from '../law/filing-time.ts'
import type { OpenLane } from '../open-lane.ts'
import type { PapersPlan } from '../plan.ts'
import type { Papers } from './derive.ts'

/** Who files where and when: what all consignments of a sailing have in common. */
export type FilingDesk = {
  readonly open: OpenLane
  readonly lateShare: number
  readonly permitsFiled: PapersPlan['permitsFiled']
  /** Nothing of the sailing is filed earlier. */
  readonly openAt: Millis
}

/** When the papers that others depend on were filed, and which kinds are late, or would be if there were such a paper. */
export type FiledPapers = {
  readonly late: readonly string[]
  /** When the amended manifest was; meaningless when there is none. */
  readonly amendedAt: Millis
  readonly declaredAt: Millis
}

/**
 * Adds every paper to `filings` at the port and the time its law names, and what is amended some hours or days later.
 * The carrier files its manifest with the destination, and the same one with the port of loading on departure; who
 * exports hands in supply and certificate with the export declaration, who imports claim, value and permit with the
 * import declaration (assumptions).
 */
export function filePapers(
  papers: Papers,
  { open, lateShare, permitsFiled, openAt }: FilingDesk,
  { filing: rng, amendments }: Pick<Draft, 'filing' | 'amendments'>,
  filings: PortFiling[],
): FiledPapers {
  const { lane, originLaw, destinationLaw } = open
  const { from, to } = lane
  const { voyage } = papers.manifest
  const late: string[] = []
  const timeOf = (kind: string, rule: FilingRule): Millis => {
    const time = filingTime(filingWindow(rule, voyage), lateShare, rng)
    if (time.late) late.push(kind)
    return time.at
  }
  const file = (at: Millis, port: string, document: PortDocument | null) => {
    if (document !== null) filings.push({ at: at < openAt ? openAt : at, port, document })
  }
  const manifestAt = timeOf('manifest', destinationLaw.manifest)
  const exportAt = timeOf('export-declaration', originLaw.exportDeclaration)
  const importAt = timeOf('import-declaration', destinationLaw.importDeclaration)
  file(manifestAt, to, papers.manifest)
  // Whoever loads a box knows where it goes: of a booking to another port only the destination's customs hears.
  if (voyage.portOfDischarge === to) file(quantumUp(voyage.etd), from, papers.manifest)
  file(exportAt, from, papers.exportDeclaration)
  file(exportAt, from, papers.supply)
  file(importAt, to, papers.importDeclaration)
  file(importAt, to, papers.valueDeclaration)
  file(importAt, to, papers.claim)
  const byIssuer = permitsFiled === 'by-issuer' && papers.permit?.issuer === countryOf(from)
  const permitAt = permitsFiled === 'before-loading' ? openAt : manifestAt
  file(permitAt, byIssuer ? from : to, papers.permit)
  if (papers.certificate !== null) file(papers.certificate.issuedAt, from, papers.certificate)
  if (destinationLaw.securityFiling !== null) {
    file(timeOf('security-filing', destinationLaw.securityFiling), to, papers.securityFiling)
  }
  const lag = QUANTUM * Math.floor(rng.unit() * LAG_QUANTA)
  const [opened, closed] = papers.transit
  if (opened !== undefined && closed !== undefined) {
    file(quantumUp(opened.events[0]?.at ?? 0) + lag, from, opened)
    file(quantumUp(closed.dueAt) + lag, from, closed)
  }
  fileEvents(papers, destinationLaw.securityFiling !== null, lag, openAt, open, filings)
  const { amended } = papers
  const amendedAt = Math.max(manifestAt, openAt) + (amendments.manifest?.delay ?? 0)
  file(amendedAt, to, amended.manifest)
  file(Math.max(amendedAt, quantumUp(voyage.etd)), from, amended.manifest)
  const correctedAt = Math.max(importAt, openAt) + (amendments.importDeclaration?.delay ?? 0)
  file(correctedAt, to, amended.importDeclaration)
  file(correctedAt, to, amended.valueDeclaration)
  return { late, amendedAt, declaredAt: Math.max(importAt, openAt) }
}

/** Carriers and terminals report within twelve hours (the limit of 19 CFR 4.7d is twenty-four after they know). */
const LAG_QUANTA = (12 * HOUR) / QUANTUM

/** What happens up to loading is known at origin, what happens later at the destination; some laws want all of it. */
function fileEvents(
  { events }: Papers,
  wantsAll: boolean,
  lag: Millis,
  openAt: Millis,
  { lane }: OpenLane,
  filings: PortFiling[],
): void {
  for (const document of events) {
    const { move } = document
    const atOrigin = move === 'stuffed' || move === 'gate-in' || move === 'loaded'
    const at = Math.max(openAt, quantumUp(document.occurredAt) + lag)
    if (atOrigin) filings.push({ at, port: lane.from, document })
    if (!atOrigin || wantsAll) filings.push({ at, port: lane.to, document })
  }
}
