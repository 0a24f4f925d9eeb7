import type { Invalidation } from '../../domain/invalidation.ts'
import type { Item } from '../../domain/message.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Source } from '../../store/in-force.ts'
import type { Context } from '../context.ts'
import { recountBill } from './count-bill.ts'
import { claimsOf, keysOf } from './item-names.ts'
import type { Kept } from './kept.ts'
import { nameGoods } from './name-goods.ts'
import { nameParties } from './name-parties.ts'

/** Takes back what an invalidation of a shipment names, now if it is held and else when it comes. Inside a transaction. */
export function withdraw(
  ctx: Context,
  told: Invalidation,
  shipment: number,
  source: Source,
  now: Millis,
): void {
  const { documentKind: kind, document: number, upTo } = told
  ctx.store.documents.withdraw(shipment, { kind, number, source }, upTo)
  const last = ctx.store.documents
    .newestOf(number, kind)
    .find((one) => one.source === source && one.shipment === shipment)
  if (last === undefined || last.revision > upTo) return
  takeOut(ctx, last.id, ctx.store.documents.sized(last.id).item, shipment, now)
}

/** False for a document just kept that counts no more: a newer one is in force, or it was taken back before it came. */
export function staysIn(
  ctx: Context,
  item: Item,
  {
    document,
    shipment,
    inForce,
  }: Pick<Kept, 'document' | 'inForce'> & { readonly shipment: number },
  source: Source,
  now: Millis,
): boolean {
  const { documents } = ctx.store
  if (!documents.isWithdrawn(shipment, item, source)) return inForce
  if (inForce) takeOut(ctx, document, item, shipment, now)
  else documents.dropHeld(shipment)
  return false
}

/** The newest revision of a document counts no more: nothing leads to it, and its shipment is looked at again. */
function takeOut(ctx: Context, document: number, item: Item, shipment: number, now: Millis): void {
  const { documents, links, records, shipments } = ctx.store
  documents.dropHeld(shipment)
  records.replace(document, keysOf(ctx.masked(item)))
  for (const name of claimsOf(item)) {
    links.unlink(name, shipment)
    shipments.touch.named(name)
  }
  nameParties(ctx, shipment)
  nameGoods(ctx, shipment)
  if (item.kind === 'manifest') recountBill(ctx, shipment, now)
  shipments.touch.one(shipment)
}
