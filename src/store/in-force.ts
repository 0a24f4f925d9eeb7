import type { Item, ItemKind } from '../domain/message.ts'

export type Source = 'own' | 'partner'

/** A document's row without its body. */
export type HeldRow = {
  readonly id: number
  readonly kind: ItemKind
  readonly source: Source
  readonly number: string
  readonly revision: number
  readonly since: number
}

/** A document in force: the highest revision of its kind and source. `id` is its row. */
export type HeldItem = {
  readonly id: number
  readonly kind: ItemKind
  readonly source: Source
  readonly since: number
  readonly item: Item
}

/** The rows in force of these, in order of (source, kind, number); `rows` in any order. */
export function inForce(rows: readonly HeldRow[]): HeldRow[] {
  const held: HeldRow[] = []
  for (const row of rows) putInForce(held, row)
  return held
}

/**
 * Puts a row among those in force, where it belongs by (source, kind, number). It replaces the one whose place it takes
 * unless that is newer. What is in force does not depend on the order in which rows come.
 */
export function putInForce(held: HeldRow[], row: HeldRow): void {
  for (let i = 0; i < held.length; i++) {
    const order = byPlace(row, held[i] as HeldRow)
    if (order > 0) continue
    if (order < 0) held.splice(i, 0, row)
    else if (isNewer(row, held[i] as HeldRow)) held[i] = row
    return
  }
  held.push(row)
}

/** Kinds of which a shipment has one from each side: another number takes its place. Of all others each number counts. */
const SINGLE: ReadonlySet<string> = new Set([
  'manifest',
  'export-declaration',
  'security-filing',
  'import-declaration',
  'preference-claim',
  'value-declaration',
  'transit-movement',
  'assessment',
])

/** Whether a shipment has one document of a kind from each side. */
export const isSingle = (kind: ItemKind): boolean => SINGLE.has(kind)

function byPlace(a: HeldRow, b: HeldRow): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  if (a.number === b.number || SINGLE.has(a.kind)) return 0
  return a.number < b.number ? -1 : 1
}

function isNewer(a: HeldRow, b: HeldRow): boolean {
  if (a.revision !== b.revision) return a.revision > b.revision
  return a.number > b.number
}
