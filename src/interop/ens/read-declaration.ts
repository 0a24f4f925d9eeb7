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
import { toKg } from '../units.ts'
import { placeOfElement, type XmlElement } from '../xml/element.ts'
import {
  CARRIER,
  CONSIGNEE,
  CONSIGNOR,
  ITEM_CONSIGNEE,
  ITEM_CONSIGNOR,
  ITEM_NOTIFY,
  NOTIFY,
  type PartyElements,
} from './conditions/parties.ts'
import { all, text } from './query.ts'

/** Transport documents by their code of UN/EDIFACT 1001, with or without the N of the customs code list. */
const BILLS = { house: ['703', '714'], straight: ['705', '740'], master: ['704', '741'] } as const

/** When a declaration was made or amended, ms UTC; null when it does not say. */
export function madeAtOf(message: XmlElement): Millis | null {
  return (
    timeOf(text(message, 'HEAHEA/DecDatTimHEA114') || text(message, 'HEAHEA/DatTimAmeHEA113')) ??
    timeOf(`20${text(message, 'DatOfPreMES9')}${text(message, 'TimOfPreMES10')}`)
  )
}

/** The consignments of a declaration: its goods items by the bill of lading they name, or all under its own number. */
export function readDeclaration(
  message: XmlElement,
  stem: string,
  log: IssueLog,
): ConsignmentDraft[] {
  const number = text(message, 'HEAHEA/RefNumHEA4') || text(message, 'HEAHEA/DocNumHEA5') || stem
  const groups = new Map<string, XmlElement[]>()
  for (const item of all(message, 'GOOITEGDS')) {
    const bill = billOf(item, 'house') ?? billOf(item, 'straight') ?? billOf(item, 'master') ?? ''
    const held = groups.get(bill)
    if (held === undefined) groups.set(bill, [item])
    else held.push(item)
  }
  noteSeals(message, log)
  return [...groups].map(([bill, items]) => draftOf(message, bill || number, items, log))
}

function draftOf(
  message: XmlElement,
  bill: string,
  items: readonly XmlElement[],
  log: IssueLog,
): ConsignmentDraft {
  const [first] = items as [XmlElement]
  const isOnly = all(message, 'GOOITEGDS').length === items.length
  const where = placeOfElement(first)
  const master = billOf(first, 'master') ?? (billOf(first, 'house') && billOf(first, 'straight'))
  const ucr = text(first, 'ComRefNumGIM1') || text(message, 'HEAHEA/ComRefNumHEA')
  const total = isOnly ? kgOf(message, 'HEAHEA/TotGroMasHEA307') : undefined
  const shipper = partyOf(first, ITEM_CONSIGNOR) ?? partyOf(message, CONSIGNOR)
  const consignee = partyOf(first, ITEM_CONSIGNEE) ?? partyOf(message, CONSIGNEE)
  const notify = partyOf(first, ITEM_NOTIFY) ?? partyOf(message, NOTIFY)
  return {
    bill,
    billInstead: bill,
    ...(master === undefined ? {} : { masterBill: master }),
    ...(ucr === '' ? {} : { ucr }),
    revision: message.name === 'CC313A' ? 2 : 1,
    voyage: voyageOf(message, first),
    ...(shipper && { shipper }),
    ...(consignee && { consignee }),
    ...(notify && { notify }),
    ...freightOf(first, message),
    containers: containersOf(message, items),
    items: items.map((item) => itemOf(item, log)),
    ...(total === undefined ? {} : { grossKg: total }),
    where,
    shared: placeOfElement(message),
  }
}

function billOf(item: XmlElement, kind: keyof typeof BILLS): string | undefined {
  const document = all(item, 'PRODOCDC2').find((one) =>
    (BILLS[kind] as readonly string[]).includes(text(one, 'DocTypDC21').replace(/^N/, '')),
  )
  return document && text(document, 'DocRefDC23')
}

function voyageOf(message: XmlElement, item: XmlElement): VoyageDraft {
  const loading = toLocode(text(item, 'PlaLoaGOOITE333') || text(message, 'HEAHEA/PlaLoaGOOITE334'))
  const unloading = toLocode(
    text(item, 'PlaUnlGOOITE333') || text(message, 'HEAHEA/PlaUnlGOOITE334'),
  )
  const ship =
    text(message, 'HEAHEA/IdeOfMeaOfTraCroHEA85') ||
    text(item, 'IDEMEATRAGI970/IdeMeaTraGIMEATRA971')
  const bySea = ['1', '8'].includes(text(message, 'HEAHEA/TraModAtBorHEA76'))
  const carrier = text(message, `${CARRIER.at}/${CARRIER.tin}`)
  const number = text(message, 'HEAHEA/ConRefNumHEA')
  const eta = timeOf(text(message, 'CUSOFFFENT730/ExpDatOfArrFIRENT733'))
  const madeAt = madeAtOf(message)
  return {
    routing: [],
    ...(carrier === '' ? {} : { carrier }),
    ...(number === '' ? {} : { number }),
    ...(ship === '' ? {} : bySea ? { vesselImo: ship } : { vesselName: ship }),
    ...(loading === null ? {} : { portOfLoading: loading }),
    ...(unloading === null ? {} : { portOfDischarge: unloading }),
    ...(eta === null ? {} : { eta }),
    ...(madeAt === null ? {} : { madeAt }),
  }
}

