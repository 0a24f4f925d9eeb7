import type { Answer, Delivery, Received } from '../domain/port-call.ts'
import { formatMessageId } from '../exchange/message-id.ts'
import { compareBooks, gapsIn, isInRanges, toRanges } from '../exchange/reconcile.ts'
import type { Context } from './context.ts'
import { MINUTE } from '../kernel/time.ts'
import { openReconciliation, signReconciliation } from '../wire/evidence.ts'
import {
  decodeReconcileRequest, decodeReconcileResponse, encodeReconcileRequest, encodeReconcileResponse,
} from '../wire/reconcile.ts'
import { witness } from './send.ts'

const RETRY_AFTER = 5 * MINUTE

/** The calls that compare this port's books with each partner's, when a reconciliation was asked for. */
export function reconcileDelivery(ctx: Context): readonly Delivery[] {
  const now = ctx.clock.now()
  return ctx.store.withTx(() => {
    // Asked again later unless an answer comes: a comparison is owed until it was made.
    ctx.store.casework.setNumber('reconcile-at', now + RETRY_AFTER)
    return partnersOf(ctx).map((partner) => ({
      recipient: partner,
      method: 'Reconcile' as const,
      messageIds: [],
      attempt: 1,
      bytes: encodeReconcileRequest({
        port: ctx.id,
        acknowledged: toRanges(ctx.store.outbox.acknowledged(partner)),
        known: ctx.store.inbox.count(partner),
        checkpoint: ctx.store.log.checkpoint(),
        remembered: ctx.store.inbox.witnessed(partner),
      }),
    }))
  })
}

/** Answers what this port holds of what the partner believes it holds. Signed: it can be shown to a third party. */
export function reconcile(ctx: Context, bytes: Uint8Array): Received {
  const request = decodeReconcileRequest(bytes)
  if (request === null) return { kind: 'error', code: 'invalid_argument', message: 'this is no ReconcileRequest' }
  const missing = request.acknowledged.flatMap((range) =>
    gapsIn(range, ctx.store.inbox.counters(request.port, range.epoch, range.first, range.last)),
  )
  const reconciliation = signReconciliation(
    {
      port: ctx.id,
      partner: request.port,
      at: ctx.clock.now(),
      known: ctx.store.inbox.count(request.port),
      missing,
      sent: ctx.store.outbox.acknowledged(request.port).length,
      checkpoint: ctx.store.log.checkpoint(),
      remembered: ctx.store.inbox.witnessed(request.port),
    },
    ctx.key,
  )
  return { kind: 'answer', bytes: encodeReconcileResponse(reconciliation) }
}

/** Sends again what the partner lost, keeps its checkpoint, and notices a log that has become shorter. */
export function settleReconcile(ctx: Context, delivery: Delivery, answer: Answer): void {
  const partner = delivery.recipient
  const now = ctx.clock.now()
  const signed = answer.kind === 'answer' ? decodeReconcileResponse(answer.bytes) : null
  const books = signed === null ? null : openReconciliation(signed, ctx.trusted, partner, now)
  if (signed === null || books === null || books.partner !== ctx.id) return
  ctx.store.withTx(() => {
    ctx.store.casework.forget('reconcile-at')
    const own = ctx.store.log.checkpoint()
    const found = compareBooks({ own, known: ctx.store.inbox.count(partner), witnessed: ctx.store.inbox.witnessed(partner) }, books)
    for (const id of ctx.store.outbox.acknowledged(partner)) {
      if (isInRanges(id, books.missing)) ctx.store.outbox.again(formatMessageId({ port: ctx.id, ...id }), now)
    }
    if (found.ownRegressed) {
      const { casework } = ctx.store
      casework.setNumber('epoch', casework.number('epoch', 1) + 1)
      casework.setNumber('counter', 0)
    }
    if (found.verdict !== 'REGRESSED') witness(ctx, partner, { ...books.checkpoint, signed }, now)
    ctx.log(now, { kind: 'reconciled', partner, sent: books.sent, known: books.known, missing: found.missing, verdict: found.verdict })
  })
}

function partnersOf(ctx: Context): readonly string[] {
  const ends = ctx.agreement.lanes.filter((lane) => lane.from === ctx.id || lane.to === ctx.id)
  return [...new Set(ends.map((lane) => (lane.from === ctx.id ? lane.to : lane.from)))].sort()
}
