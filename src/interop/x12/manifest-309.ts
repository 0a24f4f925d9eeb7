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
  readonly voyage: VoyageDraft
  readonly line: string
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
      voyage: { ...port },
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
      return { documents: bills.flatMap((bill) => documentOf(bill, context)), statuses: [] }
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
      bill.voyage.portOfLoading = portAt(segment, 2, log)
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
    ...(packages === undefined ? {} : { packages }),
    ...(bill.packageKind ? { packageKind: bill.packageKind } : {}),
    ...(grossKg === undefined ? {} : { grossKg }),
  })
}

function documentOf(bill: Bill, context: SetContext): ImportedDocument[] {
  const { madeAt, where, stem } = context
  const draft: ConsignmentDraft = {
    ...(bill.number ? { bill: bill.number } : {}),
    billInstead: `${stem}-${bill.line}`,
    ...(bill.master === undefined ? {} : { masterBill: bill.master }),
    ...(bill.ucr === undefined ? {} : { ucr: bill.ucr }),
    revision: bill.isAmended ? 2 : 1,
    voyage: { ...bill.voyage, ...(madeAt === null ? {} : { madeAt }) },
    ...bill.parties.all(),
    containers: bill.containers,
    items: bill.items.map(({ texts, markTexts, ...item }) => ({
      ...item,
      description: joined(texts),
      marks: joined(markTexts),
    })),
    ...(bill.grossKg === undefined ? {} : { grossKg: bill.grossKg }),
    ...(bill.packages === undefined ? {} : { packages: bill.packages }),
    where: bill.where,
    shared: where,
  }
  const document = assemble(draft, context.defaults, context.log, context.register)
  return document === null ? [] : [{ document, at: madeAt, place: bill.where.place }]
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
