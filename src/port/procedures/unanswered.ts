import type { Millis } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { endHold, openHolds, placeHold } from './holds.ts'

/** What the hold of a bill is called of which the papers were asked for in vain. */
const CALLED = 'information-'

export const isForWantOfAnswer = (hold: string) => hold.includes(`:${CALLED}`)

/**
 * Nobody has told enough about a bill in time: it waits until somebody does, where the agreement tells the other side of
 * holds. Inside a transaction.
 */
export function holdUntilAnswered(
  ctx: Context,
  row: ShipmentRow,
  request: string,
  now: Millis,
): void {
  const isUndecided = row.state === 'open' || row.state === 'arrived'
  if (!request.startsWith(`${ctx.id}:information:`) || !isUndecided) return
  if (!ctx.given.includes('disposition')) return
  const revision = ctx.store.documents.nextRevision(request, 'referral') - 1
  placeHold(ctx, row, '1G', 'documents', now, `${CALLED}${revision}`)
}

/** The other side has answered: what held the bill for want of it ends. Inside a transaction. */
export function endWhenAnswered(ctx: Context, shipment: number, now: Millis): void {
  const row = ctx.store.shipments.get(shipment)
  if (row?.direction !== 'in') return
  const waits = ctx.store.procedures
    .of(shipment)
    .some(
      ({ kind, name, open }) => kind === 'request' && open === 1 && name.includes(':information:'),
    )
  if (waits) return
  for (const { name } of openHolds(ctx, row))
    if (isForWantOfAnswer(name)) endHold(ctx, row, name, '1F', now)
}
