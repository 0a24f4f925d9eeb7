import type { ManifestConsignment } from '../../domain/documents.ts'
import type { Given } from '../../domain/given.ts'
import type { HousesHeld } from '../../domain/shipment.ts'
import { present } from '../../kernel/assert.ts'
import { DAY, type Millis } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { claimsOf, keyOf, nameOf } from './item-names.ts'
import { addressLine } from './item-parties.ts'
import { endUnmanifested } from './unmanifested.ts'

/**
 * Counts a bill bound for this port, filed here or told by the partner, with those of its master bill, its shipper and
 * its consignee, and marks others whose counts it changes. Where both sides have one the bill filed here counts.
 */
export function countBill(
  ctx: Context,
  told: Given<ManifestConsignment>,
  shipment: number,
  now: Millis,
): void {
  const { bills, shipments } = ctx.store
  const bill = billInForce(ctx, shipment)
  if (bill !== told) return
  const masked = ctx.masked(bill)
  const before = present(shipments.get(shipment), 'a kept bill has a shipment')
  const masters = lookAtHouses(ctx, bill.masterBill ?? null, before.masterBill)
  bills.put(
    shipment,
    {
      masterBill: bill.masterBill ?? null,
      // Held back by the agreement, they cannot be counted.
      grossKg: bill.grossKg ?? 0,
      packages: bill.packages ?? 0,
      consigneeAddress: addressLine(masked.consignee),
      billedAt: now,
    },
    before,
  )
  touchHouses(ctx, masters)
  touchSplit(ctx, before, addressLine(masked.consignee), now)
  unlinkOthers(ctx, shipment, bill)
  const boxes = bill.containers.map(({ number }) => number)
  for (const box of boxes) shareBox(ctx, nameOf.billedBox(box), shipment)
  endUnmanifested(ctx, shipment, bill.voyage.id, boxes, now)
}

/** Counts the bill of a shipment anew when one was taken back: another's, or none. Inside a transaction. */
export function recountBill(ctx: Context, shipment: number, now: Millis): void {
  const before = present(ctx.store.shipments.get(shipment), 'a counted bill has a shipment')
  const masters = lookAtHouses(ctx, before.masterBill)
  ctx.store.bills.remove(shipment, before)
  touchHouses(ctx, masters)
  const bill = billInForce(ctx, shipment)
  if (bill !== null) countBill(ctx, bill, shipment, now)
}

/** The manifest of a shipment that counts: the port's own, else the partner's. */
function billInForce(ctx: Context, shipment: number): Given<ManifestConsignment> | null {
  // Documents come in order of (source, kind, number): the port's own are first.
  for (const { item } of ctx.store.documents.ofShipment(shipment))
    if (item.kind === 'manifest') return item
  return null
}

/** Boxes that only a bill names which does not count are not this shipment's. */
function unlinkOthers(ctx: Context, shipment: number, bill: Given<ManifestConsignment>): void {
  const named = new Set(bill.containers.map(({ number }) => nameOf.billedBox(number)))
  for (const { item } of ctx.store.documents.ofShipment(shipment)) {
    if (item.kind !== 'manifest' || item === bill) continue
    for (const name of claimsOf(item)) if (!named.has(name)) ctx.store.links.unlink(name, shipment)
  }
}

/** A carrier's bill that is held, and what the houses under it came to before one of them changed. */
type Master = { readonly number: string; readonly houses: HousesHeld }

/** Those of these carrier's bills that are held: without one nobody compares it with its houses. */
function lookAtHouses(ctx: Context, ...numbers: readonly (string | null)[]): readonly Master[] {
  const { bills, records } = ctx.store
  return [...new Set(numbers)].flatMap((number) =>
    number === null || !records.has(keyOf.masterBill(number))
      ? []
      : [{ number, houses: bills.housesOf(number) }],
  )
}

/**
 * A house more or less changes what is known of the other houses. Another paper of the same house, as when the carrier's
 * comes after the partner's, mostly says what was counted already: nothing that a rule looks at is new then.
 */
function touchHouses(ctx: Context, masters: readonly Master[]): void {
  for (const { number, houses } of masters)
    if (!comesToTheSame(ctx.store.bills.housesOf(number), houses))
      ctx.store.shipments.touch.houses(number)
}

const comesToTheSame = (a: HousesHeld, b: HousesHeld): boolean =>
  a.count === b.count && a.grossKg === b.grossKg && a.packages === b.packages

/** Bills to one consignee in a day beyond which another is no news: a split order is told long before. */
const SPLIT_MOST = 10

/**
 * One more bill to a consignee, or to its address, changes what is known of those of the day before: the first parts of a
 * split order show as such only when the others have come.
 */
function touchSplit(ctx: Context, before: ShipmentRow, address: string | null, now: Millis): void {
  const { id, consignee, consigneeAddress } = before
  const isCounted = before.billedAt !== null && consigneeAddress === address
  if (isCounted || consignee === null) return
  const { bills, shipments } = ctx.store
  const [from, to] = [(before.billedAt ?? now) - DAY, (before.billedAt ?? now) + DAY]
  const same = bills.ofConsignee(consignee, from, to)
  if (same > 1 && same <= SPLIT_MOST) shipments.touch.billedTo(consignee, from, to, id)
  if (address === null) return
  const there = bills.ofAddress(address, consignee, from, to)
  if (there > 0 && there <= SPLIT_MOST) shipments.touch.billedToAddress(address, from, to, id)
}

/** Bills under way on one box beyond which another is no news to them: that it is shared is told long before. */
const SHARERS_MOST = 20

/** Notes that a box is on more than one bill: for the new one, and for those under way unless they are many. */
function shareBox(ctx: Context, box: string, shipment: number): void {
  const { bills, links, shipments } = ctx.store
  links.link(box, shipment)
  if (!links.isShared(box)) return
  bills.shareBox(shipment)
  const open = bills.openOn(box, SHARERS_MOST + 1)
  // Else each bill on a box would have all before it scored again: a partner could keep this port busy with one box.
  if (open.length > SHARERS_MOST) return
  for (const sharer of open) {
    bills.shareBox(sharer)
    if (sharer !== shipment) shipments.touch.one(sharer)
  }
}
