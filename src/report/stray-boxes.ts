import type { Channel } from '../domain/response.ts'
import type { TruthRecord } from '../domain/truth.ts'
import { by } from '../kernel/order.ts'
import type { Millis } from '../kernel/time.ts'
import type { Consignment, Decision } from './consignment.ts'

/**
 * Finds the consignment that a box belongs to of which there are no papers. Ports name it `<voyage>:<container>`; a number
 * may be used again by a later ship, so the last that had loaded by then counts. Null for any other shipment.
 */
export function strayBoxes(
  truths: readonly TruthRecord[],
): (shipment: string, at: Millis) => TruthRecord | null {
  const holders = new Map<string, TruthRecord[]>()
  for (const truth of [...truths].sort(by(({ loadAt }) => -loadAt))) {
    for (const container of truth.unbilledContainers)
      holders.set(container, [...(holders.get(container) ?? []), truth])
  }
  return (shipment, at) => {
    if (holders.size === 0) return null
    const container = shipment.slice(shipment.lastIndexOf(':') + 1)
    return holders.get(container)?.find(({ loadAt }) => loadAt <= at) ?? null
  }
}

/**
 * Adds what was thought and found of a box without papers to the consignment it belongs to: whoever opens either has found
 * it, so the more suspicious of the two ranks it.
 */
export function addStrayBox(consignment: Consignment, box: Consignment): void {
  consignment.findings.push(...box.findings)
  consignment.referrals += box.referrals
  consignment.feedbackOwed += box.feedbackOwed
  consignment.feedbackInTime += box.feedbackInTime
  consignment.decision = worseDecision(consignment.decision, box.decision)
  const [own, other] = [consignment.lastAssessed, box.lastAssessed]
  if (other !== null)
    consignment.lastAssessed = {
      ...other,
      ...(own !== null && { seq: own.seq, ...worse(own, other) }),
    }
}

/** The consignment's own decision says how it ended; one about the box alone says nothing of the rest. */
function worseDecision(own: Decision | null, other: Decision | null): Decision | null {
  if (own?.kind !== 'released' || other?.kind !== 'released') return own
  const channel = CHANNELS.indexOf(other.channel) > CHANNELS.indexOf(own.channel) ? other : own
  return {
    ...own,
    ...worse(own, other),
    channel: channel.channel,
    inspected: own.inspected || other.inspected,
    chosenBy: own.chosenBy ?? other.chosenBy,
  }
}

const CHANNELS: readonly Channel[] = ['green', 'yellow', 'red']

type Figures<S> = { readonly score: S; readonly expectedHarm: number }

function worse<S extends number | null>(own: Figures<S>, other: Figures<S>): Figures<S> {
  return {
    score: (other.score ?? -1) > (own.score ?? -1) ? other.score : own.score,
    expectedHarm: Math.max(own.expectedHarm, other.expectedHarm),
  }
}
