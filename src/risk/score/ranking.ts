import type { QueueLine } from '../../domain/assessment.ts'
import type { Channel } from '../../domain/response.ts'
import { by, type Compare, descending, inOrder } from '../../kernel/order.ts'
import type { Thresholds } from '../rules/documents.ts'

/** The lane of a score: red from `red` on, yellow from `yellow` on, else green. */
export function channelOf(score: number, thresholds: Pick<Thresholds, 'yellow' | 'red'>): Channel {
  if (score >= thresholds.red) return 'red'
  return score >= thresholds.yellow ? 'yellow' : 'green'
}

const byRank: Compare<QueueLine> = inOrder(
  descending(by((line: QueueLine) => line.expectedHarm)),
  descending(by((line: QueueLine) => line.score)),
  by((line: QueueLine) => line.eta),
)

/** Most expected harm first, then highest score, then who arrives first, then the older shipment: a total order. */
export const compareQueue: Compare<QueueLine> = inOrder(
  byRank,
  by((line: QueueLine) => line.shipment),
)

/**
 * The same of what has arrived, but of equals the lesser bill first: which of them a port heard of first depends on what it
 * is told by others, and whom officers open shall not.
 */
export const compareArrived: Compare<QueueLine> = inOrder(
  byRank,
  by((line: QueueLine) => line.houseBill ?? ''),
  by((line: QueueLine) => line.shipment),
)

/** A ranked queue cut where the hands run out. */
export type CapacityLine = {
  readonly above: readonly QueueLine[]
  readonly below: readonly QueueLine[]
  /** The last shipment that is still opened; null when none is. */
  readonly last: QueueLine | null
}

/** Ranks a queue and draws the line under the first `capacity` shipments. Does not change the queue it is given. */
export function capacityLine(queue: readonly QueueLine[], capacity: number): CapacityLine {
  const ranked = [...queue].sort(compareQueue)
  const above = ranked.slice(0, Math.max(0, Math.floor(capacity)))
  return { above, below: ranked.slice(above.length), last: above.at(-1) ?? null }
}
