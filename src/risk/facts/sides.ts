import { countryOf } from '../../domain/codes.ts'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from '../../domain/documents.ts'
import type { Given } from '../../domain/given.ts'
import type { GoodsItem } from '../../domain/goods.ts'
import type { ShipmentView } from '../../domain/shipment.ts'
import type { Voyage } from '../../domain/voyage.ts'
import type { Millis } from '../../kernel/time.ts'

/** The documents of a shipment laid side by side, each with its lines of goods in order of their numbers. */
export type Sides = {
  /** The carrier's manifest: filed here, else the copy filed with the partner. */
  readonly manifest: Sheet<Given<ManifestConsignment>> | undefined
  readonly securityFiling: Sheet<SecurityFiling> | undefined
  readonly importDeclaration: Sheet<ImportDeclaration> | undefined
  readonly exportDeclaration: Sheet<Given<ExportDeclaration>> | undefined
  /** Where tariff codes and origins are read from: the most binding document that has them. */
  readonly hs6Lines: readonly GoodsItem[] | undefined
  readonly originLines: readonly GoodsItem[] | undefined
  readonly voyage: Voyage | undefined
  readonly importer: string | undefined
  /** The day whose rates and regimes count: that of the import declaration, before there is one the planned arrival. */
  readonly day: Millis
}

export type Sheet<D> = { readonly document: D; readonly lines: readonly GoodsItem[] }

export function layOut(view: ShipmentView): Sides {
  const manifest = sheetOf(view.own.manifest?.document ?? view.partner.manifest?.document)
  const securityFiling = sheetOf(view.own.securityFiling?.document)
  const importDeclaration = sheetOf(view.own.importDeclaration?.document)
  const exportDeclaration = sheetOf(view.partner.exportDeclaration?.document)
  const voyage = manifest?.document.voyage ?? exportDeclaration?.document.voyage
  return {
    manifest,
    securityFiling,
    importDeclaration,
    exportDeclaration,
    hs6Lines:
      naming(importDeclaration, 'hs6') ?? naming(securityFiling, 'hs6') ?? naming(manifest, 'hs6'),
    originLines:
      naming(importDeclaration, 'origin') ??
      naming(securityFiling, 'origin') ??
      naming(manifest, 'origin'),
    voyage,
    importer: voyage && countryOf(voyage.portOfDischarge),
    day: view.own.importDeclaration?.since ?? voyage?.eta ?? 0,
  }
}

/** The lines of a sheet when one of them has the field. */
function naming(
  sheet: Sheet<unknown> | undefined,
  field: 'hs6' | 'origin',
): readonly GoodsItem[] | undefined {
  if (sheet === undefined) return undefined
  for (const line of sheet.lines) if (line[field] !== undefined) return sheet.lines
  return undefined
}

function sheetOf<D extends { readonly items: readonly GoodsItem[] }>(
  document: D | undefined,
): Sheet<D> | undefined {
  return document && { document, lines: inOrder(document.items) }
}

/** The same lines in any order are the same goods. Two lines with one number are told apart by their content. */
function inOrder(items: readonly GoodsItem[]): readonly GoodsItem[] {
  if (isInOrder(items)) return items
  const keyed = items.map((item) => ({ item, key: contentOf(item) }))
  keyed.sort((a, b) => a.item.number - b.item.number || (a.key < b.key ? -1 : 1))
  return keyed.map(({ item }) => item)
}

function isInOrder(items: readonly GoodsItem[]): boolean {
  for (let i = 1; i < items.length; i++)
    if ((items[i - 1] as GoodsItem).number >= (items[i] as GoodsItem).number) return false
  return true
}

function contentOf({ hs6, origin, description, grossKg, packages, value }: GoodsItem): string {
  return JSON.stringify([
    hs6,
    origin,
    description,
    grossKg,
    packages,
    value?.minor,
    value?.currency,
  ])
}

/** Calls `visit` with each line of `a` and the line of `b` that has the same number. */
export function forPairs(
  a: readonly GoodsItem[],
  b: readonly GoodsItem[],
  visit: (a: GoodsItem, b: GoodsItem) => void,
): void {
  let j = 0
  for (const line of a) {
    while (j < b.length && (b[j] as GoodsItem).number < line.number) j++
    const other = b[j]
    if (other?.number === line.number) visit(line, other)
  }
}

/** The different values of a field, sorted and joined by "+"; undefined when no line has one. */
export function joined(
  lines: readonly GoodsItem[] | undefined,
  field: 'hs6' | 'origin',
): string | undefined {
  if (lines === undefined) return undefined
  const first = lines[0]?.[field]
  if (isAll(lines, field, first)) return first
  const values = lines.map((line) => line[field]).filter((value) => value !== undefined)
  return values.length > 0 ? [...new Set(values)].sort().join('+') : undefined
}

function isAll(
  lines: readonly GoodsItem[],
  field: 'hs6' | 'origin',
  value: string | undefined,
): boolean {
  for (const line of lines) if (line[field] !== value) return false
  return true
}

/** The line of this number; undefined without one. */
export function lineOf(
  lines: readonly GoodsItem[] | undefined,
  number: number,
): GoodsItem | undefined {
  for (const line of lines ?? []) if (line.number === number) return line
  return undefined
}

/** Whether a line is of this origin. */
export function hasOrigin(lines: readonly GoodsItem[], country: string): boolean {
  for (const { origin } of lines) if (origin === country) return true
  return false
}
