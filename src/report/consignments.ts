import type { JournalEntry } from '../domain/journal.ts'
import type { TruthRecord } from '../domain/truth.ts'
import { assert } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import { type Consignment, emptyConsignment, type Sailing } from './consignment.ts'
import { addStrayBox, strayBoxes } from './stray-boxes.ts'

/**
 * Sorts an arm's journal by consignment. There is one for each truth record and sailing, so that every arm of a
 * comparison is divided by the same number, and one for each other shipment a port decided about (recorded trade
 * without truth). The order of `entries` does not matter.
 */
export function gatherConsignments(input: {
  readonly arm: string
  readonly entries: readonly JournalEntry[]
  readonly truths: readonly TruthRecord[]
  readonly sailings: readonly Sailing[]
}): Consignment[] {
  const { arm, entries, truths, sailings } = input
  const index = createIndex(arm)
  const holderOf = strayBoxes(truths)
  const boxes = new Map<string, { box: Consignment; holder: string }>()
  const boxOf = (name: string, at: Millis): Consignment | null => {
    const known = boxes.get(name)
    if (known !== undefined) return known.box
    const truth = index.has(name) ? null : holderOf(name, at)
    if (truth === null) return null
    const box = emptyConsignment(name, null, null)
    boxes.set(name, { box, holder: truth.houseBill })
    return box
  }
  for (const truth of truths) index.add(truth, truth)
  for (const sailing of sailings) index.add(sailing, null)

  for (const entry of entries) {
    const { event } = entry
    if (!('shipment' in event) || event.shipment === undefined) continue
    const consignment = boxOf(event.shipment, entry.at) ?? index.find(event.shipment)
    if (event.kind === 'found') consignment.findings.push(event)
    else if (consignment.sailing === null || consignment.port === entry.port)
      note(arm, consignment, entry)
  }
  for (const { box, holder } of boxes.values()) addStrayBox(index.find(holder), box)
  return index.all().filter(({ sailing, decision }) => sailing !== null || decision !== null)
}

/**
 * Share of the active rules that must have been judged before a shipment counts as assessed: with fewer, a document was
 * noted and nothing was thought about. A carrier's manifest alone lets about a fifth of them be judged.
 */
export const JUDGED_SHARE_MIN = 1 / 6

/** Writes down what its destination did about a consignment. */
function note(arm: string, consignment: Consignment, { port, seq, at, event }: JournalEntry): void {
  switch (event.kind) {
    case 'assessed':
      if (event.judged >= event.active * JUDGED_SHARE_MIN)
        consignment.firstAssessedAt = Math.min(consignment.firstAssessedAt ?? at, at)
      if (seq > (consignment.lastAssessed?.seq ?? 0)) {
        consignment.lastAssessed = { seq, score: event.score, expectedHarm: event.expectedHarm }
      }
      break
    case 'filed':
      if (event.document === 'manifest') consignment.billed = true
      break
    case 'applied':
      if (event.item === 'export-declaration') consignment.mirrored = true
      break
    case 'ordered':
      if (event.order === 'do-not-load') consignment.stopOrdered = true
      break
    case 'warning-met':
      consignment.feedbackOwed++
      break
    case 'feedback':
      if (event.inTime && event.told) consignment.feedbackInTime++
      break
    case 'referred':
      consignment.referrals++
      break
    case 'cleared':
      consignment.clearance = event
      break
    case 'released':
    case 'not-loaded':
      assert(
        consignment.decision === null,
        `arm ${arm}: ${port} decided twice about ${event.shipment}, the second time with entry ${seq}`,
      )
      consignment.decision = event
      consignment.port = port
      break
  }
}

/** Consignments by house bill and, until that is known to a port, by UCR. A house bill wins over an equal UCR. */
function createIndex(arm: string) {
  const byHouseBill = new Map<string, Consignment>()
  const byUcr = new Map<string, Consignment>()

  const insert = (houseBill: string, sailing: Sailing | null, truth: TruthRecord | null) => {
    const consignment = emptyConsignment(houseBill, sailing, truth)
    byHouseBill.set(houseBill, consignment)
    if (sailing && sailing.ucr !== '' && !byUcr.has(sailing.ucr))
      byUcr.set(sailing.ucr, consignment)
    return consignment
  }

  return {
    add(sailing: Sailing, truth: TruthRecord | null): void {
      const { houseBill } = sailing
      if (truth === null && byHouseBill.has(houseBill)) return
      assert(
        !byHouseBill.has(houseBill),
        `arm ${arm}: two truth records hold house bill ${houseBill}`,
      )
      insert(houseBill, sailing, truth)
    },
    has: (shipment: string): boolean => byHouseBill.has(shipment) || byUcr.has(shipment),
    find: (shipment: string): Consignment =>
      byHouseBill.get(shipment) ?? byUcr.get(shipment) ?? insert(shipment, null, null),
    all: (): Consignment[] => [...byHouseBill.values()],
  }
}
