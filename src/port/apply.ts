import type { Item } from '../domain/message.ts'
import type { ControlResult } from '../domain/response.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { noteAssistance } from './assistance.ts'
import { heard } from './cadence.ts'
import type { Context } from './context.ts'
import { addressLine, consigneeOf, partyName, shipperOf } from './keep/item-parties.ts'
import { keepItem } from './keep/keep-item.ts'
import { rememberResult } from './learning.ts'
import { noteInBooks } from './note.ts'
import { sharePutOff } from './share.ts'

/** Keeps one item of a received message, by its place there from 0, and does what it asks for. Inside the transaction that keeps the message. */
export function applyItem(
  ctx: Context,
  item: Item,
  messageId: string,
  position: number,
  now: Millis,
): void {
  const kept = keepItem(ctx, item, { source: 'partner', messageId, position }, now)
  if (kept === null) return
  const { kind, number, revision } = item
  const shipment = kept.name === null ? {} : { shipment: kept.name }
  ctx.log(now, { kind: 'applied', item: kind, number, revision, ...shipment, messageId })
  noteInBooks(ctx, item, kept, 'partner', now)
  if (ctx.cadences.length > 0) heard(ctx, kind, messageId, now)
  if (kept.shipment !== null && 'voyage' in item) sharePutOff(ctx, kept.shipment, now)
  if (!kept.inForce || kept.shipment === null) return
  noteAssistance(ctx, item, kept, now)
  if (item.kind === 'warning-feedback') {
    const { warning, action } = item
    ctx.log(now, { kind: 'feedback-heard', shipment: kept.name ?? '', warning, action })
  }
  if (item.kind === 'referral' && item.action === 'scan') {
    ctx.store.casework.ask(kept.shipment, item.deadline, now)
  }
  if (item.kind === 'control-result') learn(ctx, kept.shipment, item, now)
}

/**
 * What an opened box teaches: about the shipment, and about those who sent and wanted it. One that is opened a second time
 * teaches only what the first did not: it is one shipment still.
 */
export function learn(ctx: Context, shipment: number, result: ControlResult, now: Millis): void {
  const row = present(ctx.store.shipments.get(shipment), 'a kept item has a shipment')
  const open = row.direction === 'in' && (row.state === 'open' || row.state === 'arrived')
  ctx.store.shipments.found(shipment, result.outcome, open ? 1 : 0)
  const isOffence = result.outcome === 'offence'
  if (row.found !== null && (row.found === 'offence') === isOffence) return
  rememberResult(ctx, shipment, result, now)
  if (!isOffence) return
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
