import type { ContainerEvent } from '../../domain/container-event.ts'
import { type Item, linksOf } from '../../domain/message.ts'
import { partyName } from './item-parties.ts'

/** Names of shipments. Each is also what whoever looks for the shipments of a name asks for. */
export const nameOf = {
  bill: (houseBill: string) => `b:${houseBill}`,
  ucr: (ucr: string) => `u:${ucr}`,
  /** A box on one voyage, as any document has it. */
  box: (voyage: string, container: string) => `c:${voyage}:${container}`,
  /** A box on whatever voyage, as bills have it. */
  billedBox: (container: string) => `x:${container}`,
  party: (party: string) => `p:${party}`,
  /** A certificate of origin that is claimed. */
  claimed: (certificate: string) => `o:${certificate}`,
}

/** Keys of documents that no shipment leads to. */
export const keyOf = {
  operator: (party: string) => `aeo:${party}`,
  supplies: (importer: string) => `supply:${importer}`,
  group: (group: string) => `group:${group}`,
  masterBill: (number: string) => `master:${number}`,
  /** A box that a master bill names. */
  masterBox: (voyage: string, container: string) => `masterbox:${voyage}:${container}`,
  stowPlan: (voyage: string) => `stow:${voyage}`,
  /** Moves of a box of which the carrier does not know the bill. */
  moves: (voyage: string, container: string) => `moves:${voyage}:${container}`,
  certificate: (number: string) => `certificate:${number}`,
  /** Parts of a filing, and what was said of it. */
  filing: (filing: string) => `filing:${filing}`,
  /** Parts of filings that name a bill. */
  filedBill: (houseBill: string) => `filedbill:${houseBill}`,
}

/** Names that lead to the shipment, the surest first: bill, UCR, then container on its voyage. */
export function namesOf(item: Item): readonly string[] {
  const names: string[] = []
  const { houseBill, ucr } = linksOf(item)
  if (houseBill !== undefined) names.push(nameOf.bill(houseBill))
  if (ucr !== undefined) names.push(nameOf.ucr(ucr))
  for (const number of boxesOf(item)) names.push(nameOf.box(voyageOf(item), number))
  return names
}

/** Containers of an item that says on which voyage they are. */
export function boxesOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'manifest':
    case 'export-declaration':
      return item.containers.map(({ number }) => number)
    case 'container-event':
      return [item.container]
    default:
      return []
  }
}

/** Names that say something of a shipment only as long as its newest document gives them: the others stay for ever. */
export function claimsOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'manifest':
      return item.containers.map(({ number }) => nameOf.billedBox(number))
    case 'preference-claim':
      return [nameOf.claimed(item.certificate)]
    default:
      return []
  }
}

function voyageOf(item: Item): string {
  if (item.kind === 'container-event') return item.voyageId
  return 'voyage' in item ? item.voyage.id : ''
}

/** Keys by which an item is found without its shipment; none for most. */
export function keysOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'master-bill':
      return [
        keyOf.masterBill(item.number),
        ...item.containers.map(({ number }) => keyOf.masterBox(item.voyage.id, number)),
      ]
    case 'stow-plan':
      return [keyOf.stowPlan(item.voyage.id)]
    case 'aeo-status':
      return [keyOf.operator(item.holder.id ?? item.tin)]
    case 'supply-import': {
      const importer = keyOf.supplies(partyName(item.importer) as string)
      return item.group === undefined ? [importer] : [importer, keyOf.group(item.group)]
    }
    case 'certificate-of-origin':
      return [keyOf.certificate(item.number)]
    case 'filing-part':
      return [keyOf.filing(item.filing), ...item.houseBills.map(keyOf.filedBill)]
    case 'filing-notice':
      return [keyOf.filing(item.filing)]
    case 'container-event':
      return isAdrift(item) ? [keyOf.moves(item.voyageId, item.container)] : []
    default:
      return []
  }
}

/** True for an item that names no shipment: it is about a voyage, a company, a list or a box alone. */
export function isRecord(item: Item): boolean {
  switch (item.kind) {
    case 'master-bill':
    case 'stow-plan':
    case 'aeo-status':
    case 'supply-import':
    case 'risk-list-update':
    case 'published-rule':
    case 'filing-part':
    case 'filing-notice':
    case 'arrival':
      return true
    case 'container-event':
    case 'warning':
      return isAdrift(item)
    default:
      return false
  }
}

const isAdrift = (item: ContainerEvent | Extract<Item, { kind: 'warning' }>) =>
  item.houseBill === undefined && item.ucr === undefined
