import { partnersOf } from '../agreement/agreement.ts'
import type { Checkpoint } from '../domain/message.ts'
import type { Answer, Delivery, Received } from '../domain/port-call.ts'
import { SKEW_MAX } from '../exchange/limits.ts'
import { formatMessageId } from '../exchange/message-id.ts'
import {
  ascend,
  compareBooks,
  gapsIn,
  type IdRange,
  inOrder,
  isInRanges,
  toRanges,
} from '../exchange/reconcile.ts'
import { MINUTE, type Millis, SECOND } from '../kernel/time.ts'
import {
  checkpointShown,
  type Inquiry,
  inquiryDigest,
  openInquiry,
  openReconciliation,
  type Position,
  RANGES_MAX,
  type Reconciliation,
  signInquiry,
  signReconciliation,
} from '../wire/evidence.ts'
import {
  decodeReconcileRequest,
  decodeReconcileResponse,
  encodeReconcileRequest,
  encodeReconcileResponse,
} from '../wire/reconcile.ts'
import { comparedWith } from './books.ts'
import type { Context } from './context.ts'
import { witness } from './send.ts'
import { sendAgain } from './send-again.ts'

const RETRY_AFTER = 5 * MINUTE
/** The first wait while nothing may be sealed before the partner has answered; each next one is twice as long, up to a minute. */
const RETRY_UNSURE = 10 * SECOND
const EPOCHS_AHEAD_MAX = 1_000

/** The calls that compare this port's books with each partner's, when a reconciliation was asked for. */
export function reconcileDelivery(ctx: Context): readonly Delivery[] {
  const now = ctx.clock.now()
  return ctx.store.withTx(() => {
    // Asked again later unless an answer comes: a comparison is owed until it was made.
    ctx.store.casework.setNumber('reconcile-at', now + restAfter(ctx.books))
    ctx.books.asked++
    return [...ctx.books.owed].flatMap((partner) => {
      const ranges = toRanges(ctx.store.outbox.acknowledged(partner))
      const books = {
        port: ctx.id,
        partner,
        at: now,
        known: ctx.store.inbox.count(partner),
        checkpoint: ctx.store.log.checkpoint(),
        remembered: ctx.store.inbox.witnessed(partner),
      }
      return inCalls(ranges).map(
        (acknowledged): Delivery => ({
          recipient: partner,
          method: 'Reconcile',
          messageIds: [],
          attempt: 1,
          bytes: encodeReconcileRequest(signInquiry({ ...books, acknowledged }, ctx.key)),
        }),
      )
    })
  })
}

/**
 * A partner that is away for a night is not asked every ten seconds of it; but what waits to be sealed may be an order, and
 * nobody tells this port that the partner is back.
 */
function restAfter({ unsure, asked }: Context['books']): Millis {
  return unsure.size === 0 ? RETRY_AFTER : Math.min(MINUTE, RETRY_UNSURE * 2 ** Math.min(asked, 5))
}

/** As many ranges to a call as it may hold; a call without any compares the rest of the books. */
function inCalls(ranges: readonly IdRange[]): readonly (readonly IdRange[])[] {
  const calls: (readonly IdRange[])[] = [ranges.slice(0, RANGES_MAX)]
  for (let at = RANGES_MAX; at < ranges.length; at += RANGES_MAX)
    calls.push(ranges.slice(at, at + RANGES_MAX))
  return calls
}

/**
 * Answers what this port holds of what the partner believes it holds; to nobody but that partner, and only near the time
 * it asked. Signed: the answer can be shown to a third party.
 */
export function reconcile(ctx: Context, bytes: Uint8Array): Received {
  const signed = decodeReconcileRequest(bytes)
  if (signed === null)
    return { kind: 'error', code: 'invalid_argument', message: 'this is no ReconcileRequest' }
  const now = ctx.clock.now()
  const request = openInquiry(signed, ctx.trusted, now)
  if (request === null || !isForHere(ctx, request, now))
    return { kind: 'error', code: 'unauthenticated', message: 'no partner has signed this inquiry' }
  if (!ascend(request.acknowledged))
    return { kind: 'error', code: 'invalid_argument', message: 'the ranges must ascend' }
  const shownIn = ctx.store.inbox.shownIn(request.port)
  const inquirySha256 = inquiryDigest(signed)
  const reconciliation = signReconciliation(
    {
      port: ctx.id,
      partner: request.port,
      at: now,
      known: ctx.store.inbox.count(request.port),
      missing: missingOf(ctx, request.port, request.acknowledged),
      sent: ctx.store.outbox.acknowledged(request.port).length,
      checkpoint: ctx.store.log.checkpoint(),
      remembered: ctx.store.inbox.witnessed(request.port),
      highest: ctx.store.inbox.highest(request.port),
      ...(inquirySha256 && { inquirySha256 }),
      ...(shownIn && { shownIn }),
    },
    ctx.key,
  )
  return { kind: 'answer', bytes: encodeReconcileResponse(reconciliation) }
}

function isForHere(ctx: Context, { port, partner, at }: Inquiry, now: Millis): boolean {
  const isPartner = partnersOf(ctx.agreement, ctx.id).includes(port)
  return isPartner && partner === ctx.id && Math.abs(now - at) <= SKEW_MAX
}

