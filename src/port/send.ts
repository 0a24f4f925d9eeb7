import type { Outcome } from '../domain/outcome.ts'
import type { Answer, Delivery } from '../domain/port-call.ts'
import { CALL_BYTES_FILL, MESSAGES_MAX } from '../exchange/limits.ts'
import { nextAttemptAt } from '../exchange/retry.ts'
import { settle } from '../exchange/settle.ts'
import { present } from '../kernel/assert.ts'
import { type Millis, SECOND } from '../kernel/time.ts'
import { type DeliverResult, decodeDeliverResponse, encodeDeliverRequest } from '../wire/deliver.ts'
import { openReceipt, openRefusal } from '../wire/evidence.ts'
import type { Context } from './context.ts'

/** How long a call may be under way before its messages are sent again without having heard of it. */
const CALL_LEASE: Millis = 35 * SECOND

/**
 * Calls that are due, at most `limit` messages. Each message's attempt is counted and its next one scheduled before it
 * leaves: a port that dies with a call in flight sends it again after that time.
 */
export function dueDeliveries(ctx: Context, limit: number): readonly Delivery[] {
  const now = ctx.clock.now()
  const deliveries = ctx.store.withTx(() => {
    const calls = new Map<string, Call[]>()
    for (const queued of ctx.store.outbox.due(now, limit)) {
      const { expiresAt } = queued
      if (expiresAt <= now) continue
      const attempts = queued.attempts + 1
      ctx.store.outbox.counted(queued.messageId, attempts, Math.min(now + CALL_LEASE, expiresAt))
      place(calls, queued.recipient, { ...queued, attempts })
    }
    return [...calls].flatMap(([recipient, list]) =>
      list.map((call) => deliveryOf(ctx, recipient, call)),
    )
  })
  ctx.seam('after-due-commit')
  return deliveries
}

type Message = { readonly messageId: string; readonly attempts: number; readonly bytes: number }
type Call = { messages: Message[]; bytes: number }

/** Fills the recipient's last call, or opens a new one when it is full. */
function place(calls: Map<string, Call[]>, recipient: string, message: Message): void {
  const list = calls.get(recipient) ?? []
  calls.set(recipient, list)
  const last = list[list.length - 1]
  if (
    last &&
    last.messages.length < MESSAGES_MAX &&
    last.bytes + message.bytes <= CALL_BYTES_FILL
  ) {
    last.messages.push(message)
    last.bytes += message.bytes
  } else {
    list.push({ messages: [message], bytes: message.bytes })
  }
}

function deliveryOf(ctx: Context, recipient: string, call: Call): Delivery {
  const envelopes = call.messages.map(({ messageId }) =>
    present(ctx.store.outbox.envelope(messageId), 'a queued message keeps its bytes'),
  )
  return {
    recipient,
    method: 'Deliver',
    bytes: encodeDeliverRequest(envelopes),
    messageIds: call.messages.map(({ messageId }) => messageId),
    attempt: Math.max(...call.messages.map(({ attempts }) => attempts)),
  }
}

/** Ends what a good receipt or a definite refusal ends; the rest waits for its next attempt. One transaction. */
export function settleDeliver(ctx: Context, delivery: Delivery, answer: Answer): void {
  const results =
    answer.kind === 'silence'
      ? null
      : decodeDeliverResponse(answer.bytes, delivery.messageIds.length)
  const now = ctx.clock.now()
  ctx.store.withTx(() => {
    let newest: { size: number; head: Uint8Array; signed: Uint8Array } | null = null
    for (const [index, messageId] of delivery.messageIds.entries()) {
      const sent = ctx.store.outbox.get(messageId)
      if (sent === undefined || sent.state !== 'queued') continue
      const result = results?.[index]
      const seen =
        result === undefined
          ? 'retry'
          : settleResult(ctx, { ...sent, messageId }, delivery.recipient, result, now)
      if (seen === 'retry') {
        retry(ctx, sent, now)
        continue
      }
      if (seen !== null && (newest === null || seen.size > newest.size)) newest = seen
    }
    if (newest !== null) witness(ctx, delivery.recipient, newest, now)
    ctx.seam('before-settle-commit')
  })
  ctx.seam('after-settle-commit')
}

