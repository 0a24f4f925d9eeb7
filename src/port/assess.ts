import { present } from '../kernel/assert.ts'
import { sha256Hex } from '../kernel/digest.ts'
import { MINUTE, type Millis } from '../kernel/time.ts'
import { assess, deriveFacts } from '../risk/risk.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { askAboutOrigin } from './assistance.ts'
import { type Context, shipmentName } from './context.ts'
import { oweFeedback } from './feedback.ts'
import { groundsOf } from './grounds.ts'
import { learnedFrom, noteTraining } from './learning.ts'
import { likeliest } from './likeliest.ts'
import { noteBenefit } from './note.ts'
import { askOrHold } from './procedures/after-assessment.ts'
import { decideChannel, respond } from './respond.ts'
import { traceOf } from './trace.ts'
import { viewOf } from './view.ts'

const BATCH = 1_000
/** How long a shipment whose assessment threw rests before the second and before the third try. */
const REST_AFTER: readonly Millis[] = [MINUTE, 10 * MINUTE]

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
  const thought = tried(() => think(ctx, row, now))
  if (thought.kind === 'threw') {
    noteFailure(ctx, row, thought.error, now)
    return
  }
  const { view, facts, assessment, keys } = thought.value
  const threwBefore = ctx.store.scoringFailures.drop(row.id)
  ctx.witness?.({ id: row.id, name: shipmentName(row) }, facts, now)
  const channel = decideChannel(ctx, row, assessment)
  const random = channel === 'green' && ctx.isDrawn(row.houseBill)
  const { score, expectedHarm, reasons } = assessment
  const { dutyAtRiskMinor = 0 } = facts.values
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
    judged: ctx.rulebook.pack().rules.length - assessment.unknown.length,
    active: ctx.rulebook.pack().rules.length,
    traceSha256: sha256Hex(trace),
    ...(dutyAtRiskMinor > 0 && { dutyAtRiskMinor }),
    ...(random && { random }),
  })
  noteBenefit(ctx, row, view, assessment, now)
  oweFeedback(ctx, row, view.alerts, now)
  respond(
    ctx,
    // The partner was told nothing of the lane it went to unscored.
    threwBefore ? { ...row, score: null } : row,
    assessment,
    channel,
    view.own.manifest !== undefined || view.own.securityFiling !== undefined,
  )
  askAboutOrigin(ctx, row, assessment, channel, now)
  askOrHold(ctx, row, channel, now)
  if (row.firstManifest === null && view.own.manifest !== undefined) {
    const manifest = ctx.store.documents.rowOf(row.id, 'manifest', 'own')
    ctx.store.shipments.firstAssessed(row.id, present(manifest, 'a manifest shown is held'))
  }
  const typology = likeliest(assessment.typologies)
  ctx.store.shipments.assessed({ id: row.id, at: now, score, expectedHarm, channel, typology })
}

/** What can be said of a shipment; reads only, so that nothing is half written when it throws. */
function think(ctx: Context, row: ShipmentRow, now: Millis) {
  const view = viewOf(ctx, row, now)
  const facts = deriveFacts(view, ctx.reference, now, ctx.looks.last(row.id))
  ctx.looks.note(row.id, facts)
  return { view, facts, ...learnedFrom(ctx, assess(ctx.rulebook.pack(), facts, now), facts, row) }
}

type Tried<T> =
  | { readonly kind: 'did'; readonly value: T }
  | { readonly kind: 'threw'; readonly error: Error }

/** One poisonous shipment must not keep its neighbours from being scored. What the disk says is not about a shipment. */
function tried<T>(body: () => T): Tried<T> {
  try {
    return { kind: 'did', value: body() }
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'SqliteError') throw error
    return { kind: 'threw', error }
  }
}

/**
 * It is kept and receipted already; it is scored again later, and after the last try set aside. Meanwhile nobody knows that
 * it is harmless: it stands in the queue as the least that is looked at, whatever an officer ruled of it apart.
 */
function noteFailure(ctx: Context, row: ShipmentRow, error: Error, now: Millis): void {
  const before = ctx.store.scoringFailures.tries(row.id)
  const tries = before > REST_AFTER.length ? 1 : before + 1
  const rest = REST_AFTER[tries - 1]
  ctx.store.scoringFailures.keep({
    shipment: row.id,
    tries,
    retryAt: rest === undefined ? null : now + rest,
    why: error.stack ?? String(error),
  })
  const score = Math.max(row.score ?? 0, ctx.rulebook.pack().thresholds.yellow)
  const channel = decideChannel(ctx, row, { score })
  ctx.store.shipments.unscored({ id: row.id, at: now, score, channel })
  ctx.log(now, {
    kind: 'scoring-failed',
    shipment: shipmentName(row),
    tries,
    setAside: rest === undefined,
    error: error.name,
  })
}
