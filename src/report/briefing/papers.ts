import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
} from '../../domain/documents.ts'
import type { PortDocument } from '../../domain/port-document.ts'
import { grouped } from '../summary/text.ts'
import type { PaperField } from './briefing.ts'

/** What the exporter told the port of loading beside what carrier and importer told the port of discharge. */
export function comparePapers(documents: readonly PortDocument[], port: string): PaperField[] {
  const first = <K extends PortDocument['kind']>(kind: K) =>
    documents.find((document) => document.kind === kind) as
      | Extract<PortDocument, { kind: K }>
      | undefined
  const loading = first('export-declaration')
  const declared = first('import-declaration')
  const manifest = documents.find(
    (one): one is ManifestConsignment =>
      one.kind === 'manifest' && one.voyage.portOfDischarge === port,
  )
  const here = declared ?? manifest
  const field = (name: PaperField['field'], there: string | undefined, at: string | undefined) => ({
    field: name,
    loading: there === undefined || there === '' ? null : there,
    discharge: at === undefined || at === '' ? null : at,
  })
  return [
    field('description', describe(loading), describe(here)),
    field('hs6', codes(loading), codes(here)),
    field('origin', origins(loading), origins(here)),
    field('value', worth(loading), worth(here)),
    field('grossKg', kilograms(loading), kilograms(here)),
    field('packages', counted(loading), counted(here)),
    field('sender', loading?.exporter.name, declared?.exporter?.name ?? manifest?.shipper.name),
    field(
      'recipient',
      loading?.consignee?.name,
      declared?.importer.name ?? manifest?.consignee?.name,
    ),
    field('seals', seals(loading), seals(manifest)),
  ]
}

type Goods = ExportDeclaration | ImportDeclaration | ManifestConsignment | undefined

const distinct = (texts: readonly (string | undefined)[]) =>
  [...new Set(texts.filter((text) => text !== undefined))].join(', ')

const describe = (goods: Goods) => goods?.items[0]?.description
const codes = (goods: Goods) => distinct(goods?.items.map(({ hs6 }) => hs6) ?? [])
const origins = (goods: Goods) => distinct(goods?.items.map(({ origin }) => origin) ?? [])
const kilograms = (goods: Goods) => (goods === undefined ? undefined : grouped(goods.grossKg))
const counted = (goods: Goods) => (goods === undefined ? undefined : grouped(goods.packages))
const seals = (goods: ExportDeclaration | ManifestConsignment | undefined) =>
  distinct(goods?.containers.flatMap((container) => container.seals) ?? [])

function worth(goods: Goods): string | undefined {
  const values = goods?.items.flatMap(({ value }) => (value === undefined ? [] : [value])) ?? []
  const [first] = values
  if (first === undefined) return undefined
  const minor = values.reduce((sum, value) => sum + value.minor, 0)
  return `${grouped(Math.round(minor / 100))} ${first.currency}`
}
