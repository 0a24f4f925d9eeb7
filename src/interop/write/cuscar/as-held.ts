import type { ManifestConsignment } from '../../../domain/documents.ts'
import type { Container, GoodsItem } from '../../../domain/goods.ts'
import type { Party } from '../../../domain/party.ts'
import type { Voyage } from '../../../domain/voyage.ts'
import { SECOND } from '../../../kernel/time.ts'
import { tidy } from '../../text.ts'
import { type Room, unfolded } from './fold.ts'
import { ROOM, SEALS_MAX } from './room.ts'

/**
 * The consignment as CUSCAR can hold it, and so as a reader gets it back: times in whole seconds, texts within the room
 * of their elements, no values, the bill as the document's number and items numbered in order.
 */
export function asHeld(document: ManifestConsignment): ManifestConsignment {
  const { ucr, masterBill, consignee, notify, freightPayment } = document
  const houseBill = within(document.houseBill, ROOM.reference)
  const master = within(masterBill, ROOM.reference)
  return {
    kind: 'manifest',
    number: houseBill,
    revision: document.revision,
    ...some('ucr', within(ucr, ROOM.reference)),
    houseBill,
    ...some('masterBill', master === houseBill ? '' : master),
    voyage: voyageAsHeld(document.voyage),
    shipper: partyAsHeld(document.shipper),
    ...(consignee && { consignee: partyAsHeld(consignee) }),
    ...(notify && { notify: partyAsHeld(notify) }),
    ...(freightPayment && { freightPayment }),
    containers: document.containers.map(containerAsHeld),
    items: document.items.map(itemAsHeld),
    grossKg: document.grossKg,
    packages: document.packages,
  }
}

function voyageAsHeld(voyage: Voyage): Voyage {
  const { carrier, portOfLoading, portOfDischarge, routing } = voyage
  const number = within(voyage.number, ROOM.voyageNumber)
  return {
    id: `${carrier}:${number}:${portOfLoading}`,
    carrier,
    number,
    ...some('vesselImo', within(voyage.vesselImo, { width: 7, most: 1 })),
    ...some('vesselName', within(voyage.vesselName, ROOM.vesselName)),
    portOfLoading,
    portOfDischarge,
    routing: [...routing],
    loadAt: toSecond(voyage.loadAt),
    etd: toSecond(voyage.etd),
    eta: toSecond(voyage.eta),
  }
}

function partyAsHeld({ name, id, address }: Party): Party {
  const held = {
    ...some('street', within(address?.street, ROOM.street)),
    ...some('city', within(address?.city, ROOM.city)),
    ...some('country', address?.country ?? ''),
  }
  return {
    name: within(name, ROOM.partyName),
    ...some('id', within(id, ROOM.partyId)),
    ...(Object.keys(held).length > 0 && { address: held }),
  }
}

function containerAsHeld({ number, sizeType, seals, vgmKg }: Container): Container {
  return {
    number: within(number, ROOM.containerNumber),
    ...some('sizeType', within(sizeType, ROOM.sizeType)),
    seals: [...new Set(seals.map((seal) => within(seal, ROOM.seal)))].slice(0, SEALS_MAX),
    ...(vgmKg !== undefined && { vgmKg }),
  }
}

function itemAsHeld(item: GoodsItem, index: number): GoodsItem {
  const { hs6, packages, packageKind, grossKg, origin, marks } = item
  return {
    number: index + 1,
    description: within(item.description, ROOM.description),
    ...some('hs6', hs6 ?? ''),
    ...(packages !== undefined && { packages }),
    ...some('packageKind', within(packageKind, ROOM.packageName)),
    ...(grossKg !== undefined && { grossKg }),
    ...some('origin', origin ?? ''),
    ...some('marks', within(marks, ROOM.marks)),
  }
}

function within(text: string | undefined, room: Room): string {
  return text === undefined ? '' : unfolded(tidy(text), room)
}

function some<K extends string>(key: K, text: string): { [k in K]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [k in K]?: string })
}

const toSecond = (at: number): number => Math.floor(at / SECOND) * SECOND
