import type { PortDocument, PortFiling } from '../domain/port-document.ts'
import type { Scheduler } from '../kernel/scheduler.ts'
import type { Happening, WorldPlan } from './world-plan.ts'

type Batch = { readonly at: number; readonly port: string; readonly documents: PortDocument[] }

/**
 * Puts filings into the calendar: what reaches a port at one moment reaches it together. Other ports are left out, and
 * what is filed when everything is decided: a box that leaves the yard weeks later, a list of the month after.
 */
export function fileInCalendar(
  { ports, trade }: Pick<WorldPlan, 'ports' | 'trade'>,
  heap: Scheduler<Happening>,
  filings: readonly PortFiling[],
): void {
  const batches = new Map<string, Batch>()
  for (const { at, port, document } of filings) {
    if (!(port in ports) || at > trade.endsAt) continue
    const batch = batches.get(`${at} ${port}`) ?? { at, port, documents: [] }
    batches.set(`${at} ${port}`, batch)
    batch.documents.push(document)
  }
  for (const { at, port, documents } of batches.values())
    heap.at(Math.max(heap.now(), at), { kind: 'file', port, documents })
}
