import type { AssistanceAnswer } from '../domain/assistance.ts'
import type { ControlResult } from '../domain/response.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import type { Context } from './context.ts'
import { addressLine, consigneeOf, partyName, shipperOf } from './keep/item-parties.ts'
import { rememberResult } from './learning.ts'

/**
 * What an opened box teaches: about the shipment, and about those who sent and wanted it. One that is opened a second time
 * teaches only what the first did not: it is one shipment still. `document`: row of the result.
 */
export function learn(
  ctx: Context,
  shipment: number,
  result: ControlResult,
  document: number,
  now: Millis,
): void {
  const row = noteFound(ctx, shipment, result.outcome)
  const isOffence = result.outcome === 'offence'
  const before = resultBefore(ctx, shipment, document)
  if (before === null || (before.outcome === 'offence') !== isOffence)
    rememberResult(ctx, shipment, result, now)
  if (isOffence && row.found !== 'offence') blame(ctx, row)
}

/**
 * What the partner found out without opening the box. A suspicion it confirms is an offence of those who sent and wanted
 * it; one it finds no ground for says less than an opened box, whatever that held.
 */
export function learnAnswer(ctx: Context, row: ShipmentRow, answer: AssistanceAnswer): void {
  if (answer === 'unfounded' && row.found === null) noteFound(ctx, row.id, 'none')
  if (answer !== 'confirmed') return
  noteFound(ctx, row.id, 'offence')
  if (row.found !== 'offence') blame(ctx, row)
}

/** Returns the shipment as it was before. */
function noteFound(ctx: Context, shipment: number, outcome: ControlResult['outcome']): ShipmentRow {
  const row = present(ctx.store.shipments.get(shipment), 'a kept item has a shipment')
  const isOpen = row.direction === 'in' && (row.state === 'open' || row.state === 'arrived')
  ctx.store.shipments.found(shipment, outcome, isOpen ? 1 : 0)
  return row
}

/** The result told before that of this row; null when this is the first. What was answered is no result. */
function resultBefore(ctx: Context, shipment: number, document: number): ControlResult | null {
  const earlier = ctx.store.documents
    .revisionsOfShipment(shipment)
    .flatMap(({ id, item }) =>
      item.kind === 'control-result' && id < document ? [{ id, item }] : [],
    )
    .sort((a, b) => b.id - a.id)
  return earlier[0]?.item ?? null
}

function blame(ctx: Context, row: ShipmentRow): void {
  for (const party of [row.shipper, row.consignee]) {
    if (party !== null) ctx.store.parties.learn(party, 0, 1)
  }
  for (const [address, party] of addressesOf(ctx, row)) ctx.store.parties.offend(address, party)
}

/** Where the sender and the recipient of a shipment are, by any of its documents; each address of each once. */
function addressesOf(ctx: Context, row: ShipmentRow): readonly [string, string][] {
  const found = new Map<string, [string, string]>()
  for (const held of ctx.store.documents.ofShipment(row.id)) {
    const item = ctx.masked(held.item)
    for (const party of [shipperOf(item), consigneeOf(item)]) {
      const [name, address] = [partyName(party), addressLine(party)]
      if (name === null || address === null) continue
      if (name === row.shipper || name === row.consignee)
        found.set(`${address}\n${name}`, [address, name])
    }
  }
  return [...found.values()]
}
