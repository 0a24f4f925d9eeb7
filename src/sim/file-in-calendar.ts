import type { PortDocument, PortFiling } from '../domain/port-document.ts'
import type { Scheduler } from '../kernel/scheduler.ts'
import { HOUR, type Millis } from '../kernel/time.ts'
import type { Trade } from './trade.ts'
import type { Happening } from './world-plan.ts'

/**
 * Carriers and terminals send what happened to their boxes in rounds, all boxes of a round in one transmission; the law
 * gives them a day (19 CFR 4.7d). How often they do is an assumption.
 */
export const STATUS_ROUND = 6 * HOUR

/** When a document is with its port: what belongs to a round at the end of it, everything else when it is filed. */
function reachesAt({ at, document }: PortFiling): Millis {
  if (document.kind !== 'container-event') return at
  return Math.ceil(at / STATUS_ROUND) * STATUS_ROUND
}

type Batch = { readonly at: number; readonly port: string; readonly documents: PortDocument[] }

/** The ports of a run, by LOCODE, and until when something is filed with them. */
type FilesFor = {
  readonly ports: Readonly<Record<string, unknown>>
  readonly trade: Pick<Trade, 'endsAt'>
}

/**
 * Puts filings into the calendar: what reaches a port at one moment reaches it together. Other ports are left out, and
 * what is made up for a time when everything is decided: a box that leaves the yard weeks later, a list of the month
 * after. Recorded trade does not end before its last paper.
 */
export function fileInCalendar(
  { ports, trade }: FilesFor,
  heap: Scheduler<Happening>,
  filings: readonly PortFiling[],
): void {
  const batches = new Map<string, Batch>()
  for (const filing of filings) {
    const { port, document } = filing
    const at = reachesAt(filing)
    if (!(port in ports) || at > trade.endsAt) continue
    const batch = batches.get(`${at} ${port}`) ?? { at, port, documents: [] }
    batches.set(`${at} ${port}`, batch)
    batch.documents.push(document)
  }
  for (const { at, port, documents } of batches.values())
    heap.at(Math.max(heap.now(), at), { kind: 'file', port, documents })
}