function partyOf(holder: XmlElement, { at, fields, tin }: PartyElements): PartyDraft | undefined {
  const party = all(holder, at.replace('GOOITEGDS/', ''))[0]
  if (party === undefined) return undefined
  const [name, street, postalCode, city, country] = fields.map((field) =>
    text(party, field),
  ) as Five
  const id = text(party, tin)
  return {
    name,
    ...(id === '' ? {} : { id }),
    street,
    city: [city, postalCode].filter((one) => one !== '').join(', '),
    country,
    where: placeOfElement(party),
  }
}

type Five = [string, string, string, string, string]

/** Code list 116: A, B, D, H and Y are ways to pay at origin; C and Z leave it to the consignee or do not say. */
function freightOf(
  item: XmlElement,
  message: XmlElement,
): Pick<ConsignmentDraft, 'freightPayment'> {
  const code = text(item, 'MetOfPayGDI12') || text(message, 'HEAHEA/TraChaMetOfPayHEA1')
  return code === 'Z' ? { freightPayment: 'collect' } : {}
}

function containersOf(message: XmlElement, items: readonly XmlElement[]): ContainerDraft[] {
  const containers = new Map<string, ContainerDraft>()
  for (const held of items.flatMap((item) => all(item, 'CONNR2'))) {
    const number = text(held, 'ConNumNR21')
    if (!containers.has(number))
      containers.set(number, { number, seals: [], where: placeOfElement(held) })
  }
  const [only] = containers.values()
  if (only !== undefined && numberOfContainers(message) === 1) only.seals.push(...sealsOf(message))
  return [...containers.values()]
}

const sealsOf = (message: XmlElement): string[] =>
  all(message, 'SEAID529').map((one) => text(one, 'SeaIdSEAID530'))

const numberOfContainers = (message: XmlElement): number =>
  new Set(all(message, 'GOOITEGDS/CONNR2/ConNumNR21').map((one) => one.text.trim())).size

function noteSeals(message: XmlElement, log: IssueLog): void {
  const seals = sealsOf(message)
  if (seals.length === 0 || numberOfContainers(message) === 1) return
  const where = placeOfElement(all(message, 'SEAID529')[0] ?? message)
  const several = seals.length === 1 ? 'the seal is' : `${seals.length} seals are`
  log.add(
    'seals-not-linked',
    where,
    `${several} on one of several containers, or of none; not kept`,
  )
}

function itemOf(item: XmlElement, log: IssueLog): ItemDraft {
  const code = all(item, 'COMCODGODITM/ComNomCMD1')[0]
  const packages = all(item, 'PACGS2').map((one) =>
    Number(text(one, 'NumOfPacGS24') || text(one, 'NumOfPieGS25') || 0),
  )
  const kind = text(item, 'PACGS2/KinOfPacGS23')
  const marks = all(item, 'PACGS2/MarNumOfPacGSL21').map((one) => one.text.trim())
  const grossKg = kgOf(item, 'GroMasGDS46')
  const dangerous = text(item, 'UNDanGooCodGDI1')
  const hsCodes =
    code === undefined || code.text.trim().length < 6
      ? []
      : [{ text: code.text.trim(), where: placeOfElement(code) }]
  if (code !== undefined && hsCodes.length === 0)
    log.add(
      'bad-hs',
      placeOfElement(code),
      `${quote(code.text)} has fewer than six digits; it is left out`,
    )
  return {
    description: [text(item, 'GooDesGDS23'), dangerous && `UN ${dangerous}`]
      .filter((one) => one !== '')
      .join(', '),
    hsCodes,
    ...(packages.length === 0 ? {} : { packages: packages.reduce((total, one) => total + one, 0) }),
    ...(kind === '' ? {} : { packageKind: kind }),
    ...(grossKg === undefined ? {} : { grossKg }),
    marks: [...new Set(marks)].join(' '),
    where: placeOfElement(item),
  }
}

function kgOf(holder: XmlElement, path: string): number | undefined {
  const written = text(holder, path)
  return written === '' ? undefined : toKg(Math.abs(Number(written)), 'KGM')?.kg
}

/** `YYYYMMDDhhmm` in UTC; null for a day the calendar does not have. */
function timeOf(written: string): Millis | null {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(written)
  if (match === null) return null
  const [, year, month, day, hour, minute] = match
  const at = parseUtc(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
  return at === null || at < 0 ? null : at
}
