import { laneName } from '../../agreement/agreement.ts'
import type { ContainerEvent } from '../../domain/container-event.ts'
import { type Item, linksOf } from '../../domain/message.ts'
import { endsOf } from '../../exchange/on-lane.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Origin, Revision } from '../../store/documents.ts'
import type { Source } from '../../store/in-force.ts'
import type { Describing, Direction } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { absorbNamed } from './absorb.ts'
import { countBill } from './count-bill.ts'
import { boxesOf, claimsOf, isRecord, nameOf, namesOf } from './item-names.ts'
import { consigneeOf, partiesOf, partyName, shipperOf } from './item-parties.ts'
import { keepAlone, standsAlone, unlinkAlone } from './keep-alone.ts'
import { keepKeyed, keepRecord } from './keep-record.ts'
import type { Kept } from './kept.ts'
import { nameGoods } from './name-goods.ts'
import { nameParties } from './name-parties.ts'
import { staysIn, withdraw } from './withdraw.ts'

/** Keeps an item, with its shipment where it has one. Null when this very revision is held already. Inside a transaction. */
export function keepItem(ctx: Context, item: Item, origin: Origin, now: Millis): Kept | null {
  if (isRecord(item)) return keepRecord(ctx, item, origin, now)
  const newest = ctx.store.documents.newestOf(item.number, item.kind)
  return standsAlone(item, newest)
    ? keepAlone(ctx, item, newest, origin, now)
    : keepOfShipment(ctx, item, newest, origin, now)
}

/** Finds or makes the shipment an item belongs to, and keeps the item with it, `newest` being what is held of it. */
function keepOfShipment(
  ctx: Context,
  item: Item,
  newest: readonly Revision[],
  origin: Origin,
  now: Millis,
): Kept | null {
  const { shipments, links } = ctx.store
  const masked = ctx.masked(item)
  const names = namesOf(masked)
  const says = describing(ctx, masked, origin)
  const known = shipmentIn(newest) ?? shipmentOf(ctx, item, names)
  const shipment = known ?? shipments.create(says)
  const kept = keepKeyed(ctx, item, shipment, newest, origin, now)
  if (kept === null) return null
  const absorbed = known !== null && absorbNamed(ctx, names.filter(isSure), shipment, now)
  for (const name of names) links.link(name, shipment)
  if (known !== null && kept.inForce && !SUPPLEMENTS.has(item.kind))
    describe(ctx, known, unlessTakenBack(ctx, item, known, says, origin))
  const { document, inForce, replaced } = kept
  if (replaced !== null) {
    unlinkStale(ctx, replaced.item, shipment)
    unlinkAlone(ctx, replaced)
  }
  hear(ctx, masked, says, now)
  if (absorbed || (inForce && PAPERS.has(item.kind))) {
    nameParties(ctx, shipment)
    nameGoods(ctx, shipment)
  }
  if (inForce) follow(ctx, item, shipment, says, origin.source, now)
  const counts = staysIn(ctx, item, { document, shipment, inForce }, origin.source, now)
  if (item.kind === 'invalidation') withdraw(ctx, item, shipment, origin.source, now)
  const { houseBill, ucr } = linksOf(item)
  return { document, inForce: counts, shipment, name: houseBill ?? ucr ?? item.number }
}

/** What was taken back before it came says what it says, and is no reason to assess anything. */
function unlessTakenBack(
  { store }: Context,
  item: Item,
  shipment: number,
  says: Describing,
  { source }: Origin,
): Describing {
  if (says.dirty === 0 || !store.documents.isWithdrawn(shipment, item, source)) return says
  return { ...says, dirty: 0 }
}

/** A paper that names the sender, or another port, changes what a bill held already counts in. */
function describe({ store }: Context, shipment: number, says: Describing): void {
  const before = store.shipments.get(shipment)?.direction
  if (!store.shipments.describe(shipment, says)) return
  const row = store.shipments.get(shipment)
  if (row === undefined || row.billedAt === null) return
  store.bills.recount(row)
  if (row.masterBill !== null && row.direction !== before)
    store.shipments.touch.houses(row.masterBill)
}

/** What a replaced revision claimed leads here no more, unless another document in force claims it too. */
function unlinkStale(ctx: Context, replaced: Item, shipment: number): void {
  const { documents, links } = ctx.store
  const stale = claimsOf(replaced)
  if (stale.length === 0) return
  const claimed = documents.ofShipment(shipment).flatMap(({ item }) => claimsOf(item))
  for (const name of stale) if (!claimed.includes(name)) links.unlink(name, shipment)
}

/** Whoever a paper names was heard of, and who sends to whom, though a newer revision was here first. */
function hear(ctx: Context, masked: Item, { shipper, consignee }: Describing, now: Millis): void {
  const { bills, parties } = ctx.store
  for (const party of [shipper, consignee]) if (party !== null) parties.hear(party, now)
  const isBill = masked.kind === 'manifest' && masked.voyage.portOfDischarge === ctx.id
  if (isBill && shipper !== null && consignee !== null)
    bills.relate(shipper, consignee, parties.of(consignee).since)
}

