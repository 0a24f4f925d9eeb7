import { assemble } from '../assemble.ts'
import type { ConsignmentDraft, ContainerDraft, ItemDraft, VoyageDraft } from '../draft.ts'
import type { ImportedDocument } from '../issue.ts'
import { parseX12Time } from './dates.ts'
import { containerAt, countAt, kgAt } from './numbers.ts'
import { createParties, type Parties } from './parties.ts'
import { portAt } from './ports.ts'
import { element, placeOfX12, tagOf, type X12Segment } from './segment.ts'
import type { SetContext, SetReader } from './set.ts'

const SEGMENTS = new Set(
  'ST M10 P4 LX M13 M11 M12 MBL N9 N1 N2 N3 N4 DTM PER P5 R4 VID VC M7 N10 H1 H2 K1 X1 SE'.split(
    ' ',
  ),
)

type Bill = {
  readonly parties: Parties
  readonly containers: ContainerDraft[]
  readonly items: Item[]
  readonly where: ReturnType<typeof placeOfX12>
  /** The port of discharge it was listed under, with its sailing. */
  readonly port: VoyageDraft
  readonly line: string
  portOfLoading?: string | undefined
  number?: string
  master?: string
  ucr?: string
  grossKg?: number | undefined
  packages?: number | undefined
  packageKind?: string
  isAmended: boolean
}
type Item = ItemDraft & { readonly texts: string[]; readonly markTexts: string[] }

/** Reads one 309, the customs manifest of a carrier: a consignment for each bill of lading (M11). */
export function createManifest309(context: SetContext): SetReader {
  const { log } = context
  const voyage: VoyageDraft = { routing: [] }
  let port: VoyageDraft = voyage
  const bills: Bill[] = []

  const readHeader = (segment: X12Segment) => {
    if (tagOf(segment) !== 'M10') return
    voyage.carrier = element(segment, 1) || undefined
    voyage.vesselImo = element(segment, 4) || undefined
    voyage.vesselName = element(segment, 5) || undefined
    voyage.number = element(segment, 6) || undefined
  }
  const readPort = (segment: X12Segment) => {
    const eta = parseX12Time(element(segment, 2), element(segment, 5))
    const discharge = portAt(segment, 1, log)
    port = {
      ...voyage,
      ...(discharge && { portOfDischarge: discharge }),
      ...(eta !== null && { eta }),
    }
  }
  const openBill = (segment: X12Segment) => {
    bills.push({
      parties: createParties(),
      containers: [],
      items: [],
      where: placeOfX12(segment),
      port,
      line: element(segment, 1) || String(bills.length + 1),
      isAmended: false,
    })
  }

  return {
    read(segment) {
      const tag = tagOf(segment)
      if (!SEGMENTS.has(tag)) return false
      if (tag === 'P4') readPort(segment)
      else if (tag === 'LX') openBill(segment)
      else {
        if (tag === 'M11' && bills.at(-1)?.number !== undefined) openBill(segment)
        const bill = bills.at(-1)
        if (bill === undefined) readHeader(segment)
        else readBill(bill, segment, context)
      }
      return true
    },
    finish() {
      if (bills.length === 0)
        log.add('no-consignment', context.where, 'the set reports no bill of lading')
      const voyageOf = createVoyages(context)
      return {
        documents: bills.flatMap((bill) => documentOf(bill, voyageOf(bill), context)),
        statuses: [],
      }
    },
  }
}

