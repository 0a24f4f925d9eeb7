import { assemble } from '../assemble.ts'
import type { ConsignmentDraft, ContainerDraft, ItemDraft, VoyageDraft } from '../draft.ts'
import { parseX12Time } from './dates.ts'
import { containerAt, countAt, kgAt } from './numbers.ts'
import { createParties } from './parties.ts'
import { portAt } from './ports.ts'
import { element, placeOfX12, tagOf, type X12Segment } from './segment.ts'
import type { SetContext, SetReader } from './set.ts'

const SEGMENTS = new Set(
  (
    'ST B3 B2A Y6 G3 N9 V1 V3 M0 M1 M2 C2 C3 Y2 N1 N2 N3 N4 G61 R4 DTM H3 C8 C8C LX N7 N12 QTY V4 M7 N5 L0 L1 L3 L4 L5 L7 ' +
    'L8 X1 X2 LH1 LH2 LH3 LH4 LEP LHE LHR LHT W09 N10 PAL CTP PWK K1 R2A V9 SE'
  ).split(' '),
)

type Item = ItemDraft & { readonly texts: string[] }

/** Reads one 310, an ocean bill of lading or freight invoice: one consignment. */
export function createBill310(context: SetContext): SetReader {
  const { log } = context
  const parties = createParties()
  const voyage: VoyageDraft = { routing: [] }
  const containers: ContainerDraft[] = []
  const items: Item[] = []
  const references = new Map<string, string>()
  let port = ''
  let bill = ''
  let payment: 'prepaid' | 'collect' | undefined
  let revision = 1
  let isEmpty = true

  const readPort = (segment: X12Segment) => {
    port = element(segment, 1)
    const isRouting = port === 'T' || port === 'Y'
    if (port !== 'L' && port !== 'D' && !isRouting) return
    const code = portAt(segment, 3, log)
    if (code === undefined) return
    if (port === 'L') voyage.portOfLoading ??= code
    else if (port === 'D') voyage.portOfDischarge ??= code
    else voyage.routing.push(code)
  }
  const readTime = (segment: X12Segment) => {
    const at = parseX12Time(element(segment, 2), element(segment, 3))
    if (at === null) {
      log.add('bad-time', placeOfX12(segment, 2), 'this is no date of X12; it is not used')
      return
    }
    if (port === 'L') voyage.etd ??= at
    if (port === 'D') voyage.eta ??= at
  }
  const itemAt = (segment: X12Segment): Item => {
    const last = items.at(-1)
    if (last !== undefined) return last
    const item: Item = { where: placeOfX12(segment), texts: [], hsCodes: [] }
    items.push(item)
    return item
  }
  const readLading = (segment: X12Segment) => {
    const grossKg = kgAt(segment, 4, 11, log)
    const packages = countAt(segment, 8, log)
    const kind = element(segment, 9)
    items.push({
      where: placeOfX12(segment),
      texts: [],
      hsCodes: [],
      ...(grossKg === undefined ? {} : { grossKg }),
      ...(packages === undefined ? {} : { packages }),
      ...(kind === '' ? {} : { packageKind: kind }),
    })
  }
  const readDescription = (segment: X12Segment) => {
    const item = itemAt(segment)
    item.texts.push(element(segment, 2))
    const code = element(segment, 3)
    const isTariff = ['A', 'C', 'H', 'I', 'J', 'M', 'T'].includes(element(segment, 4))
    if (isTariff && /^[\d.]{6,}$/.test(code))
      item.hsCodes.push({ text: code, where: placeOfX12(segment, 3) })
  }

  const READERS: Readonly<Record<string, (segment: X12Segment) => void>> = {
    B3(segment) {
      bill = element(segment, 3) || element(segment, 2)
      const method = element(segment, 4)
      payment = method === 'PP' ? 'prepaid' : method === 'CC' ? 'collect' : undefined
    },
    B2A(segment) {
      if (['04', '05'].includes(element(segment, 1))) revision = 2
    },
    N9(segment) {
      if (!references.has(element(segment, 1)))
        references.set(element(segment, 1), element(segment, 2))
    },
    V1(segment) {
      voyage.vesselImo ??= element(segment, 1) || undefined
      voyage.vesselName ??= element(segment, 2) || undefined
      voyage.number ??= element(segment, 4) || undefined
      voyage.carrier ??= element(segment, 5) || undefined
    },
    R4: readPort,
    DTM: readTime,
    N7(segment) {
      containers.push({
        number: containerAt(segment, 1, 2, 18),
        sizeType: element(segment, 22),
        seals: [],
        where: placeOfX12(segment, 1),
      })
    },
    M7(segment) {
      containers
        .at(-1)
        ?.seals.push(...segment.elements.slice(1).filter((seal) => seal.trim() !== ''))
    },
    L0: readLading,
    L5: readDescription,
  }

  return {
    read(segment) {
      const tag = tagOf(segment)
      if (!SEGMENTS.has(tag)) return false
      if (tag !== 'ST' && tag !== 'SE') isEmpty = false
      if (tag === 'N1' && element(segment, 1) === 'CA' && element(segment, 3) === '2')
        voyage.carrier ??= element(segment, 4)
      if (!parties.read(segment)) READERS[tag]?.(segment)
      return true
    },
    finish() {
      const { where, madeAt, stem } = context
      if (isEmpty) {
        log.add('no-consignment', where, 'the set reports nothing')
        return { documents: [], statuses: [] }
      }
      const stated = references.get('BM') || bill
      const master = references.get('MB') ?? references.get('OB')
      const draft: ConsignmentDraft = {
        ...(stated === '' ? {} : { bill: stated }),
        billInstead: `${stem}-${where.place.replace(/\D+/g, '-')}`,
        ...(master === undefined ? {} : { masterBill: master }),
        revision,
        voyage: { ...voyage, ...(madeAt === null ? {} : { madeAt }) },
        ...parties.all(),
        ...(payment === undefined ? {} : { freightPayment: payment }),
        containers,
        items: items.map(({ texts, ...item }) => ({ ...item, description: texts.join(' ') })),
        where,
        shared: where,
      }
      const document = assemble(draft, context.defaults, log, context.register)
      return {
        documents: document === null ? [] : [{ document, at: madeAt, place: where.place }],
        statuses: [],
      }
    },
  }
}
