import { laneName } from '../agreement/agreement.ts'
import { type Item, linksOf } from '../domain/message.ts'
import type { Party } from '../domain/party.ts'
import type { PortDocument } from '../domain/port-document.ts'
import type { Millis } from '../kernel/time.ts'
import type { Origin } from '../store/documents.ts'
import type { Describing, Direction } from '../store/shipments.ts'
import type { Context } from './context.ts'

/** A kept item: its shipment and its document row. */
export type Kept = {
  readonly shipment: number
  readonly document: number
  readonly name: string
  /** False when a higher revision is held: this one is history and changes nothing. */
  readonly inForce: boolean
}

/**
 * Finds or makes the shipment an item belongs to, and keeps the item with it. Null when this very revision is held
 * already. Inside a transaction.
 */
export function keepItem(ctx: Context, item: Item, origin: Origin, now: Millis): Kept | null {
  const { shipments, documents } = ctx.store
  const names = namesOf(item)
  const says = describing(ctx, item)
  const revisions = documents.revisionsOf(item.number, item.kind)
  const known = revisions[0]?.shipment ?? findShipment(ctx, item, names)
  const shipment = known ?? shipments.create(says)
  const document = documents.add({ shipment, item, since: now, origin })
  if (document === null) return null
  for (const name of names) shipments.link(name, shipment)
  const inForce = revisions.every(
    ({ source, revision }) => source !== origin.source || revision < item.revision,
  )
  if (known !== null && inForce) shipments.describe(known, says)
  const { houseBill, ucr } = linksOf(item)
  return { shipment, document, name: houseBill ?? ucr ?? item.number, inForce }
}

/** Names that lead to the shipment, the surest first: bill, UCR, then container on its voyage. */
function namesOf(item: Item): readonly string[] {
  const names: string[] = []
  const { houseBill, ucr } = linksOf(item)
  if (houseBill !== undefined) names.push(`b:${houseBill}`)
  if (ucr !== undefined) names.push(`u:${ucr}`)
  if ('containers' in item && 'voyage' in item) {
    for (const container of item.containers) names.push(`c:${item.voyage.id}:${container.number}`)
  }
  return names
}

function findShipment(ctx: Context, item: Item, names: readonly string[]): number | null {
  const { shipments } = ctx.store
  for (const name of names) {
    const found = shipments.find(name)
    if (found === null) continue
    // A box can hold several house consignments: it leads a bill only to what has none yet and names the same boxes.
    const byBox = name.startsWith('c:') && linksOf(item).houseBill !== undefined
    if (!byBox || isNamelessWithBoxes(ctx, found, item)) return found
  }
  return null
}

/** True for a shipment that only documents without a bill told of, one of which has exactly these boxes. */
function isNamelessWithBoxes(ctx: Context, shipment: number, item: Item): boolean {
  if (ctx.store.shipments.get(shipment)?.houseBill !== null) return false
  return ctx.store.documents
    .ofShipment(shipment)
    .some((held) => boxesOf(held.item) === boxesOf(item))
}

function boxesOf(item: Item): string {
  if (!('containers' in item && 'voyage' in item)) return ''
  return item.containers
    .map(({ number }) => number)
    .sort()
    .join(' ')
}

/**
 * Documents about imports are filed where the goods go; those with a voyage say where it goes. Null for a response, which
 * may be there before what it is about.
 */
function directionOf(ctx: Context, item: Item): Direction | null {
  if ('voyage' in item) return item.voyage.portOfDischarge === ctx.id ? 'in' : 'out'
  return item.kind === 'security-filing' || item.kind === 'import-declaration' ? 'in' : null
}

function describing(ctx: Context, item: Item): Describing {
  const voyage = 'voyage' in item ? item.voyage : null
  const direction = directionOf(ctx, item)
  const { houseBill, ucr } = linksOf(item)
  return {
    direction,
    houseBill: houseBill ?? null,
    ucr: ucr ?? null,
    lane: voyage === null ? null : laneName(voyage.portOfLoading, voyage.portOfDischarge),
    voyage: voyage?.id ?? null,
    loadAt: voyage?.loadAt ?? null,
    eta: voyage?.eta ?? null,
    shipper: partyName(shipperOf(item)),
    consignee: partyName(consigneeOf(item)),
    dirty: direction === 'in' ? 1 : 0,
  }
}

/** A party is remembered by the number its country gave it, else by its name in capitals. */
export function partyName(party: Party | undefined): string | null {
  if (party === undefined) return null
  return party.id ?? party.name.toUpperCase()
}

function shipperOf(item: Item): Party | undefined {
  const document = item as PortDocument
  switch (document.kind) {
    case 'manifest':
      return document.shipper
    case 'export-declaration':
    case 'import-declaration':
      return document.exporter
    case 'security-filing':
      return document.seller
    default:
      return undefined
  }
}

function consigneeOf(item: Item): Party | undefined {
  const document = item as PortDocument
  switch (document.kind) {
    case 'manifest':
    case 'export-declaration':
      return document.consignee
    case 'import-declaration':
    case 'security-filing':
      return document.importer
    default:
      return undefined
  }
}
