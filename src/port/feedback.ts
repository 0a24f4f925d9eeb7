import type { Alert } from '../domain/shipment.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { type Context, shipmentName } from './context.ts'

/** A shipment meets warnings of the partner: this port owes it word of what came of them. Inside a transaction. */
export function oweFeedback(
  ctx: Context,
  row: ShipmentRow,
  alerts: readonly Alert[],
  now: Millis,
): void {
  for (const { list, source, reference: warning } of alerts) {
    if (list !== 'warning' || source === 'own') continue
    const dueAt = ctx.alerts.dueOf(warning)
    if (!ctx.store.feedback.owe(warning, row.id, now, dueAt)) continue
    ctx.log(now, { kind: 'warning-met', shipment: shipmentName(row), warning, dueAt })
  }
}

/**
 * The shipment was opened or decided: nothing is owed for it any more. A control result travels to the partner where the
 * agreement has that kind; of a release the partner hears nothing, and the log says so.
 */
export function giveFeedback(
  ctx: Context,
  row: ShipmentRow,
  by: 'control-result' | 'release' | 'not-loaded',
  now: Millis,
): void {
  const owed = ctx.store.feedback.open(row.id)
  if (owed.length === 0) return
  for (const { warning, dueAt } of owed) {
    const inTime = dueAt === null || now <= dueAt
    ctx.log(now, { kind: 'feedback', shipment: shipmentName(row), warning, by, inTime })
  }
  ctx.store.feedback.give(row.id, now, by)
}
