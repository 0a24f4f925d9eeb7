import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from '../../domain/documents.ts'
import type { GoodsItem } from '../../domain/goods.ts'
import type { Party } from '../../domain/party.ts'
import type { PaperField } from '../../domain/reads/shipment-page.ts'
import type { Voyage } from '../../domain/voyage.ts'
import { formatUtc } from '../../kernel/time.ts'

/** Papers that say the same things of one shipment. The partner's may lack what the agreement holds back. */
export type PaperKind = (
  | ManifestConsignment
  | ExportDeclaration
  | SecurityFiling
  | ImportDeclaration
)['kind']
export type Paper = Readonly<Record<string, unknown>> & { readonly kind: PaperKind }

const GOODS = {
  goods: 'items.description',
  hs6: 'items.hs6',
  origin: 'items.origin',
  value: 'items.value',
}
const TOTALS = { 'gross-kg': 'grossKg', packages: 'packages' }
const BOXES = { containers: 'containers.number', seals: 'containers.seals' }
const VOYAGE = { vessel: 'voyage.vesselName', eta: 'voyage.eta' }

/** Where each kind of paper says what, as agreements name fields. A field it has no place for is left out. */
export const FIELDS_OF_PAPERS: Readonly<
  Record<PaperKind, Readonly<Partial<Record<PaperField, string>>>>
> = {
  manifest: {
    ...{ shipper: 'shipper', consignee: 'consignee', notify: 'notify' },
    ...{ goods: 'items.description', hs6: 'items.hs6' },
    ...TOTALS,
    ...BOXES,
    ...VOYAGE,
  },
  'export-declaration': {
    ...{ shipper: 'exporter', consignee: 'consignee', regime: 'regime' },
    ...GOODS,
    ...TOTALS,
    ...BOXES,
    ...VOYAGE,
  },
  'security-filing': {
    ...{ shipper: 'seller', consignee: 'importer', manufacturer: 'manufacturer' },
    ...{ goods: 'items.description', hs6: 'items.hs6', origin: 'items.origin' },
  },
  'import-declaration': {
    ...{ shipper: 'exporter', consignee: 'importer' },
    ...GOODS,
    ...TOTALS,
  },
}

/** What a paper says at a path, a text for each thing said; empty when it says nothing. */
export function saysOf(paper: Paper, path: string): readonly string[] {
  const [head = '', tail] = path.split('.')
  const value = paper[head]
  if (path === 'voyage.eta') return [formatUtc((value as Voyage).eta)]
  if (path === 'voyage.vesselName') return [shipOf(value as Voyage)]
  if (tail === undefined) return value === undefined ? [] : [textOf(value)]
  if (tail === 'value') return totalsOf(value as readonly GoodsItem[])
  const lines = value as readonly Readonly<Record<string, unknown>>[]
  return lines
    .flatMap((line) => [line[tail]].flat())
    .flatMap((said) => (said ? [textOf(said)] : []))
}

function shipOf({ vesselName, number, carrier }: Voyage): string {
  return vesselName === undefined ? `${carrier} ${number}` : `${vesselName} ${number}`
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const { name, address } = value as Party
  const place = [address?.street, address?.city, address?.country].filter(Boolean).join(', ')
  return place === '' ? name : `${name} · ${place}`
}

/** The value of all lines, for each currency. */
function totalsOf(items: readonly GoodsItem[]): readonly string[] {
  const totals = new Map<string, number>()
  for (const { value } of items) {
    if (value === undefined) continue
    totals.set(value.currency, (totals.get(value.currency) ?? 0) + value.minor)
  }
  return [...totals].sort().map(([currency, minor]) => `${(minor / 100).toFixed(2)} ${currency}`)
}
