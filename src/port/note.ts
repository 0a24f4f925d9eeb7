import type { Assessment } from '../domain/assessment.ts'
import type { Item } from '../domain/message.ts'
import type { ShipmentView } from '../domain/shipment.ts'
import type { TransitMovement } from '../domain/transit-movement.ts'
import type { Millis } from '../kernel/time.ts'
import type { Source } from '../store/in-force.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { type Context, shipmentName } from './context.ts'
import type { Kept } from './keep/kept.ts'
import { noteInRegister } from './register.ts'

/** Carries what was kept over into the books an instrument has of its own. Inside a transaction. */
export function noteInBooks(
  ctx: Context,
  item: Item,
  kept: Kept,
  source: Source,
  now: Millis,
): void {
  noteInRegister(ctx, item, kept, source, now)
  if (item.kind === 'transit-movement' && kept.inForce) noteTransit(ctx, item, kept, now)
}

/** Tells in the log how a movement under customs control stands: who saw it, and what of its seals and guarantee. */
function noteTransit(ctx: Context, movement: TransitMovement, { name }: Kept, now: Millis): void {
  const { number, revision, guarantee, guaranteeStatus, events } = movement
  const departure = events.find(({ event }) => event === 'departure')
  const arrival = events.find(({ event }) => event === 'destination')
  const seals =
    arrival === undefined
      ? 'not-seen'
      : departure?.seals.join(' ') === arrival.seals.join(' ')
        ? 'whole'
        : 'broken'
  ctx.log(now, {
    kind: 'transit',
    ...{ movement: number, revision, shipment: name ?? number },
    ...{ guaranteeMinor: guarantee.minor, guarantee: guaranteeStatus },
    ...{ offices: events.length, seals },
  })
}

/** Tells in the log whose standing in a register of operators spoke for a shipment. Inside a transaction. */
export function noteBenefit(
  ctx: Context,
  row: ShipmentRow,
  { operators }: ShipmentView,
  { reasons }: Assessment,
  now: Millis,
): void {
  if (operators.length === 0 || !reasons.some(({ rule }) => ctx.benefits.has(rule))) return
  for (const { document } of operators) {
    const { number, revision, status } = document
    const { holder } = ctx.masked(document)
    const isParty =
      holder.id !== undefined && (holder.id === row.shipper || holder.id === row.consignee)
    if (status !== 'valid' || !isParty) continue
    ctx.log(now, { kind: 'benefit', shipment: shipmentName(row), operator: number, revision })
  }
}
