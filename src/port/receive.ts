import { goodsScope } from '../agreement/goods-scope.ts'
import { lacking, violations } from '../agreement/trim.ts'
import { type Item, linksOf } from '../domain/message.ts'
import type { RefusalReason } from '../domain/outcome.ts'
import type { Received } from '../domain/port-call.ts'
import { type Gate, offLane, refuseTerms, whyNotAgreed } from '../exchange/admit.ts'
import { parseMessageId } from '../exchange/message-id.ts'
import { itemOnLane } from '../exchange/on-lane.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import { decodeBody } from '../wire/body.ts'
import { type DeliverResult, encodeDeliverResponse, splitDeliverRequest } from '../wire/deliver.ts'
import { signReceipt, signRefusal } from '../wire/evidence.ts'
import { Name } from '../wire/header.ts'
import { type Opened, openEnvelope } from '../wire/open.ts'
import { applyItem } from './apply.ts'
import type { Context } from './context.ts'
import { nameOf } from './keep/item-names.ts'
import { isOneTooMany } from './keep/one-too-many.ts'
import { togetherOrApart } from './keep/together-or-apart.ts'
import { noteFilings } from './procedures/filings.ts'

type Message = Extract<Opened, { kind: 'opened' }>
type Judged = {
  readonly envelope: Uint8Array
  readonly opened: Opened
  readonly items: readonly Item[] | RefusalReason
  /** What an item breaks of the agreement, when it does. */
  readonly breach?: string | undefined
}

/**
 * Takes a call of sealed messages: signatures and bodies are checked before the write lock is taken, then all that can
 * be kept is kept in one transaction, and each message is answered.
 */
export function deliver(ctx: Context, bytes: Uint8Array): Received {
  const split = splitDeliverRequest(bytes)
  if (split.kind === 'malformed')
    return { kind: 'error', code: 'invalid_argument', message: split.what }
  const now = ctx.clock.now()
  const judged = split.envelopes.map((envelope) => judge(ctx, envelope, now))
  // Bytes nobody vouches for change nothing, not even by taking the write lock.
  if (
    judged.every(({ opened }) => opened.kind === 'refused' && opened.outcome === 'UNAUTHENTICATED')
  ) {
    return {
      kind: 'answer',
      bytes: encodeDeliverResponse(judged.map((one) => answer(ctx, one, now))),
    }
  }
  const kept = (some: readonly Judged[]) =>
    ctx.store.withTx(() => {
      const answers = some.map((one) => answer(ctx, one, now))
      ctx.seam('before-receive-commit')
      return answers
    })
  const results = togetherOrApart(judged, kept, ({ opened }) => [notNow(opened)])
  ctx.seam('after-receive-commit')
  return { kind: 'answer', bytes: encodeDeliverResponse(results) }
}

/** Sent again until somebody has mended the store, or its time is over. */
function notNow(opened: Opened): DeliverResult {
  const messageId = opened.kind === 'opened' ? opened.header.messageId : ''
  return { messageId, outcome: 'RETRY_LATER', receipt: null, refusal: null }
}

/** What can be said of a message without the store: is it genuine, readable and within the agreement? */
function judge(ctx: Context, envelope: Uint8Array, now: Millis): Judged {
  const opened = openEnvelope(envelope, ctx.trusted, now)
  if (opened.kind === 'refused') return { envelope, opened, items: opened.outcome }
  if (opened.header.schemaMajor !== 1) return { envelope, opened, items: 'SCHEMA' }
  const body = decodeBody(opened.body)
  if (body.kind === 'bad') return { envelope, opened, items: body.outcome }
  if (body.messageKind !== opened.header.kind) return { envelope, opened, items: 'SCHEMA' }
  if (!body.items.every((item) => itemOnLane(item, opened.header)))
    return { envelope, opened, items: 'NOT_ON_LANE' }
  if (body.items.some((item) => lacking(ctx.agreement, item).length > 0))
    return { envelope, opened, items: 'SCHEMA' }
  const breach = breachOf(ctx, body.items)
  return { envelope, opened, items: breach === undefined ? body.items : 'NOT_AGREED', breach }
}

