import type { PortFiling } from '../../domain/port-document.ts'
import type { StowPlan } from '../../domain/stow-plan.ts'
import type { Rng } from '../../kernel/chance.ts'
import { DAY, HOUR } from '../../kernel/time.ts'
import { filingWindow, QUANTUM, quantumDown, quantumUp } from '../law/filing-time.ts'
import type { FilingDesk } from './file-papers.ts'
import { amendedBillsOf, type House, masterBillsOf } from './master-bills.ts'

/**
 * Adds the papers of a whole voyage, at both ports: master bills with the manifests, what is amended in them, and the
 * stow plan within two days of departure, before arrival when the voyage is shorter.
 */
export function fileVoyage(
  houses: readonly House[],
  stowPlan: StowPlan,
  missing: boolean,
  { open, openAt }: FilingDesk,
  rng: Rng,
  filings: PortFiling[],
): void {
  const { lane, destinationLaw } = open
  const { voyage } = stowPlan
  const limit = quantumDown(filingWindow(destinationLaw.manifest, voyage).latest)
  const manifestAt = Math.max(openAt, limit)
  const departed = quantumUp(voyage.etd)
  const masterBills = masterBillsOf(houses, voyage)
  for (const document of masterBills) {
    filings.push({ at: manifestAt, port: lane.to, document })
    filings.push({ at: departed, port: lane.from, document })
  }
  for (const { at, bill: document } of amendedBillsOf(masterBills, houses)) {
    filings.push({ at: Math.max(at, manifestAt), port: lane.to, document })
    filings.push({ at: Math.max(at, departed), port: lane.from, document })
  }
  const within = Math.min(2 * DAY, voyage.eta - voyage.etd - HOUR)
  const at = departed + QUANTUM * Math.floor((within / QUANTUM) * rng.unit())
  if (missing) return
  filings.push({ at, port: lane.to, document: stowPlan })
  filings.push({ at: departed, port: lane.from, document: stowPlan })
}
