import type {
  ExportDeclaration,
  ImportDeclaration,
  SecurityFiling,
} from '../../domain/documents.ts'
import type { Container, GoodsItem } from '../../domain/goods.ts'
import type { ValueDeclaration } from '../../domain/value-declaration.ts'
import type { GoodsBook } from '../truth/goods-table.ts'
import type { TrueItem } from '../truth/true-consignment.ts'
import { sumOf } from './manifest.ts'
import { otherHs6 } from './misspell.ts'
import { named, type Sources, tailOf, ucrOn } from './sources.ts'

/** What the exporter declares where the goods leave. */
export function exportDeclarationOf(sources: Sources): ExportDeclaration {
  const { truth, story, slips, from, book } = sources
  const declaration: ExportDeclaration = {
    kind: 'export-declaration',
    number: exportNumber(from, truth.houseBill),
    revision: 1,
    regime: truth.regime,
    voyage: truth.voyage,
    exporter: truth.exporter.party,
    consignee: named('export-declaration.consignee', truth.consignee, slips),
    containers: truth.containers.map(
      ({ number, sizeType, seals }): Container => ({ number, sizeType, seals }) as Container,
    ),
    items: story.exportItems.map((item, i) => ({
      ...declared(item, i, item.grossKg, item.valueMinor),
      ...nationally(item, from, book),
    })),
    grossKg: truth.grossKg,
    packages: truth.packages,
  }
  const { zoneStatus } = truth.particulars
  if (zoneStatus !== null) declaration.zoneStatus = zoneStatus
  const ucr = ucrOn(sources, 'exportDeclaration')
  if (ucr !== undefined) declaration.ucr = ucr
  if (!slips.exportBillMissing) declaration.houseBill = truth.houseBill
  return declaration
}

/** The number of the export declaration a consignment leaves a country with, whatever its links say. */
export const exportNumber = (from: string, houseBill: string): string =>
  `${from}X${tailOf({ houseBill })}`

/** What the importer tells before loading, where the law wants it. */
export function securityFilingOf(
  { truth, story, to }: Sources,
  told: readonly TrueItem[],
): SecurityFiling {
  const buyer = story.consignee.party
  const filing: SecurityFiling = {
    kind: 'security-filing',
    number: `${to}S${tailOf(truth)}`,
    revision: 1,
    houseBill: truth.houseBill,
    seller: story.shipper.party,
    buyer,
    importer: buyer,
    manufacturer: story.maker.party,
    stuffingLocation: truth.stuffingLocation,
    shipTo: buyer,
    items: told.map(
      (item, i): GoodsItem => ({
        number: i + 1,
        description: item.description,
        hs6: item.hs6,
        origin: item.origin,
      }),
    ),
  }
  if (truth.forwarder !== null) filing.consolidator = truth.forwarder.party
  return filing
}

/** The importer's declaration: weights from the bill, values from the invoice it shows. */
export function importDeclarationOf(
  sources: Sources,
  told: readonly TrueItem[],
  weights: readonly number[],
): ImportDeclaration {
  const { truth, story, slips, to, book } = sources
  const declaration: ImportDeclaration = {
    kind: 'import-declaration',
    number: `${to}I${tailOf(truth)}`,
    revision: 1,
    houseBill: truth.houseBill,
    importer: named('import-declaration.importer', story.consignee, slips),
    exporter: named('import-declaration.exporter', story.shipper, slips),
    items: told.map((item, i) => {
      const valueMinor = Math.max(1, Math.round(item.valueMinor * slips.valueFactor))
      const line = {
        ...declared(item, i, weights[i] as number, valueMinor),
        ...nationally(item, to, book),
      }
      if (i === 0 && slips.origin !== null) {
        line.origin = otherOrigin(truth.items[0] as TrueItem, slips.origin)
      }
      return line
    }),
    grossKg: sumOf(weights),
    packages: truth.packages,
  }
  const ucr = ucrOn(sources, 'importDeclaration')
  if (ucr !== undefined) declaration.ucr = ucr
  return declaration
}

/** How the importer came to the values of its declaration. */
export function valueDeclarationOf(
  { truth, story, to }: Sources,
  declaration: ImportDeclaration,
): ValueDeclaration {
  let invoice = 0
  for (const { value } of declaration.items) invoice += value?.minor ?? 0
  const { freightMinor, deliveryTerms, related } = truth.particulars
  return {
    kind: 'value-declaration',
    number: `${to}V${tailOf(truth)}`,
    revision: 1,
    houseBill: truth.houseBill,
    importer: story.consignee.party,
    deliveryTerms,
    invoice: { minor: invoice, currency: 'USD' },
    freight: { minor: freightMinor, currency: 'USD' },
    related,
  }
}

/** The told items, one of them under a neighbouring line when somebody erred. */
export function asClassified({ story, slips, book }: Sources): readonly TrueItem[] {
  if (slips.hs6 === null) return story.items
  const { item: wrong, luck } = slips.hs6
  return story.items.map((item, i) =>
    i === wrong ? { ...item, hs6: otherHs6(book, item.hs6, luck) } : item,
  )
}

/** Weights as the bill has them; the importer copies them from there. */
export function billWeights({ truth, slips }: Sources): number[] {
  return truth.items.map((item) => Math.max(1, Math.round(item.grossKg * slips.weightFactor)))
}

function declared(item: TrueItem, i: number, grossKg: number, valueMinor: number): GoodsItem {
  return {
    number: i + 1,
    description: item.description,
    hs6: item.hs6,
    packages: item.packages,
    packageKind: item.packageKind,
    grossKg,
    origin: item.origin,
    value: { minor: valueMinor, currency: 'USD' },
  }
}

/** The line of a country's tariff, where its lines are known; it follows the HS6 it is declared under. */
function nationally(
  { hs6, grossKg }: TrueItem,
  country: string,
  { byHs6 }: GoodsBook,
): Pick<GoodsItem, 'nationalLine'> {
  const lines = byHs6.get(hs6)?.nationalLines?.[country]
  const nationalLine = lines?.[grossKg % lines.length]
  return nationalLine === undefined ? {} : { nationalLine }
}

/** Another country that sells such goods. */
function otherOrigin({ entry, origin }: TrueItem, luck: number): string {
  const others = entry.exporters.filter((country) => country !== origin)
  return others[Math.floor(luck * others.length)] ?? (origin === 'CN' ? 'KR' : 'CN')
}
