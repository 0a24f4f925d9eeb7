import { laneName, partnersOf } from '../agreement/agreement.ts'
import { type Item, linksOf } from '../domain/message.ts'
import type { PortDocument } from '../domain/port-document.ts'
import { endsOf, giverOf, itemOnLane } from '../exchange/on-lane.ts'
import type { Millis } from '../kernel/time.ts'
import { batchKind } from '../wire/batches.ts'
import { BODY_BYTES_MAX, fitsMessage } from '../wire/body.ts'
import type { Context } from './context.ts'
import { given } from './give.ts'
import { keepItem } from './keep/keep-item.ts'
import { scopeOf } from './scope.ts'

/** A document that was kept, and its shipment if it is about one. */
type KeptDocument = { readonly document: number; readonly shipment: number | null }

/**
 * Queues what was filed here for whoever the agreement gives it to: the other end of its own lane, or of its shipment's,
 * as soon as that is known; what is about neither ship nor shipment goes to every partner. Inside a transaction.
 */
export function shareFiled(
  ctx: Context,
  kept: KeptDocument,
  item: PortDocument,
  now: Millis,
): void {
  if (!ctx.given.includes(item.kind)) return
  for (const lane of lanesFor(ctx, kept, item)) share(ctx, kept, item, lane, now)
}

/** Queues what was filed of a shipment before its lane was known. Inside a transaction. */
export function sharePutOff(ctx: Context, shipment: number, now: Millis): void {
  if (!ctx.putsOff) return
  for (const document of ctx.store.shares.takeUp(shipment)) {
    const { item } = ctx.store.documents.sized(document)
    shareFiled(ctx, { document, shipment }, item as PortDocument, now)
  }
}

/**
 * Queues an item for the other end of a lane, where the agreement shares it and this port is the one to give it. One that
 * no message can hold stays here and is told of in the log. Inside a transaction.
 */
export function share(
  ctx: Context,
  { document, shipment }: KeptDocument,
  item: Item,
  lane: string,
  now: Millis,
): void {
  const { agreement, id } = ctx
  const terms = agreement.kinds[item.kind]
  if (terms === undefined || !ctx.given.includes(item.kind) || !ctx.lanes.includes(lane)) return
  if (now < agreement.validFrom || now >= agreement.validTo) return
  const [from, to] = lane.split('>') as [string, string]
  if (from !== id && to !== id) return
  const recipient = from === id ? to : from
  const told = given(ctx, item, recipient)
  if (told === null || !itemOnLane(told, { lane, sender: id })) return
  if (shipment !== null && scopeOf(ctx, shipment) === 'out') return
  if (isTooLarge(ctx, document, told)) {
    const { kind, number, revision } = item
    ctx.log(now, { kind: 'too-large-to-share', document: kind, number, revision })
    return
  }
  const group = { recipient, lane, kind: item.kind }
  // What waits for others must still leave while the agreement holds.
  const dueAt = Math.min(now + terms.batchWindow, agreement.validTo - 1)
  ctx.store.shares.add(document, group, dueAt)
}

/**
 * Keeps what this port says of a voyage or filing, and queues it for the other end of its lane. Inside a transaction.
 */
export function shareRecord(ctx: Context, item: Item, lane: string, now: Millis): void {
  const kept = keepItem(ctx, item, { source: 'own' }, now)
  if (kept !== null) share(ctx, kept, item, lane, now)
}

/** Lanes on which a document may go out; none yet, when its shipment has to tell and cannot: then it is put off. */
function lanesFor(
  ctx: Context,
  { document, shipment }: KeptDocument,
  item: Item,
): readonly string[] {
  const ends = endsOf(item)
  if (ends !== null) return [laneName(ends.portOfLoading, ends.portOfDischarge)]
  const { ucr, houseBill } = linksOf(item)
  if (shipment === null || (ucr ?? houseBill) === undefined) return lanesToPartners(ctx, item)
  const lane = ctx.store.shipments.get(shipment)?.lane ?? ''
  if (lane !== '') return [lane]
  ctx.store.shares.putOff(document, shipment)
  return []
}

/** One lane to each partner: that of the end which gives such an item, where there is one. */
function lanesToPartners({ agreement, id, lanes }: Context, item: Item): readonly string[] {
  const comesIn = giverOf(item) === 'discharge'
  return partnersOf(agreement, id).map((partner) => {
    const [out, into] = [laneName(id, partner), laneName(partner, id)]
    const [first, second] = comesIn ? [into, out] : [out, into]
    return lanes.includes(first) ? first : second
  })
}

/** JSON is never shorter than protobuf; what lists a whole ship or register is measured as it would be sealed. */
function isTooLarge(ctx: Context, document: number, told: Item): boolean {
  if (batchKind(told.kind).long) return !fitsMessage(told)
  return ctx.store.documents.sized(document).bytes > BODY_BYTES_MAX
}
