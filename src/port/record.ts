import type { AssistanceResponse } from '../domain/assistance.ts'
import type { ControlResult, ReferralAnswer } from '../domain/response.ts'
import type { FeedbackAction } from '../domain/warning-feedback.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { answerRequest, askToTakeBack } from './assistance.ts'
import type { Context } from './context.ts'
import { giveFeedback } from './feedback.ts'
import { findShipment } from './find-shipment.ts'
import { learn } from './found.ts'
import { keepItem } from './keep/keep-item.ts'
import { answerReferral } from './procedures/answer.ts'
import { shareResponse } from './respond.ts'

/**
 * Keeps the result of a box opened at this port, or what its officers say to a question, and tells the partner, as the agreement allows. Told a second time it
 * changes nothing. One transaction.
 */
export function recordResult(
  ctx: Context,
  result: ControlResult | AssistanceResponse | ReferralAnswer,
): void {
  const now = ctx.clock.now()
  ctx.store.withTx(() => {
    if (result.kind === 'assistance-response') return answerRequest(ctx, result, now)
    if (result.kind === 'referral-answer') return answerReferral(ctx, result, now)
    recordFinding(ctx, result, now)
  })
}

function recordFinding(ctx: Context, result: ControlResult, now: Millis): void {
  const row = shipmentOf(ctx, result)
  const document =
    row === undefined
      ? (keepItem(ctx, result, { source: 'own' }, now)?.document ?? null)
      : shareResponse(ctx, row, result, now)
  if (document === null) return
  if (row !== undefined) {
    learn(ctx, row.id, result, document, now)
    giveFeedback(ctx, row, ACTIONS[result.outcome], now)
    if (result.typology === WASTE) askToTakeBack(ctx, row, now)
  }
  const { outcome, typology = null, dutyEvadedMinor, harmPoints } = result
  const shipment = present(result.houseBill ?? result.ucr, 'a control result names its shipment')
  ctx.log(now, {
    kind: 'found',
    shipment,
    port: ctx.id,
    outcome,
    typology,
    dutyEvadedMinor,
    harmPoints,
  })
}

function shipmentOf(ctx: Context, { houseBill, ucr }: ControlResult): ShipmentRow | undefined {
  const named = houseBill === undefined ? undefined : findShipment(ctx, houseBill)
  return named ?? (ucr === undefined ? undefined : findShipment(ctx, ucr))
}

const ACTIONS: Readonly<Record<ControlResult['outcome'], FeedbackAction>> = {
  offence: 'seizure',
  anomaly: 'anomaly',
  none: 'nothing-found',
}

/** Waste under another name goes back to where it came from. */
const WASTE = 'T08'