function breachOf({ agreement, pseudonyms }: Context, items: readonly Item[]): string | undefined {
  for (const item of items) {
    if (goodsScope(agreement, item) === 'out') return `${item.kind}: its goods are out of scope`
    const [field] = violations(agreement, item)
    if (field !== undefined) return `${item.kind}: ${field} is not shared`
    const named = pseudonyms?.namedIn(item) ?? null
    if (named !== null) return `${item.kind}: ${named} is no pseudonym`
  }
  return undefined
}

function answer(ctx: Context, judged: Judged, now: Millis): DeliverResult {
  const { envelope, opened, items } = judged
  if (opened.kind === 'refused') return refusedUnopened(ctx, opened, now)
  const { header, headerSha256 } = opened
  const gate = gateFor(ctx, opened, now)
  if (offLane(header, gate)) return refuse(ctx, opened, 'NOT_ON_LANE', now)
  const known = ctx.store.inbox.get(header.messageId)
  if (known !== undefined) {
    if (Buffer.compare(known.headerSha256, headerSha256) !== 0)
      return refuse(ctx, opened, 'CONFLICT', now)
    // A copy that comes so late is a replay: its time was over before its name could be forgotten.
    if (now - known.receivedAt > ctx.dedupeRetention) return refuse(ctx, opened, 'EXPIRED', now)
    ctx.log(now, { kind: 'duplicate', messageId: header.messageId })
    return {
      messageId: header.messageId,
      outcome: 'DUPLICATE',
      receipt: known.receipt,
      refusal: null,
    }
  }
  // What such a partner claims is kept for later, by itself: it is proven to say different things to different people.
  if (ctx.store.equivocations.has(header.sender)) return notNow(opened)
  const reason = refuseTerms(header, gate) ?? (typeof items === 'string' ? items : null)
  if (reason === 'NOT_AGREED') {
    const why = whyNotAgreed(header, gate) ?? judged.breach
    return refuseBreach(ctx, opened, why ?? 'outside the agreement', now)
  }
  if (reason !== null) return refuse(ctx, opened, reason, now)
  const sent = items as readonly Item[]
  const foreign = new Set(sent.filter((item) => isAboutAnotherLane(ctx, item, header.lane)))
  if (sent.length > 0 && foreign.size === sent.length)
    return refuse(ctx, opened, 'NOT_ON_LANE', now)
  return accept(ctx, opened, envelope, sent, foreign, now)
}

/**
 * Keeps a message whole, for it is one piece of evidence, and all its items but the `foreign`: two lanes may number alike by
 * chance, and one such number must not keep back the hundreds of papers that travel beside it.
 */
function accept(
  ctx: Context,
  opened: Message,
  envelope: Uint8Array,
  items: readonly Item[],
  foreign: ReadonlySet<Item>,
  now: Millis,
): DeliverResult {
  const { header, headerSha256 } = opened
  const { messageId, sender, kind } = header
  ctx.log(now, {
    kind: 'received',
    messageId,
    message: kind,
    items: items.length,
    headerSha256: Buffer.from(headerSha256).toString('hex'),
  })
  for (const [position, item] of items.entries()) {
    if (foreign.has(item) || isOneTooMany(ctx, item)) refuseItem(ctx, item, messageId, now)
    else applyItem(ctx, item, messageId, position, now)
  }
  noteFilings(
    ctx,
    items.filter((item) => !foreign.has(item)),
    now,
  )
  const receipt = signReceipt(
    {
      messageId,
      headerSha256,
      bodySha256: header.bodySha256,
      receivedAt: now,
      checkpoint: ctx.store.log.checkpoint(),
    },
    ctx.key,
  )
  const { epoch, counter } = present(
    parseMessageId(messageId),
    'a message on its lane has a well-formed id',
  )
  ctx.store.inbox.add({
    messageId,
    sender,
    epoch,
    counter,
    kind,
    receivedAt: now,
    headerSha256,
    envelope,
    receipt,
  })
  return { messageId, outcome: 'ACCEPTED', receipt, refusal: null }
}

