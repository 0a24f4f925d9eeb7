import { trim } from '../agreement/trim.ts'
import type { Item } from '../domain/message.ts'
import { BODY_BYTES_SPLIT, ITEMS_MAX, TIME_TO_LIVE } from '../exchange/limits.ts'
import { formatMessageId } from '../exchange/message-id.ts'
import { sha256Hex } from '../kernel/digest.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShareGroup } from '../store/shares.ts'
import { BODY_BYTES_MAX, encodeBody } from '../wire/body.ts'
import { seal } from '../wire/seal.ts'
import type { Context } from './context.ts'

/** Seals everything the agreement's timing now makes due: once, into the bytes that are sent and kept. */
export function sealDue(ctx: Context): void {
  const now = ctx.clock.now()
  ctx.store.withTx(() => {
    for (const group of ctx.store.shares.dueGroups(now)) sealGroup(ctx, group, now)
    ctx.seam('before-seal-commit')
  })
  ctx.seam('after-seal-commit')
}

function sealGroup(ctx: Context, group: ShareGroup, now: Millis): void {
  for (;;) {
    const waiting = ctx.store.shares.waiting(group, ITEMS_MAX)
    if (waiting.length === 0) return
    const items = waiting.flatMap((document) => trim(ctx.agreement, ctx.store.documents.itemOf(document)) ?? [])
    if (items.length > 0) sealItems(ctx, group, items, now)
    for (const document of waiting) ctx.store.shares.remove(document)
  }
}

/** One message, or two halves when its body would be too long for a comfortable call. */
function sealItems(ctx: Context, group: ShareGroup, items: readonly Item[], now: Millis): void {
  const body = items.length > 1 && mayExceed(BODY_BYTES_MAX, items) ? null : encodeBody(group.kind, items)
  if (body === null || (body.length > BODY_BYTES_SPLIT && items.length > 1)) {
    const half = Math.ceil(items.length / 2)
    sealItems(ctx, group, items.slice(0, half), now)
    sealItems(ctx, group, items.slice(half), now)
    return
  }
  const { casework, outbox } = ctx.store
  const epoch = casework.number('epoch', 1)
  const counter = casework.number('counter', 0) + 1
  const seq = casework.number(`seq:${group.lane}`, 0) + 1
  casework.setNumber('counter', counter)
  casework.setNumber(`seq:${group.lane}`, seq)
  const messageId = formatMessageId({ port: ctx.id, epoch, counter })
  const expiresAt = now + TIME_TO_LIVE
  const sealed = seal(
    {
      messageId, sender: ctx.id, recipient: group.recipient, lane: group.lane, kind: group.kind,
      schemaMajor: 1, schemaMinor: 0, seq, revision: 1, createdAt: now, expiresAt,
      agreementId: ctx.agreement.id, agreementVersion: ctx.agreement.version,
      purpose: present(ctx.agreement.kinds[group.kind], `${group.kind} is agreed when it is sealed`).purpose,
      part: 1, parts: 1, traceparent: traceparentOf(messageId),
    },
    body,
    ctx.key,
  )
  outbox.add({
    messageId, recipient: group.recipient, lane: group.lane, kind: group.kind, items: items.length,
    createdAt: now, expiresAt, headerSha256: sealed.headerSha256, bodySha256: sealed.header.bodySha256, envelope: sealed.bytes,
  })
  ctx.log(now, {
    kind: 'sealed', messageId, message: group.kind, items: items.length,
    headerSha256: Buffer.from(sealed.headerSha256).toString('hex'),
  })
}

/** True when items may come to more bytes than this: as JSON they never come to less. */
function mayExceed(limit: number, items: readonly Item[]): boolean {
  let bytes = 0
  return items.some((item) => {
    bytes += Buffer.byteLength(JSON.stringify(item))
    return bytes > limit
  })
}

/** W3C trace context that follows from the message's name: the same on both sides, without dice. */
function traceparentOf(messageId: string): string {
  const digest = sha256Hex(messageId)
  return `00-${digest.slice(0, 32)}-${digest.slice(32, 48)}-01`
}
