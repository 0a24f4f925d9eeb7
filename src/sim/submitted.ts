import { type Agreement, laneName } from '../agreement/agreement.ts'
import type { JournalEntry } from '../domain/journal.ts'
import type { PortFiling } from '../domain/port-document.ts'
import type { Channel } from '../domain/response.ts'
import { by, byCodeUnit, descending, inOrder } from '../kernel/order.ts'

/** Ports and agreement under which submitted manifests can travel: every lane they name, under one agreement's terms. */
export type Pair = { readonly ports: readonly string[]; readonly agreement: Agreement }

/** Widens an agreement to the lanes of these filings, for all time. Null when no filing goes from one port to another. */
export function pairFor(filings: readonly PortFiling[], terms: Agreement): Pair | null {
  const lanes = new Map<string, { from: string; to: string }>()
  for (const { document } of filings) {
    if (!('voyage' in document)) continue
    const { portOfLoading: from, portOfDischarge: to } = document.voyage
    if (from !== to) lanes.set(laneName(from, to), { from, to })
  }
  if (lanes.size === 0) return null
  const ports = [...new Set([...lanes.values()].flatMap(({ from, to }) => [from, to]))].sort(
    byCodeUnit,
  )
  const agreement = {
    ...terms,
    id: 'submitted-manifests',
    ports,
    lanes: [...lanes.keys()]
      .sort(byCodeUnit)
      .map((name) => lanes.get(name) as { from: string; to: string }),
    validFrom: 0,
    validTo: Number.MAX_SAFE_INTEGER,
  }
  return { ports, agreement }
}

/** A submitted shipment as its port of discharge ranked it. */
export type RankedShipment = {
  readonly port: string
  readonly shipment: string
  readonly score: number
  readonly expectedHarm: number
  readonly channel: Channel
  /** Rules that fired, the weightiest first. */
  readonly rules: readonly string[]
}

/** The last assessment of every shipment, in the order of the work queue. */
export function rankSubmitted(entries: readonly JournalEntry[]): readonly RankedShipment[] {
  const last = new Map<string, RankedShipment>()
  for (const { port, event } of entries) {
    if (event.kind !== 'assessed') continue
    const { shipment, score, expectedHarm, channel, rules } = event
    last.set(`${port} ${shipment}`, { port, shipment, score, expectedHarm, channel, rules })
  }
  return [...last.values()].sort(
    inOrder(
      descending(by((line: RankedShipment) => line.expectedHarm)),
      descending(by((line: RankedShipment) => line.score)),
      by((line: RankedShipment) => `${line.port} ${line.shipment}`),
    ),
  )
}