/** What follows from an item in force: what is counted, and who has to be looked at again. */
function follow(
  ctx: Context,
  item: Item,
  shipment: number,
  says: Describing,
  source: Source,
  now: Millis,
): void {
  const { links, shipments } = ctx.store
  if (says.direction !== 'in' && shipments.get(shipment)?.direction !== 'in') return
  for (const party of partiesOf(ctx.masked(item))) {
    if (party !== undefined) links.link(nameOf.party(partyName(party) as string), shipment)
  }
  if (item.kind === 'manifest') countBill(ctx, item, shipment, now)
  if (item.kind === 'container-event') noteYard(ctx, item, shipment)
  if (item.kind === 'preference-claim') {
    const claimed = nameOf.claimed(item.certificate)
    links.link(claimed, shipment)
    shipments.touch.named(claimed)
  }
  if (item.kind === 'certificate-of-origin') shipments.touch.named(nameOf.claimed(item.number))
  if (SUPPLEMENTS.has(item.kind) && !isSeenHere(ctx, item, shipment, source))
    shipments.touch.one(shipment)
}

/** A move that this port's own side told of stands as it told it: that the partner tells of it, too, is no news. */
function isSeenHere({ store }: Context, item: Item, shipment: number, source: Source): boolean {
  if (item.kind !== 'container-event' || source === 'own') return false
  return store.documents
    .ofShipment(shipment)
    .some(
      (held) =>
        held.source === 'own' && held.kind === item.kind && held.item.number === item.number,
    )
}

/** Boxes lie in the yard from when they come ashore until they are fetched. */
function noteYard({ store }: Context, event: ContainerEvent, shipment: number): void {
  if (event.move === 'discharged') store.shipments.landed(shipment, event.occurredAt)
  if (event.move === 'gate-out') store.shipments.fetched(shipment, event.occurredAt)
}

/** Documents that say something of a shipment once there is one, and nothing alone. */
const SUPPLEMENTS: ReadonlySet<Item['kind']> = new Set([
  'preference-claim',
  'container-event',
  'permit',
  'transit-movement',
  'value-declaration',
  'warning',
  'invalidation',
] as const)

/** Documents of which each alone is worth an assessment. */
const PAPERS: ReadonlySet<Item['kind']> = new Set([
  'manifest',
  'export-declaration',
  'security-filing',
  'import-declaration',
] as const)

/** That of any revision: the first may have told of none. */
function shipmentIn(revisions: readonly Revision[]): number | null {
  return revisions.find(({ shipment }) => shipment !== null)?.shipment ?? null
}

function shipmentOf(ctx: Context, item: Item, names: readonly string[]): number | null {
  for (const name of names) {
    const found = ctx.store.links.find(name)
    if (found === null) continue
    if (isSure(name) || isOfBox(ctx, found, item)) return found
  }
  return null
}

/**
 * A box can hold several house consignments: it leads a bill only to what has none yet and names the same boxes, and no
 * paper to what has such a paper of another number.
 */
function isOfBox(ctx: Context, shipment: number, item: Item): boolean {
  if (linksOf(item).houseBill !== undefined && !isNamelessWithBoxes(ctx, shipment, item))
    return false
  if (!PAPERS.has(item.kind)) return true
  const held = ctx.store.documents.ofShipment(shipment)
  return held.every(({ kind, item: { number } }) => kind !== item.kind || number === item.number)
}

/** True for a shipment that no document of another bill told of, and one of whose documents has exactly these boxes. */
function isNamelessWithBoxes(ctx: Context, shipment: number, item: Item): boolean {
  if (ctx.store.shipments.get(shipment)?.houseBill !== null) return false
  const boxes = sorted(boxesOf(item))
  const { houseBill } = linksOf(item)
  const held = ctx.store.documents.ofShipment(shipment)
  // A move of the box names a bill and describes nothing: the shipment has none yet, but it is spoken for.
  if (held.some((one) => (linksOf(one.item).houseBill ?? houseBill) !== houseBill)) return false
  return held.some((one) => sorted(boxesOf(one.item)) === boxes)
}

/** A bill or a UCR is one shipment's; a box may hold several. */
const isSure = (name: string) => !name.startsWith('c:')

const sorted = (boxes: readonly string[]): string => [...boxes].sort().join(' ')

/** What the importer's side hands in is filed where the goods go. */
const FILED_BY_IMPORTER: ReadonlySet<Item['kind']> = new Set([
  'security-filing',
  'import-declaration',
  'preference-claim',
  'value-declaration',
] as const)

/** Documents with a lane say where it goes. Null for what may be filed at either end, perhaps before anything else. */
function directionOf(ctx: Context, item: Item, { source }: Origin): Direction | null {
  const ends = endsOf(item)
  if (ends !== null) return ends.portOfDischarge === ctx.id ? 'in' : 'out'
  if (!FILED_BY_IMPORTER.has(item.kind)) return null
  return source === 'own' ? 'in' : 'out'
}

function describing(ctx: Context, item: Item, origin: Origin): Describing {
  const voyage = 'voyage' in item ? item.voyage : null
  const ends = endsOf(item)
  const direction = directionOf(ctx, item, origin)
  const { houseBill, ucr } = linksOf(item)
  return {
    direction,
    houseBill: houseBill ?? null,
    ucr: ucr ?? null,
    lane: ends === null ? null : laneName(ends.portOfLoading, ends.portOfDischarge),
    voyage: voyage?.id ?? (item.kind === 'container-event' ? item.voyageId : null),
    loadAt: voyage?.loadAt ?? null,
    etd: voyage?.etd ?? null,
    eta: voyage?.eta ?? null,
    shipper: partyName(shipperOf(item)),
    consignee: partyName(consigneeOf(item)),
    dirty: direction === 'in' && PAPERS.has(item.kind) ? 1 : 0,
  }
}