type Sent = NonNullable<ReturnType<Context['store']['outbox']['get']>>

/** Sends again after a wait with jitter: nothing definite is known of the message. */
function retry(ctx: Context, { messageId, attempts, expiresAt }: Sent, now: Millis): void {
  const again = nextAttemptAt(attempts, now, ctx.chance.of('retry', ctx.id, messageId, attempts))
  ctx.store.outbox.counted(messageId, attempts, Math.min(again, expiresAt))
}

/** Settles one message: the partner's checkpoint when a good receipt showed one, `retry` when nothing is definite. */
function settleResult(
  ctx: Context,
  sent: Sent,
  partner: string,
  result: DeliverResult,
  now: Millis,
) {
  const { messageId, attempts } = sent
  const receipt =
    result.receipt === null ? null : openReceipt(result.receipt, ctx.trusted, partner, now)
  const refusal =
    result.refusal === null ? null : openRefusal(result.refusal, ctx.trusted, partner, now)
  const settlement = settle(sent, { messageId, outcome: result.outcome, receipt, refusal })
  switch (settlement.kind) {
    case 'acknowledged':
      done(ctx, messageId, 'acknowledged', now, settlement.outcome, result.receipt)
      ctx.log(now, { kind: 'acknowledged', messageId, attempts, outcome: settlement.outcome })
      return receipt === null || result.receipt === null
        ? null
        : { ...receipt.checkpoint, signed: result.receipt }
    case 'rejected':
      done(ctx, messageId, 'rejected', now, settlement.outcome, result.refusal)
      ctx.log(now, { kind: 'rejected', messageId, attempts, outcome: settlement.outcome })
      return null
    case 'bad-receipt':
      ctx.log(now, { kind: 'bad-receipt', messageId })
      return 'retry'
    case 'retry':
      return 'retry'
  }
}

function done(
  ctx: Context,
  messageId: string,
  state: 'acknowledged' | 'rejected',
  at: Millis,
  outcome: Outcome,
  receipt: Uint8Array | null,
): void {
  ctx.store.outbox.settled({ messageId, state, at, outcome, receipt })
}

/** Keeps the newest checkpoint a partner has signed: its log can never again be shorter without this port noticing. */
export function witness(
  ctx: Context,
  partner: string,
  seen: { size: number; head: Uint8Array; signed: Uint8Array },
  now: Millis,
): void {
  const known = ctx.store.inbox.witnessed(partner)
  if (known !== null && known.size === seen.size && Buffer.compare(known.head, seen.head) !== 0)
    alarm(ctx, partner, seen, now)
  if (seen.size <= (known?.size ?? 0)) return
  ctx.store.casework.dropNumber(`regressed:${partner}`)
  ctx.store.inbox.witness({ partner, ...seen, at: now })
  ctx.log(now, {
    kind: 'witnessed',
    partner,
    size: seen.size,
    head: Buffer.from(seen.head).toString('hex'),
  })
}

/** One length, two heads: the partner shows two logs. One that is known to have lost its tail is doing nothing new. */
function alarm(
  ctx: Context,
  partner: string,
  { size, signed }: { size: number; signed: Uint8Array },
  now: Millis,
): void {
  if (ctx.store.casework.number(`regressed:${partner}`, 0) === 1) return
  if (ctx.store.equivocations.keep({ partner, at: now, signed }))
    ctx.log(now, { kind: 'equivocation', partner, size })
}

/** Ends messages whose time to live is over. Each is an event: nothing is dropped silently. */
export function expirePast(ctx: Context): void {
  const now = ctx.clock.now()
  const past = ctx.store.outbox.past(now)
  if (past.length === 0) return
  ctx.store.withTx(() => {
    for (const { messageId, attempts } of past) {
      ctx.store.outbox.settled({
        messageId,
        state: 'expired',
        at: now,
        outcome: null,
        receipt: null,
      })
      ctx.log(now, { kind: 'expired', messageId, attempts })
    }
  })
}
