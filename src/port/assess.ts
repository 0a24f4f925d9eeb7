import { present } from '../kernel/assert.ts'
import { sha256Hex } from '../kernel/digest.ts'
import type { Millis } from '../kernel/time.ts'
import { assess, deriveFacts } from '../risk/risk.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { type Context, shipmentName } from './context.ts'
import { isDrawn } from './draw.ts'
import { oweFeedback } from './feedback.ts'
import { groundsOf } from './grounds.ts'
import { learnedFrom, noteTraining } from './learning.ts'
import { decideChannel, respond } from './respond.ts'
import { traceOf } from './trace.ts'
import { viewOf } from './view.ts'

const BATCH = 1_000

/** Assesses every shipment about which something new is known, in batches of one transaction each. */
export function assessShipments(ctx: Context): void {
  for (;;) {
    const rows = ctx.store.shipments.dirty(BATCH)
    if (rows.length === 0) return
    const now = ctx.clock.now()
    ctx.store.withTx(() => {
      noteTraining(ctx, now)
      for (const row of rows) assessShipment(ctx, row, now)
    })
    ctx.seam('after-assess-commit')
    if (rows.length < BATCH) return
  }
}

function assessShipment(ctx: Context, row: ShipmentRow, now: Millis): void {
  const view = viewOf(ctx, row, now)
  const facts = deriveFacts(view, ctx.reference, now)
  const { assessment, keys } = learnedFrom(ctx, assess(ctx.rules, facts, now), facts, row)
  ctx.witness?.({ id: row.id, name: shipmentName(row) }, facts, now)
  const channel = decideChannel(ctx, row, assessment)
  const random = channel === 'green' && isDrawn(ctx, row)
  const { score, expectedHarm, reasons } = assessment
  const trace = traceOf(assessment, random)
  const grounds = groundsOf(ctx, facts, view.alerts, keys, now)
  ctx.store.assessments.keep(row.id, assessment, channel, trace, grounds)
  ctx.log(now, {
    kind: 'assessed',
    shipment: shipmentName(row),
    score,
    expectedHarm,
    channel,
    rules: reasons.map((reason) => reason.rule),
    judged: ctx.rules.rules.length - assessment.unknown.length,
    active: ctx.rules.rules.length,
    traceSha256: sha256Hex(trace),
    ...(random && { random }),
  })
  oweFeedback(ctx, row, view.alerts, now)
  respond(
    ctx,
    row,
    assessment,
    channel,
    view.own.manifest !== undefined || view.own.securityFiling !== undefined,
  )
  if (row.firstManifest === null && view.own.manifest !== undefined) {
    const manifest = ctx.store.documents.rowOf(row.id, 'manifest', 'own')
    ctx.store.shipments.firstAssessed(row.id, present(manifest, 'a manifest shown is held'))
  }
  ctx.store.shipments.assessed({ id: row.id, at: now, score, expectedHarm, channel })
}
