import type { ContainerEvent } from '../domain/container-event.ts'
import { linksOf } from '../domain/message.ts'
import type { Action, Inquiry } from '../domain/port-call.ts'
import type { PortFiling } from '../domain/port-document.ts'
import type { OpenRequest } from '../domain/procedure.ts'
import { unmanifestedBill } from '../domain/shipment.ts'
import type { TruthRecord } from '../domain/truth.ts'
import type { Cargo } from '../generate/cargo.ts'
import type { Millis } from '../kernel/time.ts'
import { createAdversaries } from './adversaries.ts'
import type { Desk } from './desk.ts'
import { fileInCalendar } from './file-in-calendar.ts'
import { inParts } from './filing-parts.ts'
import { answerInquiry } from './inquiries.ts'
import { openBox } from './inspector.ts'
import { type ReplyPlan, replyTo } from './replies.ts'
import { nameOfCall as nameOf, type Sailing } from './trade.ts'
import type { createWorldDigest } from './world-digest.ts'
import type { Opening, Step, WorldState } from './world-plan.ts'
import { berthingOf } from './yard/berths.ts'
import { createBoxes } from './yard/boxes.ts'
import { createYard } from './yard/yard.ts'

/** Ships and boxes: what is loaded, what stays ashore, what arrives, what is opened. */
export function createQuay(
  world: WorldState,
  desk: Desk,
  digest: ReturnType<typeof createWorldDigest>,
) {
  const { plan, heap, truths } = world
  const callOf = new Map<string, { readonly call: string; readonly loadAt: Millis }>()
  const ashore = new Map<string, Set<string>>()
  /** Boxes without papers, by the name their port of discharge gives them. */
  const unbilled = new Map<string, TruthRecord>()
  const adversaries = createAdversaries(plan.chance)
  const berthedAt = berthingOf(plan)
  const boxes = createBoxes(world)
  const yard = createYard(world, boxes)

  /** Makes a ship's cargo and puts everything known of it into the calendar. */
  function open(sailing: Sailing): void {
    const { voyage } = sailing
    const whole = sailing.cargo(adversaries.moves)
    const made = plan.filing ? inParts(whole, voyage, plan.filing, plan.chance) : whole
    digest.add(made)
    const berth = berthedAt.get(nameOf(voyage)) ?? voyage.eta
    const cargo = delayed(made, sailing, berth - voyage.eta)
    for (const truth of cargo.truths) {
      truths.set(truth.houseBill, truth)
      for (const container of truth.unbilledContainers)
        unbilled.set(unmanifestedBill(voyage.id, container), truth)
    }
    for (const { document } of cargo.filings) {
      const { houseBill } = linksOf(document)
      if (houseBill !== undefined)
        callOf.set(houseBill, { call: nameOf(voyage), loadAt: voyage.loadAt })
    }
    fileInCalendar(plan, heap, cargo.filings)
    const port = plan.ports[voyage.portOfDischarge]
    if (port === undefined) return
    boxes.note(cargo, voyage, berth)
    heap.at(Math.max(heap.now(), voyage.loadAt), { kind: 'load', sailing })
    heap.at(Math.max(heap.now(), berth + port.work.discharge), { kind: 'discharge', sailing })
  }

  /** Loading ends: what the destination ordered not to load stays ashore. */
  function* load({ voyage }: Sailing): Step {
    const acted = yield* desk.act(voyage.portOfDischarge, {
      kind: 'close-loading',
      voyage: voyage.id,
    })
    for (const bill of acted.stopped) leave(nameOf(voyage), bill)
  }

  /** All of a ship is ashore: from now on officers decide about its boxes. */
  function* discharge({ voyage }: Sailing): Step {
    const notAboard = [...(ashore.get(nameOf(voyage)) ?? [])].sort()
    yield* desk.act(voyage.portOfDischarge, { kind: 'arrive', voyage: voyage.id, notAboard })
    ashore.delete(nameOf(voyage))
  }

  /** A round of officers: they decide, and what they decided takes its time. */
  function* round(port: string, action: Action): Step {
    const acted = yield* desk.act(port, yard.limit(port, action))
    if (action.kind === 'examine') for (const bill of acted.opened) yard.examine(port, bill)
    for (const decided of acted.decided ?? []) yard.pass(port, decided)
    if (acted.inquiries !== undefined) yield* answer(port, acted.inquiries)
    if (acted.requests !== undefined) yield* reply(port, acted.requests)
  }

  /** Officers look into what the partner asked, and answer by the truth they can see. */
  function* answer(port: string, inquiries: readonly Inquiry[]): Step {
    const { assistance, inspectorDiligence, chance } = plan
    for (const inquiry of inquiries) {
      const truth = truths.get(inquiry.houseBill)
      if (truth === undefined) continue
      const found = answerInquiry(
        ...([inquiry, truth, assistance, inspectorDiligence, chance, heap.now()] as const),
      )
      yield* desk.call(port, 'record', [found])
    }
    if (inquiries.length > 0) yield* desk.think(port)
  }

  /** Officers say what they can to requests of the other port. */
  function* reply(port: string, requests: readonly OpenRequest[]): Step {
    if (plan.replies === undefined) return
    const said = requests.flatMap(
      (request) => replyTo(request, plan.replies as ReplyPlan, plan.chance, heap.now()) ?? [],
    )
    for (const answer of said) yield* desk.call(port, 'record', [answer])
    if (said.length > 0) yield* desk.think(port)
  }

  /** An opened box is looked up in the truth, and what was found recorded. */
  function* opened({ port, houseBill, steps }: Opening): Step {
    const offence = yield* record(port, houseBill)
    if (steps !== null && !offence) yard.clear(port, houseBill, { ...steps, openedAt: heap.now() })
    // An offence found before loading stays ashore: the origin needs nobody's order for that.
    const call = callOf.get(houseBill)
    if (steps === null && offence && call !== undefined && heap.now() < call.loadAt)
      leave(call.call, houseBill)
    yield* desk.think(port)
  }

  /** True when what the box held is an offence. */
  function* record(port: string, houseBill: string): Step<boolean> {
    const billed = truths.get(houseBill)
    const truth = billed ?? unbilled.get(houseBill)
    // Recorded trade without truth: the officer opens the box, and nobody can say what was in it.
    if (truth === undefined) return false
    const box = { houseBill, truth, billed: billed !== undefined }
    const result = openBox(box, port, heap.now(), plan.inspectorDiligence, plan.chance)
    yield* desk.call(port, 'record', [result])
    if (result.outcome !== 'offence') return false
    adversaries.detected(truth, heap.now())
    return true
  }

  function* cleared(port: string): Step {
    yield* desk.act(port, { kind: 'clear', boxes: yard.leavingNow(port) })
  }

  function leave(call: string, houseBill: string): void {
    ashore.set(call, (ashore.get(call) ?? new Set()).add(houseBill))
  }

  return { open, load, discharge, round, opened, cleared }
}

/** What happens to the boxes of a ship at its port of discharge happens later when it had to wait for a berth. */
function delayed(cargo: Cargo, { voyage }: Sailing, wait: Millis): Cargo {
  if (wait === 0) return cargo
  const isLater = ({ document }: PortFiling): boolean =>
    document.kind === 'container-event' &&
    document.place === voyage.portOfDischarge &&
    document.occurredAt >= voyage.eta
  const filings = cargo.filings.map((filing): PortFiling => {
    if (!isLater(filing)) return filing
    const event = filing.document as ContainerEvent
    const document = { ...event, occurredAt: event.occurredAt + wait }
    return { ...filing, at: filing.at + wait, document }
  })
  return { ...cargo, filings }
}
