import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from '../../domain/documents.ts'
import type { Container, GoodsItem } from '../../domain/goods.ts'
import type { Party } from '../../domain/party.ts'
import type { Trader } from '../people/population.ts'
import type { GoodsBook } from '../truth/goods-table.ts'
import type { TrueConsignment, TrueItem } from '../truth/true-consignment.ts'
import type { Story } from '../typologies/typology.ts'
import { emptyWord, exchanged, misreadSeal, otherHs6 } from './misspell.ts'
import type { NamedPlace, Slips, UcrState } from './slips.ts'

/** What one consignment makes people write. */
export type Papers = {
  readonly manifest: ManifestConsignment
  readonly exportDeclaration: ExportDeclaration
  /** Null where the destination's law has none. */
  readonly securityFiling: SecurityFiling | null
  readonly importDeclaration: ImportDeclaration
}

/** Everything a document is derived from: what is, what the destination is told, what goes wrong in good faith. */
export type Sources = {
  readonly truth: TrueConsignment
  readonly story: Story
  readonly slips: Slips
  readonly book: GoodsBook
  /** Countries of loading and discharge. */
  readonly from: string
  readonly to: string
}

/** Derives every document: the export declaration from the truth, all others from the story. */
export function papersOf(sources: Sources, wantsSecurityFiling: boolean): Papers {
  const told = sources.slips.hs6 === null ? sources.story.items : reclassified(sources)
  return {
    manifest: manifestOf(sources),
    exportDeclaration: exportDeclarationOf(sources),
    securityFiling: wantsSecurityFiling ? securityFilingOf(sources, told) : null,
    importDeclaration: importDeclarationOf(sources, told),
  }
}

function manifestOf({ truth, story, slips }: Sources): ManifestConsignment {
  const weights = billWeights(truth, slips)
  const { seal } = slips
  return {
    kind: 'manifest',
    number: truth.houseBill,
    revision: 1,
    ...ucrOf(truth, slips.ucr.manifest),
    houseBill: truth.houseBill,
    ...(truth.masterBill === null ? {} : { masterBill: truth.masterBill }),
    voyage: truth.voyage,
    shipper: named('manifest.shipper', truth.exporter, slips),
    consignee: truth.toOrder
      ? { name: `TO ORDER OF ${truth.exporter.party.name}` }
      : named('manifest.consignee', truth.consignee, slips),
    ...(truth.toOrder ? { notify: truth.consignee.party } : {}),
    freightPayment: truth.freightPayment,
    containers: truth.containers.map((box, i) =>
      i === seal?.container ? misread(box, seal.luck) : box,
    ),
    items: story.items.map(
      (item, i): GoodsItem => ({
        number: i + 1,
        description: slips.vague === null ? item.description : emptyWord(slips.vague),
        ...(truth.billShowsHs6 ? { hs6: item.hs6 } : {}),
        packages: item.packages,
        packageKind: item.packageKind,
        grossKg: weights[i] as number,
      }),
    ),
    grossKg: total(weights),
    packages: truth.packages,
  }
}

function exportDeclarationOf({ truth, slips, from }: Sources): ExportDeclaration {
  return {
    kind: 'export-declaration',
    number: `${from}X${tailOf(truth)}`,
    revision: 1,
    ...ucrOf(truth, slips.ucr.exportDeclaration),
    ...(slips.exportBillMissing ? {} : { houseBill: truth.houseBill }),
    regime: truth.regime,
    voyage: truth.voyage,
    exporter: truth.exporter.party,
    consignee: named('export-declaration.consignee', truth.consignee, slips),
    containers: truth.containers.map(
      ({ number, sizeType, seals }): Container => ({ number, sizeType, seals }),
    ),
    items: truth.items.map((item, i) => declared(item, i, item.grossKg, item.valueMinor)),
    grossKg: truth.grossKg,
    packages: truth.packages,
  }
}

function securityFilingOf(
  { truth, story, to }: Sources,
  told: readonly TrueItem[],
): SecurityFiling {
  const buyer = truth.consignee.party
  return {
    kind: 'security-filing',
    number: `${to}S${tailOf(truth)}`,
    revision: 1,
    houseBill: truth.houseBill,
    seller: truth.exporter.party,
    buyer,
    importer: buyer,
    manufacturer: story.maker.party,
    stuffingLocation: truth.stuffingLocation,
    ...(truth.forwarder === null ? {} : { consolidator: truth.forwarder.party }),
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
}

function importDeclarationOf(
  { truth, slips, to }: Sources,
  told: readonly TrueItem[],
): ImportDeclaration {
  const weights = billWeights(truth, slips)
  return {
    kind: 'import-declaration',
    number: `${to}I${tailOf(truth)}`,
    revision: 1,
    ...ucrOf(truth, slips.ucr.importDeclaration),
    houseBill: truth.houseBill,
    importer: named('import-declaration.importer', truth.consignee, slips),
    exporter: named('import-declaration.exporter', truth.exporter, slips),
    items: told.map((item, i) => {
      const valueMinor = Math.max(1, Math.round(item.valueMinor * slips.valueFactor))
      return declared(item, i, weights[i] as number, valueMinor)
    }),
    grossKg: total(weights),
    packages: truth.packages,
  }
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

/** Weights as the bill has them; the importer copies them from there. */
function billWeights(truth: TrueConsignment, slips: Slips): number[] {
  return truth.items.map((item) => Math.max(1, Math.round(item.grossKg * slips.weightFactor)))
}

function reclassified({ story, slips, book }: Sources): readonly TrueItem[] {
  return story.items.map((item, i) =>
    i === slips.hs6?.item ? { ...item, hs6: otherHs6(book, item.hs6, slips.hs6.luck) } : item,
  )
}

function named(place: NamedPlace, trader: Trader, { name }: Slips): Party {
  if (name?.place !== place) return trader.party
  return {
    ...trader.party,
    name: name.alias ? trader.alias : exchanged(trader.party.name, name.luck),
  }
}

function ucrOf(truth: TrueConsignment, state: UcrState): { ucr?: string } {
  if (state === 'missing') return {}
  return { ucr: state === 'right' ? truth.ucr : exchanged(truth.ucr, (truth.grossKg % 97) / 97) }
}

const misread = (box: Container, luck: number): Container => ({
  ...box,
  seals: box.seals.map((seal) => misreadSeal(seal, luck)),
})

const tailOf = (truth: TrueConsignment): string => truth.houseBill.slice(4)
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
