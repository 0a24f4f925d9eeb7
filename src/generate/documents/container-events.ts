import type { ContainerEvent, ContainerMove } from '../../domain/container-event.ts'
import type { Container } from '../../domain/goods.ts'
import type { Millis } from '../../kernel/time.ts'
import { QUANTUM } from '../law/filing-time.ts'
import { misreadSeal } from './misspell.ts'
import { hiddenIn, type Sources, tailOf } from './sources.ts'

/** What carrier and terminals report of every box, from stuffing to the gate of the port of discharge, in order. */
export function containerEventsOf(sources: Sources): readonly ContainerEvent[] {
  const events: ContainerEvent[] = []
  if (sources.slips.eventsMissing) return events
  const { truth } = sources
  const tail = tailOf(truth)
  for (let i = 0; i < truth.containers.length; i++) {
    eventsOfBox(sources, i, `${tail}-${i}`, events)
  }
  return events
}

function eventsOfBox(sources: Sources, i: number, name: string, events: ContainerEvent[]): void {
  const { truth, story, slips, refilledAtHub } = sources
  const { journey, hubs, voyage } = truth
  const box = truth.containers[i] as Container
  const { portOfLoading, portOfDischarge } = voyage
  const weighedKg = (box.vgmKg ?? 0) + hiddenIn(sources, i)
  const first = i === 0
  const later = first && story.newSeal !== null ? [story.newSeal] : box.seals
  const read =
    first && slips.sealReading !== null ? [misreadSeal(later[0] ?? '', slips.sealReading)] : later

  const isRefilled = refilledAtHub && first && story.newSeal !== null

  const add = (move: ContainerMove, at: number, place: string, seals: string[], kg?: number) => {
    const event: ContainerEvent = {
      kind: 'container-event',
      number: `${name}${events.length}`,
      revision: 1,
      houseBill: truth.houseBill,
      container: box.number,
      move,
      occurredAt: at,
      place,
      full: !(isRefilled && move === 'transhipment-discharged'),
      seals,
      voyageId: voyage.id,
      portOfLoading,
      portOfDischarge,
    }
    if (kg !== undefined) event.weighedKg = kg
    events.push(event)
  }
  add('stuffed', journey.stuffedAt, journey.stuffedIn, box.seals)
  add('gate-in', journey.gateInAt, portOfLoading, box.seals, weighedKg)
  add('loaded', journey.loadedAt, portOfLoading, box.seals)
  for (const { place, arriveAt, leaveAt } of hubs) {
    const [ashore, aboard] = lagsAtHub(box.number, leaveAt - arriveAt)
    add('transhipment-discharged', arriveAt + ashore, place, box.seals)
    add('transhipment-loaded', leaveAt - aboard, place, box.seals)
  }
  const gained = first ? story.gainedKg : 0
  add('discharged', journey.dischargedAt, portOfDischarge, read, weighedKg + gained)
  add('gate-out', journey.gateOutAt, portOfDischarge, later)
}

/**
 * How long after its ship came a box is ashore at a hub, and how long before the next one leaves it is aboard: up to a
 * quarter of the time between for each. The box's own number decides; numbers are shuffled as they are.
 */
function lagsAtHub(container: string, between: Millis): readonly [Millis, Millis] {
  const serial = Number(container.slice(4, 10))
  const most = Math.floor(between / (4 * QUANTUM)) + 1
  return [QUANTUM * ((serial * 31) % most), QUANTUM * (Math.floor(serial / 7) % most)]
}
