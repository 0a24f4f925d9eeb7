import type { Item } from '../../domain/message.ts'
import type { StowPlan } from '../../domain/stow-plan.ts'
import type { SupplyImport } from '../../domain/supply-import.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Origin, Revision } from '../../store/documents.ts'
import type { Context } from '../context.ts'
import { keyOf, keysOf, nameOf } from './item-names.ts'
import { partyName } from './item-parties.ts'
import type { Kept } from './kept.ts'
import { stowPlanOf } from './stow-plan.ts'
import { findUnmanifested } from './unmanifested.ts'

/**
 * Keeps an item that belongs to no single shipment, and marks those it touches for a new assessment. Null when this very
 * revision is held already. Inside a transaction.
 */
export function keepRecord(ctx: Context, item: Item, origin: Origin, now: Millis): Kept | null {
  const newest = ctx.store.documents.newestOf(item.number, item.kind)
  const before = countingOf(ctx, item)
  const kept = keepKeyed(ctx, item, null, newest, origin, now)
  if (kept === null) return null
  const { document, inForce } = kept
  if (inForce) touchShipments(ctx, ctx.masked(item), before)
  return { document, inForce, shipment: null, name: null }
}

/** Keeps a document, `newest` being its newest revision from each side so far, and the keys that lead to the newest. Null when this very revision is held already. */
export function keepKeyed(
  ctx: Context,
  item: Item,
  shipment: number | null,
  newest: readonly Revision[],
  origin: Origin,
  now: Millis,
): Keyed | null {
  const { documents, records } = ctx.store
  const last = newest.find(({ source }) => source === origin.source)
  if (last?.revision === item.revision) return null
  const document = documents.add({ shipment, item, since: now, origin })
  if (document === null) return null
  const inForce = last === undefined || last.revision < item.revision
  if (!inForce) return { document, inForce, replaced: null }
  const replaced = last === undefined ? null : { id: last.id, item: documents.sized(last.id).item }
  if (replaced !== null) records.replace(replaced.id, keysOf(ctx.masked(replaced.item)))
  const keys = keysOf(ctx.masked(item))
  const { kind, number, revision } = item
  const row = { id: document, kind, source: origin.source, number, revision, since: now }
  if (keys.length > 0) records.add(row, keys)
  return { document, inForce, replaced }
}

/** `replaced`: the revision that was in force until now, and its row. */
export type Keyed = Pick<Kept, 'document' | 'inForce'> & {
  readonly replaced: { readonly id: number; readonly item: Item } | null
}

/** The carrier's bill of a number, or the plan of a ship, that counts; both sides may have told of one. */
function countingOf(ctx: Context, item: Item): Item | undefined {
  if (item.kind === 'stow-plan') return stowPlanOf(ctx, item.voyage.id)
  if (item.kind !== 'master-bill') return undefined
  return ctx.store.records.of(keyOf.masterBill(item.number))[0]?.item
}

/**
 * Marks the shipments a record is about; `before`: what counted in its place until it came. Whom warnings and lists are about
 * shows when they are screened.
 */
function touchShipments(ctx: Context, item: Item, before: Item | undefined): void {
  const { touch } = ctx.store.shipments
  switch (item.kind) {
    case 'master-bill':
      if (countingOf(ctx, item) !== before) touch.houses(item.number)
      break
    case 'stow-plan':
      touchStowed(ctx, item.voyage.id, before as StowPlan | undefined)
      findUnmanifested(ctx, item.voyage, item.positions)
      break
    case 'aeo-status':
      touch.named(nameOf.party(item.holder.id ?? item.tin))
      break
    case 'supply-import':
      touchSuppliers(ctx, item)
      break
    case 'container-event':
      touch.named(nameOf.box(item.voyageId, item.container))
      if (ABOARD.has(item.move)) findUnmanifested(ctx, { ...item, id: item.voyageId }, [item])
      break
  }
}

/** All aboard when there was no plan; else those of a box that is new in it, is gone, or has another weight: nothing else is read. */
function touchStowed(ctx: Context, voyage: string, before: StowPlan | undefined): void {
  const { touch } = ctx.store.shipments
  const plan = stowPlanOf(ctx, voyage)
  if (plan === before) return
  if (plan === undefined || before === undefined) {
    touch.voyage(voyage)
    return
  }
  const [weights, earlier] = [weightsOf(plan), weightsOf(before)]
  for (const container of new Set([...weights.keys(), ...earlier.keys()])) {
    const isThere = weights.has(container) === earlier.has(container)
    if (!isThere || weights.get(container) !== earlier.get(container))
      touch.named(nameOf.box(voyage, container))
  }
}

const weightsOf = ({ positions }: StowPlan) =>
  new Map(positions.map(({ container, grossKg }) => [container, grossKg]))

/** Moves after which a box is aboard, or was. */
const ABOARD: ReadonlySet<string> = new Set([
  'loaded',
  'transhipment-discharged',
  'transhipment-loaded',
  'discharged',
])

/** Everybody of the importer's group may send on what it brought in. */
function touchSuppliers(ctx: Context, { importer, group }: SupplyImport): void {
  const { records, shipments } = ctx.store
  const names = new Set([partyName(importer) as string])
  for (const { item } of group === undefined ? [] : records.of(keyOf.group(group)))
    names.add(partyName(ctx.masked(item as SupplyImport).importer) as string)
  for (const name of names) shipments.touch.named(nameOf.party(name))
}
