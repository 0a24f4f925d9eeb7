import type { Millis } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { follow } from '../procedures/follow.ts'
import { claimsOf, nameOf, namesOf } from './item-names.ts'
import { partiesOf, partyName } from './item-parties.ts'

/**
 * A document gives a shipment a name that has led to another: when that one has no bill of its own, both are the same,
 * and all that was told under the other name is told of this one. True when that was so. Inside a transaction.
 */
export function absorbNamed(
  ctx: Context,
  names: readonly string[],
  into: number,
  now: Millis,
): boolean {
  let absorbed = false
  for (const name of names) {
    const id = ctx.store.links.find(name)
    if (id === null || id === into) continue
    const row = ctx.store.shipments.get(id)
    if (row === undefined || row.houseBill !== null) continue
    absorb(ctx, row, into, now)
    absorbed = true
  }
  return absorbed
}

function absorb(ctx: Context, row: ShipmentRow, into: number, now: Millis): void {
  const { bills, documents, links, shipments } = ctx.store
  for (const held of documents.revisionsOfShipment(row.id)) {
    const item = ctx.masked(held.item)
    const parties = partiesOf(item).flatMap((party) => partyName(party) ?? [])
    for (const name of [...namesOf(item), ...claimsOf(item), ...parties.map(nameOf.party)]) {
      links.unlink(name, row.id)
      links.link(name, into)
    }
  }
  const { direction, lane, ...says } = row
  // Of what only documents without a lane told, nothing is known but that it is not known to come in.
  const told = lane === '' ? { direction: null, lane: null } : { direction, lane }
  shipments.describe(into, { ...says, ...told, dirty: 0 })
  shipments.merge(row.id, into)
  for (const changed of [row, shipments.get(into)])
    if (changed !== undefined) bills.recount(changed)
  shipments.touch.one(into)
  follow(ctx, into, now)
}