/** Ids of these ranges that are not kept here, as far as one answer reaches: the rest shows when it is asked again. */
function missingOf(ctx: Context, sender: string, ranges: readonly IdRange[]): readonly IdRange[] {
  const missing: IdRange[] = []
  for (const range of ranges) {
    const held = ctx.store.inbox.counters(sender, range.epoch, range.first, range.last)
    for (const gap of gapsIn(range, held)) {
      if (missing.length === RANGES_MAX) return missing
      missing.push(gap)
    }
  }
  return missing
}

/** Sends again what the partner lost, keeps its checkpoint, and notices a log that has become shorter. */
export function settleReconcile(ctx: Context, delivery: Delivery, answer: Answer): void {
  const partner = delivery.recipient
  const now = ctx.clock.now()
  const signed = answer.kind === 'answer' ? decodeReconcileResponse(answer.bytes) : null
  const books = signed === null ? null : openReconciliation(signed, ctx.trusted, partner, now)
  if (signed === null || books === null || books.partner !== ctx.id) return
  if (!ascend(books.missing) || !answers(books, delivery, now)) return
  if (!isProven(ctx, books)) return
  let compared = () => {}
  const settle = () => {
    compared = comparedWith(ctx, partner)
    const { inbox } = ctx.store
    // As it was when the question left: receipts that overtook the answer show a longer log, and that is no regress.
    const witnessed = rememberedIn(ctx, delivery, now)
    const headThen = headAt(ctx, books)
    const found = compareBooks({ headThen, known: inbox.count(partner), witnessed }, books)
    for (const id of ctx.store.outbox.acknowledged(partner)) {
      if (isInRanges(id, books.missing))
        sendAgain(ctx, formatMessageId({ port: ctx.id, ...id }), now)
    }
    const { casework } = ctx.store
    casework.setNumber(`compared-at:${partner}`, now)
    if (found.ownRegressed) noteLoss(ctx, partner, books.remembered?.size ?? 0)
    raiseEpoch(ctx, books.highest, found.ownRegressed && ctx.books.unsure.has(partner))
    if (found.partnerRegressed) casework.setNumber(`regressed:${partner}`, 1)
    if (found.verdict !== 'REGRESSED') witness(ctx, partner, { ...books.checkpoint, signed }, now)
    ctx.log(now, {
      kind: 'reconciled',
      partner,
      sent: books.sent,
      known: books.known,
      missing: found.missing,
      verdict: found.verdict,
    })
  }
  ctx.store.withTx(settle, () => compared())
}

/**
 * Whether this answers what was asked: somebody on the way may keep an answer, and say it again to a port that was put back
 * to an older copy, or that nobody witnesses any more. An older port does not name the question; its word must be new.
 */
function answers({ inquirySha256, at }: Reconciliation, { bytes }: Delivery, now: Millis): boolean {
  const asked = decodeReconcileRequest(bytes)
  if (inquirySha256 === undefined) return Math.abs(now - at) <= SKEW_MAX
  const digest = asked && inquiryDigest(asked)
  return digest !== null && Buffer.compare(digest, inquirySha256) === 0
}

/**
 * That this port's log is not the one it has shown stops the port, so a partner's word is not enough: it must show where this
 * port has signed what is held against it.
 */
function isProven(ctx: Context, books: Reconciliation): boolean {
  const { remembered, shownIn } = books
  const head = headAt(ctx, books)
  if (remembered === null || (head !== null && Buffer.compare(head, remembered.head) === 0))
    return true
  const shown = shownIn === undefined ? null : checkpointShown(shownIn, ctx.trusted, ctx.id)
  return (
    shown !== null &&
    shown.size === remembered.size &&
    Buffer.compare(shown.head, remembered.head) === 0
  )
}

/** Head of this port's log when it had as many entries as the partner remembers; null when it never had. */
const headAt = ({ store }: Context, { remembered }: Reconciliation) =>
  remembered === null ? null : store.log.headAt(remembered.size)

/** The alarm of a shorter log. A loss that somebody has accepted is told until the partner's witness has grown past it. */
function noteLoss({ store: { casework, log } }: Context, partner: string, shown: number): void {
  if (shown <= casework.number(`loss-accepted:${partner}`, 0)) return
  const lost = Math.max(1, shown - log.checkpoint().size)
  casework.setNumber('regressed-by', Math.max(lost, casework.number('regressed-by', 0)))
  casework.setNumber(`regressed-from:${partner}`, shown)
}

/**
 * Names what is sealed from now on above all that this store and the partner know of, where the store is older than names
 * it has given: it was `restored`, accepted loss or not, or the partner keeps a higher name. The same copy may have been put
 * back before, so one epoch more than its own would not do.
 */
function raiseEpoch(
  { store: { casework } }: Context,
  known: Position | null,
  restored: boolean,
): void {
  const own = { epoch: casework.number('epoch', 1), counter: casework.number('counter', 0) }
  // No honest partner knows of more restores than this; one that lies must not use up the names there are.
  const believed = known !== null && known.epoch - own.epoch <= EPOCHS_AHEAD_MAX ? known : null
  if (!restored && (believed === null || inOrder(believed, own) <= 0)) return
  casework.setNumber('epoch', Math.max(own.epoch, believed?.epoch ?? 0) + 1)
  casework.setNumber('counter', 0)
}

/** What this port remembered of the partner's log when it asked. */
function rememberedIn(ctx: Context, { bytes }: Delivery, now: Millis): Checkpoint | null {
  const signed = decodeReconcileRequest(bytes)
  return (signed && openInquiry(signed, ctx.trusted, now)?.remembered) ?? null
}
