import { type Millis, parseUtc } from '../../kernel/time.ts'
import { toLocode } from '../codes.ts'
import type {
  ConsignmentDraft,
  ContainerDraft,
  ItemDraft,
  PartyDraft,
  VoyageDraft,
} from '../draft.ts'
import type { IssueLog } from '../issue.ts'
import { quote } from '../text.ts'
import { toCount, toKg, toNumber } from '../units.ts'
import type { TableMapping } from './mapping.ts'
import { type FieldSource, fieldOf, fieldsOf, placeOfField, placeOfRow, type Row } from './row.ts'

/** The consignment that a row begins, with the row's goods item. */
export function draftOfRow(
  row: Row,
  mapping: TableMapping,
  stem: string,
  log: IssueLog,
): ConsignmentDraft {
  for (const { column, is, say } of mapping.warn ?? [])
    if (is.includes(row.cell(column).trim())) log.add('row-noted', placeOfRow(row, column), say)
  const text = (source: FieldSource | undefined) => fieldOf(row, source)
  const where = placeOfRow(row)
  const [bill, master, ucr] = [text(mapping.bill), text(mapping.masterBill), text(mapping.ucr)]
  const payment = text(mapping.freightPayment).toLowerCase()
  return {
    ...(bill === '' ? {} : { bill }),
    billInstead: `${stem}-${row.line}`,
    ...(master === '' ? {} : { masterBill: master }),
    ...(ucr === '' ? {} : { ucr }),
    revision: 1,
    voyage: voyageOf(row, mapping, log),
    ...partyOf('shipper', row, mapping),
    ...partyOf('consignee', row, mapping),
    ...partyOf('notify', row, mapping),
    ...(payment === 'prepaid' || payment === 'collect' ? { freightPayment: payment } : {}),
    containers: containersOf(row, mapping),
    items: [itemOfRow(row, mapping, log)],
    where,
    shared: where,
  }
}

/** A further row of the same bill: its goods, and containers not named before. */
export function extendDraft(
  draft: ConsignmentDraft,
  row: Row,
  mapping: TableMapping,
  log: IssueLog,
): void {
  draft.items.push(itemOfRow(row, mapping, log))
  const held = new Set(draft.containers.map(({ number }) => number))
  for (const one of containersOf(row, mapping))
    if (!held.has(one.number)) draft.containers.push(one)
}

function voyageOf(row: Row, mapping: TableMapping, log: IssueLog): VoyageDraft {
  const given = (source: FieldSource | undefined) => fieldOf(row, source) || undefined
  return {
    routing: [],
    carrier: given(mapping.carrier),
    number: given(mapping.voyage),
    vesselImo: given(mapping.vesselImo),
    vesselName: given(mapping.vesselName),
    portOfLoading: portOf(row, mapping.portOfLoading, log),
    portOfDischarge: portOf(row, mapping.portOfDischarge, log),
    etd: timeOf(row, mapping.etd, log),
    eta: timeOf(row, mapping.eta, log),
    madeAt: timeOf(row, mapping.madeAt, log),
  }
}

function portOf(row: Row, source: FieldSource | undefined, log: IssueLog): string | undefined {
  const written = fieldOf(row, source)
  if (source === undefined || written === '') return undefined
  const port = toLocode(written)
  if (port !== null) return port
  const message = `${quote(written)} is no UN/LOCODE; it is not used`
  log.add(
    'port-not-locode',
    placeOfField(row, source),
    message,
    'add it to the codes of this field in the mapping',
  )
  return undefined
}

/** `2026-03-01`, with or without a time and an offset (RFC 3339); a missing offset is UTC. */
function timeOf(row: Row, source: FieldSource | undefined, log: IssueLog): Millis | undefined {
  const written = fieldOf(row, source)
  if (source === undefined || written === '') return undefined
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/.exec(written)
  const at =
    match === null ? null : parseUtc(`${match[1]}T${match[2] ?? '00:00'}:${match[3] ?? '00'}Z`)
  if (at !== null && at >= 0) return at
  log.add(
    'bad-time',
    placeOfField(row, source),
    `${quote(written)} is no date like 2026-03-01; it is not used`,
  )
  return undefined
}

type Role = 'shipper' | 'consignee' | 'notify'

function partyOf(role: Role, row: Row, mapping: TableMapping): { [role in Role]?: PartyDraft } {
  const party = mapping[role]
  if (party === undefined) return {}
  const text = (source: FieldSource | undefined) => fieldOf(row, source)
  const [name, id] = [text(party.name), text(party.id)]
  if (name === '' && id === '') return {}
  return {
    [role]: {
      name,
      ...(id === '' ? {} : { id }),
      street: text(party.street),
      city: text(party.city),
      country: text(party.country),
      where: placeOfField(row, party.name),
    },
  }
}

function containersOf(row: Row, mapping: TableMapping): ContainerDraft[] {
  const source = mapping.containers
  if (source === undefined) return []
  const sizeType = fieldOf(row, mapping.containerType)
  return fieldsOf(row, source).map((number) => ({
    number,
    ...(sizeType === '' ? {} : { sizeType }),
    seals: [...fieldsOf(row, mapping.seals)],
    where: placeOfField(row, source),
  }))
}

function itemOfRow(row: Row, mapping: TableMapping, log: IssueLog): ItemDraft {
  const { item = {} } = mapping
  const text = (source: FieldSource | undefined) => fieldOf(row, source)
  const packages = packagesOf(row, item.packages, log)
  const grossKg = kgOf(row, item, log)
  const [kind, origin] = [text(item.packageKind), text(item.origin)]
  const { hs } = item
  return {
    description: text(item.description),
    hsCodes:
      hs === undefined
        ? []
        : fieldsOf(row, hs).map((code) => ({ text: code, where: placeOfField(row, hs) })),
    ...(packages === undefined ? {} : { packages }),
    ...(kind === '' ? {} : { packageKind: kind }),
    ...(grossKg === undefined ? {} : { grossKg }),
    ...(origin === '' ? {} : { origin }),
    marks: text(item.marks),
    where: placeOfRow(row),
  }
}

function packagesOf(row: Row, source: FieldSource | undefined, log: IssueLog): number | undefined {
  const written = fieldOf(row, source)
  if (source === undefined || written === '') return undefined
  const count = toCount(written)
  if (count !== null) return count
  log.add(
    'bad-number',
    placeOfField(row, source),
    `${quote(written)} is no number of packages; it is not used`,
  )
  return undefined
}

function kgOf(
  row: Row,
  item: NonNullable<TableMapping['item']>,
  log: IssueLog,
): number | undefined {
  const written = fieldOf(row, item.gross)
  if (item.gross === undefined || written === '') return undefined
  const unit = fieldOf(row, item.grossUnit) || item.unit || 'KGM'
  const number = toNumber(written)
  const weight = number === null ? null : toKg(number.value, unit)
  if (weight === null) {
    log.add(
      'bad-weight',
      placeOfField(row, item.gross),
      `${quote(`${written} ${unit}`)} is no weight; it is not used`,
    )
    return undefined
  }
  if (!weight.exact)
    log.once(
      'table',
      'weight-rounded',
      placeOfField(row, item.gross),
      `${written} ${unit} is kept as ${weight.kg} kg`,
    )
  return weight.kg
}
