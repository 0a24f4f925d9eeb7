import type { TransitEvent, TransitMovement } from '../../domain/transit-movement.ts'
import { DAY } from '../../kernel/time.ts'
import type { TrueConsignment, TrueItem } from '../truth/true-consignment.ts'
import { type Sources, tailOf } from './sources.ts'

/** A movement as it was opened, and as the office of departure closes it when it is due. */
export function transitOf({ truth, story, slips, from }: Sources): readonly TransitMovement[] {
  const { transit } = truth.particulars
  if (transit === null) return []
  const { journey } = truth
  const departure: TransitEvent = eventOf(truth, 'departure', transit.from, transit.departedAt)
  const arrival = eventOf(truth, 'destination', truth.voyage.portOfLoading, journey.gateInAt)
  const first = story.exportItems[0] as TrueItem
  const opened: TransitMovement = {
    kind: 'transit-movement',
    number: `${from}T${tailOf(truth)}`,
    revision: 1,
    ucr: truth.ucr,
    principal: (truth.forwarder ?? truth.exporter).party,
    guarantee: { minor: transit.guaranteeMinor, currency: 'USD' },
    guaranteeStatus: 'lodged',
    officeOfDeparture: transit.from,
    officeOfDestination: truth.voyage.portOfLoading,
    dueAt: journey.gateInAt + DAY,
    events: [departure],
    containers: truth.containers.map(({ number }) => number),
    hs6: [first.hs6],
    origin: first.origin,
    grossKg: truth.grossKg,
    packages: truth.packages,
  }
  const seen = story.arrivesFromTransit && !slips.transitUnrecorded
  return [
    opened,
    {
      ...opened,
      revision: 2,
      guaranteeStatus: story.arrivesFromTransit ? 'discharged' : 'called',
      events: seen ? [departure, arrival] : [departure],
    },
  ]
}

function eventOf(
  { containers, grossKg }: TrueConsignment,
  event: TransitEvent['event'],
  office: string,
  at: number,
): TransitEvent {
  return { event, office, at, seals: containers[0]?.seals ?? [], grossKg }
}
