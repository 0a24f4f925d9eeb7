import type { Millis } from '../../kernel/time.ts'
import type { ProcedureRow } from '../../store/procedures.ts'
import { type Context, shipmentName } from '../context.ts'
import { followFiling } from './filings.ts'
import { follow } from './follow.ts'
import { holdUntilAnswered } from './unanswered.ts'

/** Tells of every deadline that has passed, moves what it was about on by its table, and does what follows. */
export function passDeadlines(ctx: Context): void {
  const now = ctx.clock.now()
  ctx.store.withTx(() => {
    for (const row of ctx.store.procedures.due(now)) pass(ctx, row, now)
  })
}

function pass(ctx: Context, row: ProcedureRow, now: Millis): void {
  const { kind, name, shipment, state, dueAt } = row
  const known = shipment === 0 ? undefined : ctx.store.shipments.get(shipment)
  ctx.store.procedures.put({ ...row, passed: 1 })
  ctx.log(now, {
    kind: 'deadline-passed',
    ...{ procedure: kind, name, state },
    ...(known !== undefined && { shipment: shipmentName(known) }),
    dueAt: dueAt ?? now,
  })
  if (known === undefined) followFiling(ctx, name, now)
  else follow(ctx, shipment, now)
  if (known !== undefined && row.own === 1 && kind === 'request')
    holdUntilAnswered(ctx, known, name, now)
}
