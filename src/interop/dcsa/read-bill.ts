import type { ConsignmentDraft } from '../draft.ts'
import type { IssueLog, Place } from '../issue.ts'
import type { JsonView } from '../json/view.ts'
import { quote } from '../text.ts'
import { readContainers, readItems } from './read-items.ts'
import { type DcsaParties, readParties } from './read-parties.ts'
import { madeAtOf, readTransports } from './read-transports.ts'

/**
 * The consignments of one transport document or shipping instructions: its house bills when it holds any, otherwise the
 * document itself. House bills take the sailing, and what they leave out, from the document around them.
 */
export function readBill(
  bill: JsonView,
  stem: string,
  index: number,
  log: IssueLog,
): ConsignmentDraft[] {
  const houses = bill.objects('houseBillOfLadings')
  const madeAt = madeAtOf(bill, log)
  const voyage = readTransports(bill, madeAt, log)
  const reference = referenceOf(bill, stem, log)
  const parties = readParties(bill)
  const common = { voyage, revision: 1, shared: bill.where, ...freightOf(bill), ...ucrOf(bill) }
  const instead = (suffix: string) => `${stem}-${index}${suffix}`
  if (houses.length === 0) {
    const stated = reference.bill ?? reference.booking
    return [
      {
        ...common,
        ...parties,
        ...(stated === undefined ? {} : { bill: stated }),
        billInstead: instead(''),
        containers: readContainers(bill, null, log),
        items: withMarks(readItems(bill, log), bill),
        where: bill.where,
      },
    ]
  }
  return houses.map((house, position) => {
    const stated = house.text('houseBillOfLadingReference')
    const number =
      stated === undefined
        ? undefined
        : unfilled(stated, stem, house.at('houseBillOfLadingReference'), log)
    const master = reference.bill ?? reference.booking
    return {
      ...common,
      ...inherited(readParties(house), parties),
      ...ucrOf(house),
      ...(number === undefined ? {} : { bill: number }),
      ...(master === undefined ? {} : { masterBill: master }),
      billInstead: instead(`.${position + 1}`),
      containers: readContainers(house, bill, log),
      items: withMarks(readItems(house, log), house),
      where: house.where,
    }
  })
}

/** The parties of a house bill are its own; only a shipper, whom every bill must have, is taken from the master. */
function inherited(own: DcsaParties, master: DcsaParties): DcsaParties {
  return own.shipper === undefined && master.shipper !== undefined
    ? { ...own, shipper: master.shipper }
    : own
}

function referenceOf(
  bill: JsonView,
  stem: string,
  log: IssueLog,
): { bill?: string; booking?: string } {
  for (const name of [
    'transportDocumentReference',
    'shippingInstructionsReference',
    'documentReference',
  ]) {
    const text = bill.text(name)
    if (text !== undefined) return { bill: unfilled(text, stem, bill.at(name), log) }
  }
  const items = bill.objects('consignmentItems')
  const booked = items.find((item) => item.has('carrierBookingReference'))
  for (const item of items.slice(1)) notePlaceholder(item, log)
  const text = booked?.text('carrierBookingReference')
  if (booked === undefined || text === undefined) return {}
  const where = booked.at('carrierBookingReference')
  const booking = unfilled(text, stem, where, log)
  log.add(
    'no-bill-number',
    where,
    `no bill of lading number; booking reference ${quote(booking)} stands in`,
  )
  return { booking }
}

function notePlaceholder(item: JsonView, log: IssueLog): void {
  const text = item.text('carrierBookingReference')
  if (text !== undefined) unfilled(text, '', item.at('carrierBookingReference'), log)
}

/** `{CBR}` is kept, with the file's name behind it: otherwise every file with the placeholder would be one shipment. */
function unfilled(text: string, stem: string, where: Place, log: IssueLog): string {
  if (!/^\{.*\}$|_PLACEHOLDER$/.test(text)) return text
  log.add(
    'placeholder',
    where,
    `${quote(text)} is a placeholder nobody filled in; it is kept as text`,
  )
  return `${text} ${stem}`.trim()
}

function freightOf(bill: JsonView): Pick<ConsignmentDraft, 'freightPayment'> {
  const code = bill.text('freightPaymentTermCode')
  if (code === 'PRE') return { freightPayment: 'prepaid' }
  return code === 'COL' ? { freightPayment: 'collect' } : {}
}

function ucrOf(bill: JsonView): Pick<ConsignmentDraft, 'ucr'> {
  const references = [...bill.objects('customsReferences'), ...bill.objects('references')]
  const ucr = references.find((one) => ['UCR', 'UCN'].includes(one.text('type') ?? ''))
  const text = ucr?.texts('values')[0]?.text ?? ucr?.text('value')
  return text === undefined ? {} : { ucr: text }
}

/** Marks stand with the containers; they are the only item's when there is one. */
function withMarks(items: ConsignmentDraft['items'], bill: JsonView): ConsignmentDraft['items'] {
  const [only] = items
  if (items.length !== 1 || only === undefined || (only.marks ?? '') !== '') return items
  const marks = bill
    .objects('utilizedTransportEquipments')
    .flatMap((one) => one.texts('shippingMarks').map((mark) => mark.text))
  return marks.length === 0 ? items : [{ ...only, marks: [...new Set(marks)].join(' ') }]
}