function readBill(bill: Bill, segment: X12Segment, { log }: SetContext): void {
  if (bill.parties.read(segment)) return
  switch (tagOf(segment)) {
    case 'M13':
      bill.isAmended = true
      return
    case 'M11':
      bill.number = element(segment, 1)
      bill.portOfLoading = portAt(segment, 2, log)
      bill.packages = countAt(segment, 3, log)
      bill.packageKind = element(segment, 4)
      bill.grossKg = kgAt(segment, 5, 6, log)
      if (element(segment, 11) !== '') bill.master = element(segment, 11)
      return
    case 'N9':
      if (element(segment, 1) === 'OB' || element(segment, 1) === 'MB')
        bill.master ??= element(segment, 2)
      if (element(segment, 1) === 'UCN') bill.ucr ??= element(segment, 2)
      return
    case 'VID':
      bill.containers.push({
        number: containerAt(segment, 2, 3),
        sizeType: element(segment, 9),
        seals: [element(segment, 4), element(segment, 5)].filter((seal) => seal !== ''),
        where: placeOfX12(segment, 2),
      })
      return
    case 'M7':
      bill.containers
        .at(-1)
        ?.seals.push(...segment.elements.slice(1).filter((seal) => seal.trim() !== ''))
      return
    case 'N10':
      readGoods(bill, segment, log)
      return
    case 'H1':
      bill.items.at(-1)?.texts.push(` UN ${element(segment, 1)}`)
  }
}

/** A description runs on in further N10 that state no quantity. */
function readGoods(bill: Bill, segment: X12Segment, log: SetContext['log']): void {
  const [text, marks] = [segment.elements[2] ?? '', element(segment, 3)]
  const last = bill.items.at(-1)
  if (element(segment, 1) === '' && element(segment, 5) === '' && last !== undefined) {
    last.texts.push(text)
    if (marks !== '') last.markTexts.push(marks)
    return
  }
  const code = element(segment, 5)
  const packages = countAt(segment, 1, log)
  const grossKg = kgAt(segment, 8, 7, log)
  const isHs = ['J', 'I', 'H'].includes(element(segment, 4)) && code !== ''
  bill.items.push({
    where: placeOfX12(segment),
    texts: [text],
    markTexts: marks === '' ? [] : [marks],
    hsCodes: isHs ? [{ text: code, where: placeOfX12(segment, 5) }] : [],
    packages,
    packageKind: bill.packageKind,
    grossKg,
  })
}

/** Bills of one port of discharge and one of loading share a voyage: drafted once, and made once. */
function createVoyages({ madeAt }: SetContext): (bill: Bill) => VoyageDraft {
  const drafts = new Map<VoyageDraft, Map<string | undefined, VoyageDraft>>()
  return ({ port, portOfLoading }) => {
    const known = drafts.get(port)?.get(portOfLoading)
    if (known !== undefined) return known
    const draft = { ...port, portOfLoading, madeAt: madeAt ?? undefined }
    const ofPort = drafts.get(port) ?? new Map<string | undefined, VoyageDraft>()
    drafts.set(port, ofPort.set(portOfLoading, draft))
    return draft
  }
}

function documentOf(bill: Bill, voyage: VoyageDraft, context: SetContext): ImportedDocument[] {
  const { madeAt, where, stem } = context
  const { shipper, consignee, notify } = bill.parties.all()
  const draft: ConsignmentDraft = {
    bill: bill.number,
    billInstead: `${stem}-${bill.line}`,
    masterBill: bill.master,
    ucr: bill.ucr,
    revision: bill.isAmended ? 2 : 1,
    voyage,
    shipper,
    consignee,
    notify,
    containers: bill.containers,
    items: bill.items.map(itemOf),
    grossKg: bill.grossKg,
    packages: bill.packages,
    where: bill.where,
    shared: where,
  }
  const document = assemble(draft, context.defaults, context.log, context.register)
  return document === null ? [] : [{ document, at: madeAt, place: bill.where.place }]
}

function itemOf({
  where,
  hsCodes,
  packages,
  packageKind,
  grossKg,
  texts,
  markTexts,
}: Item): ItemDraft {
  const [description, marks] = [joined(texts), joined(markTexts)]
  return { where, hsCodes, packages, packageKind, grossKg, description, marks }
}

/** Lines of the full width run on in the middle of a word. */
const WIDTH = 45

function joined(lines: readonly string[]): string {
  return lines.reduce(
    (text, line, index) =>
      `${text}${index > 0 && (lines[index - 1]?.length ?? 0) < WIDTH ? ' ' : ''}${line}`,
    '',
  )
}
