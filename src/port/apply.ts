import type { Item } from '../domain/message.ts'
import type { ControlResult } from '../domain/response.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { Context } from './context.ts'
import { keepItem } from './keep-item.ts'

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
  ctx.log(now, { kind: 'applied', item: kind, number, revision, shipment: kept.name, messageId })
  if (!kept.inForce) return
  if (item.kind === 'referral' && item.action === 'scan') {
    ctx.store.casework.ask(kept.shipment, item.deadline, now)
  }
  if (item.kind === 'control-result') learn(ctx, kept.shipment, item)
}

/** What an opened box teaches: about the shipment, and about those who sent and wanted it. */
export function learn(ctx: Context, shipment: number, result: ControlResult): void {
  const row = present(ctx.store.shipments.get(shipment), 'a kept item has a shipment')
  const open = row.direction === 'in' && (row.state === 'open' || row.state === 'arrived')
  ctx.store.shipments.found(shipment, result.outcome, open ? 1 : 0)
  if (result.outcome !== 'offence') return
  for (const party of [row.shipper, row.consignee]) {
    if (party !== null) ctx.store.casework.learn(party, 0, 1)
  }
}
