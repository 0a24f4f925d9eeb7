import type { FileReader } from '../issue.ts'
import type { ImportOptions } from '../options.ts'
import { createDelimitedRows, headerOf } from './delimited-rows.ts'
import type { TableMapping } from './mapping.ts'
import { createNdjsonRows, parseLine, textAt } from './ndjson-rows.ts'
import { ownTableOf } from './own-csv.ts'
import { createOwnCsvReader } from './own-csv-reader.ts'
import { createOwnNdjsonReader, isOwnNdjson } from './own-ndjson.ts'
import { createTableReader } from './reader.ts'

/** What a file that may be a table is. */
export type RecognisedTable =
  | { readonly kind: 'reader'; readonly reader: FileReader }
  /** A table that no mapping knows. */
  | { readonly kind: 'unmapped'; readonly columns: readonly string[] }

/** A delimited table by its first line; null when there is no delimiter in it. */
export function recogniseDelimited(
  file: string,
  start: string,
  options: ImportOptions,
): RecognisedTable | null {
  const own = ownTableOf(start)
  if (own !== null) return { kind: 'reader', reader: createOwnCsvReader(file, own, options) }
  const header = headerOf(start)
  if (header === null) return null
  const mapping = options.mappings?.find(({ match }) =>
    match.every((name) => header.columns.includes(name)),
  )
  if (mapping === undefined) return { kind: 'unmapped', columns: header.columns }
  const rows: Parameters<typeof createTableReader>[2] = (log) =>
    createDelimitedRows(header.delimiter, log)
  return { kind: 'reader', reader: createTableReader(file, mapping, rows, options) }
}

/** NDJSON of ours, or of others that a mapping knows; null for any other JSON. */
export function recogniseNdjson(
  file: string,
  start: string,
  options: ImportOptions,
): FileReader | null {
  if (isOwnNdjson(start)) return createOwnNdjsonReader(file, options)
  const first = parseLine(start.split('\n', 1)[0] ?? '')
  if (first === undefined) return null
  const isKnown = ({ match }: TableMapping) => match.every((name) => textAt(first, name) !== '')
  const mapping = options.mappings?.find(isKnown)
  return mapping === undefined ? null : createTableReader(file, mapping, createNdjsonRows, options)
}
