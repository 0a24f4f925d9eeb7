import { countryOf } from '../../domain/codes.ts'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
} from '../../domain/documents.ts'
import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { PortDocument, PortFiling } from '../../domain/port-document.ts'
import type { TruthRecord } from '../../domain/truth.ts'

/**
 * What one ship brought, sorted for measuring; each document once, whatever the number of ports it was filed with.
 * Manifests and declarations are taken as first filed: an amended one would count twice.
 */
export type Ship = {
  /** Countries of loading and discharge. */
  readonly from: string
  readonly to: string
  readonly truths: readonly TruthRecord[]
  readonly documents: readonly PortDocument[]
  readonly manifests: readonly ManifestConsignment[]
  readonly exports: readonly ExportDeclaration[]
  readonly imports: readonly ImportDeclaration[]
}

/** What measuring looks things up in. */
export type Reference = {
  readonly goods: ReadonlyMap<string, GoodsEntry>
  /** By ISO 6346 size and type, in kg. */
  readonly payloadKg: Readonly<Record<string, number>>
}

/** Null for a ship without cargo. */
export function shipOf(
  filings: readonly PortFiling[],
  truths: readonly TruthRecord[],
): Ship | null {
  const [first] = truths
  if (first === undefined) return null
  const documents = [...new Set(filings.map(({ document }) => document))]
  return {
    from: countryOf(first.portOfLoading),
    to: countryOf(first.portOfDischarge),
    truths,
    documents,
    manifests: firstOf(documents, 'manifest'),
    exports: firstOf(documents, 'export-declaration'),
    imports: firstOf(documents, 'import-declaration'),
  }
}

/** Documents of a kind as they were filed the first time. */
export function firstOf<K extends PortDocument['kind']>(
  documents: readonly PortDocument[],
  kind: K,
): Extract<PortDocument, { kind: K }>[] {
  return documents.filter(
    (one): one is Extract<PortDocument, { kind: K }> => one.kind === kind && one.revision === 1,
  )
}

/** Sum of the values of all items, in minor units; null when one has none. */
export function valueMinorOf({
  items,
}: {
  readonly items: readonly { readonly value?: { readonly minor: number } | undefined }[]
}): number | null {
  let sum = 0
  for (const { value } of items) {
    if (value === undefined) return null
    sum += value.minor
  }
  return sum
}
