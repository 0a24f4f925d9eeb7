import { linksOf } from '../domain/message.ts'
import type { Action } from '../domain/port-call.ts'
import { unmanifestedBill } from '../domain/shipment.ts'
import type { TruthRecord } from '../domain/truth.ts'
import { HOUR } from '../kernel/time.ts'
import { createAdversaries } from './adversaries.ts'
import type { Desk } from './desk.ts'
import { fileInCalendar } from './file-in-calendar.ts'
import { openBox } from './inspector.ts'
import { nameOfCall as nameOf, type Sailing } from './trade.ts'
import type { createWorldDigest } from './world-digest.ts'
import type { Step, WorldState } from './world-plan.ts'

/**
 * From when on officers decide about the boxes of a ship that has come: by then the last of them is ashore, and what was
 * seen of it at discharge has been told. Assumed.
 */
export const ASHORE = 36 * HOUR

/** Ships and boxes: what is loaded, what stays ashore, what arrives, what is opened. */
export function createQuay(
  world: WorldState,
  desk: Desk,
  digest: ReturnType<typeof createWorldDigest>,
) {
  const { plan, heap, truths } = world
  const callOf = new Map<string, string>()
  const ashore = new Map<string, Set<string>>()
  /** Boxes without papers, by the name their port of discharge gives them. */
  const unbilled = new Map<string, TruthRecord>()
  const adversaries = createAdversaries(plan.chance)

  /** Makes a ship's cargo and puts everything known of it into the calendar. */
  function open(sailing: Sailing): void {
    const { voyage } = sailing
    const cargo = sailing.cargo(adversaries.moves)
    digest.add(cargo)
    for (const truth of cargo.truths) {
      truths.set(truth.houseBill, truth)
      for (const container of truth.unbilledContainers)
        unbilled.set(unmanifestedBill(voyage.id, container), truth)
    }
    for (const { document } of cargo.filings) {
      const { houseBill } = linksOf(document)
      if (houseBill !== undefined) callOf.set(houseBill, nameOf(voyage))
    }
    fileInCalendar(plan, heap, cargo.filings)
    if (!(voyage.portOfDischarge in plan.ports)) return
    heap.at(Math.max(heap.now(), voyage.loadAt), { kind: 'load', sailing })
    heap.at(Math.max(heap.now(), voyage.eta + ASHORE), { kind: 'discharge', sailing })
  }

  /** Loading ends: what the destination ordered not to load stays ashore. */
  function* load({ voyage }: Sailing): Step {
    const acted = yield* desk.act(voyage.portOfDischarge, {
      kind: 'close-loading',
      voyage: voyage.id,
    })
    for (const bill of acted.stopped) leave(nameOf(voyage), bill)
  }

  function* discharge({ voyage }: Sailing): Step {
    const notAboard = [...(ashore.get(nameOf(voyage)) ?? [])].sort()
    yield* desk.act(voyage.portOfDischarge, { kind: 'arrive', voyage: voyage.id, notAboard })
    ashore.delete(nameOf(voyage))
  }

  /** A round of officers; what they open is looked up in the truth and recorded. */
  function* round(port: string, action: Action): Step {
    const acted = yield* desk.act(port, action)
    for (const houseBill of acted.opened) {
      const billed = truths.get(houseBill)
      const truth = billed ?? unbilled.get(houseBill)
      // Recorded trade without truth: the officer opens the box, and nobody can say what was in it.
      if (truth === undefined) continue
      const box = { houseBill, truth, billed: billed !== undefined }
      const result = openBox(box, port, heap.now(), plan.inspectorDiligence, plan.chance)
      yield* desk.call(port, 'record', [result])
      if (result.outcome === 'offence') adversaries.detected(truth, heap.now())
      // An offence found before loading stays ashore: the origin needs nobody's order for that.
      const call = callOf.get(houseBill)
      if (action.kind === 'examine' && result.outcome === 'offence' && call !== undefined)
        leave(call, houseBill)
    }
    if (acted.opened.length > 0) yield* desk.think(port)
  }

  function leave(call: string, houseBill: string): void {
    ashore.set(call, (ashore.get(call) ?? new Set()).add(houseBill))
  }

  return { open, load, discharge, round }
}
