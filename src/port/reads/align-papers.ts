import type { Item, MessageKind } from '../../domain/message.ts'
import {
  type AlignedPapers,
  type Cell,
  PAPER_FIELDS,
  type PaperField,
} from '../../domain/reads/shipment-page.ts'
import type { Side } from '../../domain/shipment.ts'
import type { HeldItem } from '../../store/documents.ts'
import { FIELDS_OF_PAPERS, type Paper, type PaperKind, saysOf } from './paper-fields.ts'

/** What a port knows of the terms under which it holds papers. */
export type PaperTerms = {
  readonly direction: 'in' | 'out'
  readonly agreed: readonly string[]
  readonly notShared: readonly string[]
  readonly filedHere: readonly string[]
}

/** Which papers tell of a shipment: the carrier's and importer's where it goes, the exporter's where it comes from. */
const EXPECTED: Readonly<Record<'in' | 'out', Readonly<Record<Side, readonly PaperKind[]>>>> = {
  in: {
    own: ['manifest', 'security-filing', 'import-declaration'],
    partner: ['export-declaration', 'manifest'],
  },
  out: {
    own: ['export-declaration', 'manifest'],
    partner: ['import-declaration', 'security-filing', 'manifest'],
  },
}

/**
 * Lays the papers in force of a shipment beside each other, field by field. They are compared as `masked` has them: who
 * is behind a pseudonym may be made out in part.
 */
export function alignPapers(
  held: readonly HeldItem[],
  terms: PaperTerms,
  masked: (paper: Item) => Item,
): AlignedPapers {
  const columns = (['own', 'partner'] as const).flatMap((source) =>
    EXPECTED[terms.direction][source].flatMap((kind) => columnOf(held, source, kind, terms)),
  )
  const rows = PAPER_FIELDS.map((field) => {
    const cells = columns.map((column) => cellOf(column, field, terms))
    const compared = columns.map((column) => cellOf(maskedColumn(column, masked), field, terms))
    return { field, cells, differs: differs(compared) }
  })
  return {
    columns: columns.map(({ paper: _, ...column }) => column),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null && 'says' in cell)),
  }
}

type Column = AlignedPapers['columns'][number] & { readonly paper: Paper | null }

const maskedColumn = (column: Column, masked: (paper: Item) => Item): Column => ({
  ...column,
  paper: column.paper && (masked(column.paper as Item & Paper) as Item & Paper),
})

/** A paper that is held, or one that is missed: what nobody files here is not missed. */
function columnOf(
  held: readonly HeldItem[],
  source: Side,
  kind: PaperKind,
  terms: PaperTerms,
): readonly Column[] {
  const found = held.find((one) => one.source === source && one.kind === kind)
  if (found !== undefined) {
    const { since, item } = found
    return [
      { source, kind, since, revision: item.revision, missing: null, paper: item as Item & Paper },
    ]
  }
  const absent = { source, kind, since: null, revision: null, paper: null }
  if (source === 'partner')
    return [{ ...absent, missing: terms.agreed.includes(kind) ? 'not-yet' : 'not-agreed' }]
  return terms.filedHere.includes(kind) ? [{ ...absent, missing: 'not-yet' }] : []
}

function cellOf(
  { source, kind, paper, missing }: Column,
  field: PaperField,
  terms: PaperTerms,
): Cell {
  const path = FIELDS_OF_PAPERS[kind as PaperKind][field]
  if (path === undefined) return null
  if (
    source === 'partner' &&
    terms.notShared.includes(`${kind}.${path}` satisfies `${MessageKind}.${string}`)
  )
    return { missing: 'not-agreed' }
  if (paper === null) return missing === null ? null : { missing }
  const says = saysOf(paper, path)
  return says.length === 0 ? { missing: 'not-stated' } : { says: [...says] }
}

/** True when two cells that say something say different things; case, blanks and order do not count. */
function differs(cells: readonly Cell[]): boolean {
  const said = cells.flatMap((cell) => (cell !== null && 'says' in cell ? [plain(cell.says)] : []))
  return new Set(said).size > 1
}

function plain(says: readonly string[]): string {
  const lines = says.map((line) => line.toLowerCase().replace(/\s+/g, ' ').trim())
  return [...new Set(lines)].sort().join('\n')
}
