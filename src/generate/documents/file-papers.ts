import type { CargoDocument, Filing } from '../../domain/documents.ts'
import type { Rng } from '../../kernel/chance.ts'
import type { FilingRule } from '../law/filing-law.ts'
import { filingTime, filingWindow, quantumUp } from '../law/filing-time.ts'
import type { OpenLane } from '../open-lane.ts'
import type { Papers } from './derive.ts'

/**
 * Adds every paper to `filings` at the port and the time its law names, and tells which kinds are late. The carrier
 * files its manifest with the destination, and the same one with the port of loading on departure (an assumption).
 */
export function filePapers(
  papers: Papers,
  { lane, originLaw, destinationLaw }: OpenLane,
  lateShare: number,
  rng: Rng,
  filings: Filing[],
): string[] {
  const { voyage } = papers.manifest
  const late: string[] = []
  const file = (port: string, document: CargoDocument, rule: FilingRule) => {
    const time = filingTime(filingWindow(rule, voyage), lateShare, rng)
    if (time.late) late.push(document.kind)
    filings.push({ at: time.at, port, document })
  }
  file(lane.to, papers.manifest, destinationLaw.manifest)
  file(lane.from, papers.exportDeclaration, originLaw.exportDeclaration)
  file(lane.to, papers.importDeclaration, destinationLaw.importDeclaration)
  filings.push({ at: quantumUp(voyage.etd), port: lane.from, document: papers.manifest })
  if (papers.securityFiling !== null && destinationLaw.securityFiling !== null) {
    file(lane.to, papers.securityFiling, destinationLaw.securityFiling)
  }
  return late
}
