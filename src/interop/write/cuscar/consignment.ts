import type { ManifestConsignment } from '../../../domain/documents.ts'
import type { Container, GoodsItem } from '../../../domain/goods.ts'
import type { Party } from '../../../domain/party.ts'
import { fold } from './fold.ts'
import { ROOM } from './room.ts'
import { segment } from './segment-text.ts'

/** The segments of one container in a message: EQD, its verified mass and its seals. */
export function equipmentSegments({
  number,
  sizeType,
  seals,
  vgmKg,
}: Container): readonly string[] {
  return [
    segment('EQD', 'CN', number, sizeType === undefined ? '' : [sizeType, '102', '5']),
    ...(vgmKg === undefined ? [] : [segment('MEA', 'AAE', 'VGM', ['KGM', String(vgmKg)])]),
    ...seals.map((seal) => segment('SEL', seal)),
  ]
}

/** The segments of one consignment, as held: CNI, its bills, who pays, its parties and its goods. */
export function consignmentSegments(
  document: ManifestConsignment,
  place: number,
): readonly string[] {
  const { houseBill, masterBill, ucr, freightPayment, consignee, notify } = document
  return [
    segment('CNI', String(place)),
    segment('RFF', [masterBill === undefined ? 'BM' : 'BH', houseBill]),
    ...(masterBill === undefined ? [] : [segment('RFF', ['MB', masterBill])]),
    ...(ucr === undefined ? [] : [segment('RFF', ['UCN', ucr])]),
    ...(freightPayment === undefined ? [] : [segment('CPI', '4', PAYMENT[freightPayment])]),
    partySegment('CZ', document.shipper),
    ...(consignee === undefined ? [] : [partySegment('CN', consignee)]),
    ...(notify === undefined ? [] : [partySegment('NI', notify)]),
    ...document.items.flatMap((item) => itemSegments(item, document.containers)),
    ...totalSegments(document),
  ]
}

const PAYMENT = { prepaid: 'P', collect: 'C' } as const

function partySegment(qualifier: string, { name, id, address }: Party): string {
  return segment(
    'NAD',
    qualifier,
    id ?? '',
    '',
    fold(name, ROOM.partyName),
    address?.street ?? '',
    address?.city ?? '',
    '',
    '',
    address?.country ?? '',
  )
}

function itemSegments(item: GoodsItem, containers: readonly Container[]): readonly string[] {
  const { packages, grossKg, origin, hs6, marks } = item
  return [
    segment('GID', String(item.number), [
      packages === undefined ? '' : String(packages),
      ...packageKind(item.packageKind ?? ''),
    ]),
    ...fives(fold(item.description, ROOM.description)).map((parts) =>
      segment('FTX', 'AAA', '', '', parts),
    ),
    ...(grossKg === undefined ? [] : [segment('MEA', 'AAE', 'G', ['KGM', String(grossKg)])]),
    ...(origin === undefined ? [] : [segment('LOC', '27', origin)]),
    ...containers.map(({ number }) => segment('SGP', number)),
    ...(marks === undefined ? [] : [segment('PCI', '', fold(marks, ROOM.marks))]),
    ...(hs6 === undefined ? [] : [segment('CST', '1', hs6)]),
  ]
}

/** A code of Recommendation 21, or words where it is too long for a code. */
function packageKind(kind: string): readonly string[] {
  return kind.length <= ROOM.packageCode.width ? [kind] : ['', '', '', kind]
}

/** Totals that are not the sums of the items: with them, a reader would think they were. */
function totalSegments({ items, grossKg, packages }: ManifestConsignment): readonly string[] {
  const sum = (values: readonly (number | undefined)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0)
  return [
    ...(sum(items.map((item) => item.grossKg)) === grossKg
      ? []
      : [segment('CNT', ['7', String(grossKg), 'KGM'])]),
    ...(sum(items.map((item) => item.packages)) === packages
      ? []
      : [segment('CNT', ['8', String(packages)])]),
  ]
}

function fives(parts: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(parts.length / 5) }, (_, i) =>
    parts.slice(5 * i, 5 * i + 5),
  )
}
