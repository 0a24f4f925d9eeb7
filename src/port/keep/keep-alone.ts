import { type Item, linksOf } from '../../domain/message.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Origin, Revision } from '../../store/documents.ts'
import type { Context } from '../context.ts'
import { claimsOf } from './item-names.ts'
import { type Keyed, keepKeyed } from './keep-record.ts'
import type { Kept } from './kept.ts'

/**
 * True for a certificate of origin, or a claim by one, that tells of no shipment and never did: a country's register is told
 * of hundreds of thousands, and none of them needs a shipment of its own to be entered there.
 */
export function standsAlone(item: Item, known: readonly Revision[]): boolean {
  if (item.kind !== 'certificate-of-origin' && item.kind !== 'preference-claim') return false
  const { houseBill, ucr } = linksOf(item)
  return houseBill === undefined && ucr === undefined && known.every((one) => one.shipment === null)
}

/** Keeps such a document, `known` being its revisions so far. Null when this very revision is held already. Inside a transaction. */
export function keepAlone(
  ctx: Context,
  item: Item,
  known: readonly Revision[],
  origin: Origin,
  now: Millis,
): Kept | null {
  const kept = keepKeyed(ctx, item, null, known, origin, now)
  if (kept === null) return null
  const { document, inForce } = kept
  // As with a claim for a shipment, only one that is made here is this port's to look into.
  if (inForce && origin.source === 'own') noteClaim(ctx, item, kept)
  return { document, inForce, shipment: null, name: item.number }
}

/** A certificate that is claimed for goods nobody names is claimed all the same: other claims by it are looked at again. */
function noteClaim(ctx: Context, item: Item, { document, replaced }: Keyed): void {
  const { links, shipments } = ctx.store
  if (replaced !== null) unlinkAlone(ctx, replaced)
  for (const name of claimsOf(item)) {
    links.link(name, placeOf(document))
    shipments.touch.named(name)
  }
}

/** What a replaced revision claimed, if it told of no shipment, is claimed no more. */
export function unlinkAlone({ store }: Context, replaced: NonNullable<Keyed['replaced']>): void {
  if (replaced.item.kind !== 'preference-claim') return
  for (const name of claimsOf(replaced.item)) store.links.unlink(name, placeOf(replaced.id))
}

/** Stands for the shipment of a claim that has none: no shipment's number is below 0. */
const placeOf = (document: number): number => -document
