import type { Item } from '../domain/message.ts'
import type { Alert } from '../domain/shipment.ts'
import type { FeedbackAction, WarningFeedback } from '../domain/warning-feedback.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { type Context, shipmentName } from './context.ts'
import { referenceOf, shareResponse } from './respond.ts'

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
 * The shipment was opened or decided: nothing is owed for it any more. The partner hears of it as the agreement allows:
 * by a feedback of its own, else, of an opened box, by the control result.
 */
export function giveFeedback(
  ctx: Context,
  row: ShipmentRow,
  action: FeedbackAction,
  now: Millis,
): void {
  const owed = ctx.store.feedback.open(row.id)
  if (owed.length === 0) return
  const by = BY[action]
  const isTold = ctx.given.includes('warning-feedback')
  const told = isTold || (by === 'control-result' && ctx.given.includes('control-result'))
  for (const { warning, dueAt } of owed) {
    const inTime = dueAt === null || now <= dueAt
    ctx.log(now, { kind: 'feedback', shipment: shipmentName(row), warning, by, inTime, told })
    if (isTold) shareResponse(ctx, row, feedbackOf(ctx, row, warning, action, now), now)
  }
  ctx.store.feedback.give(row.id, now, by)
}

/** Word of what came of a warning of this port. About one it never gave, or a second word of the first, says nothing. */
export function hearFeedback(
  ctx: Context,
  { number, warning, action }: WarningFeedback,
  shipment: number,
  now: Millis,
): void {
  const { documents, shipments } = ctx.store
  const isOurs = documents.newestOf(warning, 'warning').some(({ source }) => source === 'own')
  const isAnswered = documents
    .ofShipment(shipment)
    .some(({ item }) => answersWarning(item, warning) && item.number !== number)
  if (!isOurs || isAnswered) return
  const row = present(shipments.get(shipment), 'a kept item has a shipment')
  ctx.store.feedback.hear(warning, shipment, action, now)
  ctx.log(now, { kind: 'feedback-heard', shipment: shipmentName(row), warning, action })
}

const answersWarning = (item: Item, warning: string) =>
  item.kind === 'warning-feedback' && item.warning === warning

const BY = {
  seizure: 'control-result',
  anomaly: 'control-result',
  'nothing-found': 'control-result',
  released: 'release',
  'not-loaded': 'not-loaded',
} as const satisfies Readonly<Record<FeedbackAction, string>>

function feedbackOf(
  ctx: Context,
  row: ShipmentRow,
  warning: string,
  action: FeedbackAction,
  at: Millis,
): WarningFeedback {
  const number = `${ctx.id}:feedback:${shipmentName(row)}:${warning}`
  const names = { number, revision: 1, ...referenceOf(row), warning }
  return { kind: 'warning-feedback', ...names, action, at }
}
