import { assert, present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import { decodeBody } from '../wire/body.ts'
import { openEnvelope } from '../wire/open.ts'
import type { Context } from './context.ts'

/**
 * Sends a message again that its recipient had acknowledged and has lost: the very same bytes while they may still be
 * accepted, and what was in them anew once they may not. Inside a transaction.
 */
export function sendAgain(ctx: Context, messageId: string, now: Millis): void {
  const { outbox } = ctx.store
  const sent = present(outbox.get(messageId), 'an acknowledged message is in the outbox')
  if (now < sent.expiresAt) {
    outbox.again(messageId, now)
    return
  }
  outbox.settled({ messageId, state: 'expired', at: now, outcome: null, receipt: null })
  ctx.log(now, { kind: 'expired', messageId, attempts: sent.attempts })
  const envelope = present(outbox.envelope(messageId), 'a message keeps its bytes')
  shareAnew(ctx, envelope, sent.createdAt, now)
}

function shareAnew(ctx: Context, envelope: Uint8Array, sealedAt: Millis, now: Millis): void {
  // With the keys of that day: one that has ended since signs nothing any more, but signed this.
  const opened = openEnvelope(envelope, ctx.trusted, sealedAt)
  assert(opened.kind === 'opened', 'a message this port sealed can be opened')
  const body = decodeBody(opened.body)
  assert(body.kind === 'body', 'a message this port sealed can be read')
  const { recipient, lane, kind } = opened.header
  for (const item of body.items) {
    const document = present(ctx.store.documents.own(item), 'what was sealed here is kept here')
    ctx.store.shares.add(document, { recipient, lane, kind }, now)
  }
}
