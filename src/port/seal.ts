import { BODY_BYTES_SPLIT, ITEMS_MAX, TIME_TO_LIVE } from '../exchange/limits.ts'
import { formatMessageId } from '../exchange/message-id.ts'
import { traceparentOf } from '../exchange/traceparent.ts'
import { present } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { Sized } from '../store/item-cache.ts'
import type { ShareGroup } from '../store/shares.ts'
import { batchKind } from '../wire/batches.ts'
import { encodeBody, isSound } from '../wire/body.ts'
import { seal } from '../wire/seal.ts'
import type { Context } from './context.ts'
import { given } from './give.ts'

const JSON_BYTES_SPLIT = 2 * BODY_BYTES_SPLIT

/** Seals everything the agreement's timing now makes due: once, into the bytes that are sent and kept. */
export function sealDue(ctx: Context): void {
  const now = ctx.clock.now()
  ctx.store.withTx(() => {
    for (const group of ctx.store.shares.dueGroups(now)) {
      if (!ctx.books.unsure.has(group.recipient)) sealGroup(ctx, group, now)
    }
    ctx.seam('before-seal-commit')
  })
  ctx.seam('after-seal-commit')
}

function sealGroup(ctx: Context, group: ShareGroup, now: Millis): void {
  for (;;) {
    const waiting = ctx.store.shares.take(group, ITEMS_MAX)
    const items = waiting.flatMap((document) => agreed(ctx, document, group.recipient))
    for (const part of partsOf(items)) sealPart(ctx, group, part, now)
    if (waiting.length < ITEMS_MAX) return
  }
}

type Waiting = Sized & { readonly document: number }

/** What of a document is given, and the bytes of its JSON; nothing when it is out of scope. */
function agreed(ctx: Context, document: number, recipient: string): readonly Waiting[] {
  const { item, bytes } = ctx.store.documents.sized(document)
  const told = given(ctx, item, recipient)
  return told === null ? [] : [{ item: told, bytes, document }]
}

/**
 * Cuts items into runs whose bodies stay near the comfortable length, by their JSON: protobuf takes about half of it
 * and never more, so a run also stays below the most a body may have.
 */
function partsOf(items: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const parts: Waiting[][] = []
  let total = Number.POSITIVE_INFINITY
  for (const waiting of items) {
    if (total + waiting.bytes > JSON_BYTES_SPLIT) {
      parts.push([])
      total = 0
    }
    total += waiting.bytes
    parts.at(-1)?.push(waiting)
  }
  return parts
}

/** One message; two halves where text so outweighs everything else that the guess was wrong. */
function sealPart(ctx: Context, group: ShareGroup, part: readonly Waiting[], now: Millis): void {
  const body = encodeBody(
    group.kind,
    part.map(({ item }) => item),
  )
  const tooLong = body.length > BODY_BYTES_SPLIT || (batchKind(group.kind).long && !isSound(body))
  if (tooLong && part.length > 1) {
    const half = Math.ceil(part.length / 2)
    sealPart(ctx, group, part.slice(0, half), now)
    sealPart(ctx, group, part.slice(half), now)
  } else {
    const messageId = sealMessage(ctx, group, body, part.length, now)
    for (const { document } of part) ctx.store.shares.left(document, messageId)
  }
}

function sealMessage(
  ctx: Context,
  group: ShareGroup,
  body: Uint8Array,
  items: number,
  now: Millis,
): string {
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
      messageId,
      sender: ctx.id,
      recipient: group.recipient,
      lane: group.lane,
      kind: group.kind,
      schemaMajor: 1,
      schemaMinor: 0,
      seq,
      revision: 1,
      createdAt: now,
      expiresAt,
      agreementId: ctx.agreement.id,
      agreementVersion: ctx.agreement.version,
      purpose: present(ctx.agreement.kinds[group.kind], `${group.kind} is agreed when it is sealed`)
        .purpose,
      part: 1,
      parts: 1,
      traceparent: traceparentOf(messageId),
    },
    body,
    ctx.key,
  )
  outbox.add({
    messageId,
    recipient: group.recipient,
    lane: group.lane,
    kind: group.kind,
    items,
    createdAt: now,
    expiresAt,
    headerSha256: sealed.headerSha256,
    bodySha256: sealed.header.bodySha256,
    envelope: sealed.bytes,
  })
  ctx.log(now, {
    kind: 'sealed',
    messageId,
    message: group.kind,
    items,
    headerSha256: Buffer.from(sealed.headerSha256).toString('hex'),
  })
  return messageId
}
