import type { IssueLog, Place } from '../issue.ts'
import type { Source } from './mapping.ts'

/** One row of a table, its cells by column. */
export type Row = {
  readonly line: number
  /** `row 3`: from 1, without the line of names. */
  readonly name: string
  readonly cell: (column: string) => string
}

export function placeOfRow(row: Row, column?: string): Place {
  return {
    place: column === undefined ? row.name : `${row.name}, column ${column}`,
    line: row.line,
  }
}

export type FieldSource = string | Source

/** The text a field has in a row; '' when it has none, or its condition does not hold. */
export function fieldOf(row: Row, source: FieldSource | undefined): string {
  if (source === undefined) return ''
  if (typeof source === 'string') return row.cell(source).trim()
  const { column, when, codes } = source
  if (when !== undefined && !when.is.includes(row.cell(when.column).trim())) return ''
  const columns = typeof column === 'string' ? [column] : column
  const written = columns.map((one) => row.cell(one).trim()).find((text) => text !== '') ?? ''
  return codes !== undefined && Object.hasOwn(codes, written) ? (codes[written] as string) : written
}

/** The values of a field that may hold several. */
export function fieldsOf(row: Row, source: FieldSource | undefined): readonly string[] {
  const text = fieldOf(row, source)
  const by = typeof source === 'object' ? source.split : undefined
  const values = by === undefined ? [text] : text.split(by).map((one) => one.trim())
  return values.filter((one) => one !== '')
}

/** Where a field stands. */
export function placeOfField(row: Row, source: FieldSource): Place {
  const column = typeof source === 'string' ? source : source.column
  return placeOfRow(row, typeof column === 'string' ? column : column[0])
}

export type RowContext = { readonly log: IssueLog }