function refuseItem(ctx: Context, item: Item, messageId: string, now: Millis): void {
  const { kind, number, revision } = item
  ctx.log(now, { kind: 'item-refused', item: kind, number, revision, messageId })
}

/**
 * A partner may speak of shipments on its own lanes only: what it says decides whether a box is opened. It names them by
 * bill, by UCR, or by the number of a document that is held already.
 */
function isAboutAnotherLane(ctx: Context, item: Item, lane: string): boolean {
  const { documents, links } = ctx.store
  const { houseBill, ucr } = linksOf(item)
  const named = [
    houseBill === undefined ? null : links.find(nameOf.bill(houseBill)),
    ucr === undefined ? null : links.find(nameOf.ucr(ucr)),
    ...documents.newestOf(item.number, item.kind).map(({ shipment }) => shipment),
  ]
  return named.some((shipment) => shipment !== null && isOnAnotherLane(ctx, shipment, lane))
}

/** What was booked from the same port to a third one may be bound for this one by now: until then it is nobody's here. */
function isOnAnotherLane(ctx: Context, shipment: number, lane: string): boolean {
  const known = ctx.store.shipments.get(shipment)?.lane ?? ''
  if (known === '' || known === lane) return false
  const ends = known.split('>')
  return ends.includes(ctx.id) || ends[0] !== lane.split('>')[0]
}

function gateFor(ctx: Context, opened: Message, now: Millis): Gate {
  return {
    port: ctx.id,
    now,
    keyOwner: opened.keyOwner,
    lanes: ctx.lanes,
    agreementId: ctx.agreement.id,
    agreementVersion: ctx.agreement.version,
    validFrom: ctx.agreement.validFrom,
    validTo: ctx.agreement.validTo,
    kinds: ctx.kindsFrom(opened.header.sender),
  }
}

/** A message outside the agreement: its header and the reason are kept, its body is not. */
function refuseBreach(ctx: Context, opened: Message, why: string, now: Millis): DeliverResult {
  const { header, headerSha256, signed } = opened
  const { messageId, sender } = header
  ctx.store.inbox.refuse({ messageId, sender, at: now, why, headerSha256, header: signed })
  return refuse(ctx, opened, 'NOT_AGREED', now, why.slice(0, DETAIL_MAX))
}

/** Longest reason of a signed refusal. */
const DETAIL_MAX = 200

function refuse(
  ctx: Context,
  opened: Message,
  outcome: RefusalReason,
  now: Millis,
  detail?: string,
): DeliverResult {
  const { messageId } = opened.header
  const { headerSha256 } = opened
  ctx.log(now, { kind: 'refused', messageId, outcome })
  const refusal = signRefusal(
    {
      messageId,
      headerSha256,
      outcome,
      receiverTime: now,
      ...(detail !== undefined && { detail }),
    },
    ctx.key,
  )
  return { messageId, outcome, receipt: null, refusal }
}

/**
 * A message nobody vouches for is answered without a signature: its words are not worth quoting. Nor is a name that is
 * none, whoever signed it.
 */
function refusedUnopened(
  ctx: Context,
  opened: Extract<Opened, { kind: 'refused' }>,
  now: Millis,
): DeliverResult {
  const { outcome, headerSha256 } = opened
  const messageId = Name.safeParse(opened.messageId).data ?? ''
  // Anybody who reaches the socket can send bytes nobody vouches for: the log is not theirs to fill.
  if (outcome !== 'UNAUTHENTICATED') ctx.log(now, { kind: 'refused', messageId, outcome })
  const signed = outcome !== 'UNAUTHENTICATED' && headerSha256 !== undefined && messageId !== ''
  const refusal = signed
    ? signRefusal({ messageId, headerSha256, outcome, receiverTime: now }, ctx.key)
    : null
  return { messageId, outcome, receipt: null, refusal }
}
