import type { z } from 'zod'
import {
  PORT_DOCUMENT_KINDS,
  PortDocument,
  type PortDocumentKind,
} from '../../domain/port-document.ts'
import {
  createIssueLog,
  type Imported,
  type ImportedConsignment,
  type ImportedDocument,
  isConsignment,
} from '../issue.ts'
import { type ImportOptions, MAX_ISSUES } from '../options.ts'
import { quote } from '../text.ts'
import { filingSchema, filingTables } from '../write/csv.ts'
import type { Table } from '../write/tables.ts'
import {
  type Cells,
  cellsOf,
  elementOf,
  listPathsOf,
  schemaAt,
  valueAt,
  valueOf,
} from './own-cells.ts'

/** The kind of document whose table a file is, told by its first line; null when it is none of ours. */
export function ownTableOf(
  start: string,
): { readonly kind: PortDocumentKind; readonly table: string } | null {
  const header = start.split(/\r?\n/, 1)[0] ?? ''
  for (const kind of PORT_DOCUMENT_KINDS) {
    const table = filingTables(kind).find(({ columns }) => columns.join(',') === header)
    if (table !== undefined) return { kind, table: table.name }
  }
  return null
}

/** Names of the files that hold the lists of a kind, beside `<kind>.csv`. */
export function listTablesOf(kind: PortDocumentKind): readonly string[] {
  return filingTables(kind)
    .slice(1)
    .map(({ name }) => name)
}

/**
 * Reads documents back from the tables that `portpair generate --format csv` writes: `texts` holds the table of the kind
 * and those of its lists, by name. A row that is no document costs only itself.
 */
export function readOwnTables(
  file: string,
  kind: PortDocumentKind,
  texts: ReadonlyMap<string, string>,
  options: ImportOptions = {},
): Imported {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const schema = filingSchema(kind)
  const [main, ...lists] = filingTables(kind)
  const consignments: ImportedConsignment[] = []
  const documents: ImportedDocument[] = []
  const cursors = lists.map((table) => cursorOf(table, texts.get(table.name) ?? ''))
  for (const list of lists)
    if (!texts.has(list.name))
      log.add(
        'list-missing',
        { place: 'file' },
        `${list.name}.csv is not beside it: its lists are empty`,
      )

  cellsOf(texts.get(kind) ?? '')
    .slice(1)
    .forEach((cells, index) => {
      const where = { place: `row ${index + 1}`, line: index + 2 }
      if (main === undefined) return
      const record = nest(main.cells, cells, 0, schema)
      for (const cursor of cursors) fillList(record, cursor, schema)
      const parsed = schema.safeParse(record)
      const document = parsed.success ? PortDocument.safeParse(parsed.data.document) : parsed
      if (!parsed.success || !document.success) {
        const { path, message } = document.error?.issues[0] ?? { path: [], message: 'it is none' }
        log.add(
          'not-a-document',
          where,
          `${quote(path.join('.'))}: ${message}`,
          'write each row as portpair generate does',
        )
        return
      }
      const one = {
        document: document.data as PortDocument,
        at: parsed.data.at as number,
        place: where.place,
      }
      if (isConsignment(one)) consignments.push(one)
      else documents.push(one)
    })
  return {
    file,
    format: 'csv',
    consignments,
    documents,
    statuses: [],
    verdicts: [],
    issues: log.list(),
    unknownSegments: {},
  }
}

/** Rows of a list by the document they belong to, and how many of them were taken. */
type Cursor = { readonly table: Table; readonly byDocument: Map<string, Queue> }
type Queue = { readonly rows: Cells[]; at: number }
type Nested = { [key: string]: unknown }

function cursorOf(table: Table, text: string): Cursor {
  const byDocument = new Map<string, Queue>()
  for (const cells of cellsOf(text).slice(1)) {
    const name = cells.slice(0, table.keys.length).map(textOf).join(BETWEEN)
    const queue = byDocument.get(name) ?? { rows: [], at: 0 }
    byDocument.set(name, queue)
    queue.rows.push(cells)
  }
  return { table, byDocument }
}

/** Stands in no text that came out of a table. */
const BETWEEN = '\u0000'

/** Rows of a list stand in the order of their documents. */
function fillList(record: Nested, { table, byDocument }: Cursor, schema: z.ZodObject): void {
  const name = table.keys.map((path) => textOf(valueAt(record, path))).join(BETWEEN)
  const queue = byDocument.get(name)
  let before: readonly number[] = []
  for (; queue !== undefined && queue.at < queue.rows.length; queue.at++) {
    const cells = queue.rows[queue.at] as Cells
    const places = table.lists.map((_, depth) => Number(cells[table.keys.length + depth]))
    if (!places.every((one) => Number.isInteger(one) && one >= 1 && one <= ENTRIES_MAX)) continue
    // The same document filed again begins its lists anew.
    if (before.length > 0 && !isLater(places, before)) return
    before = places
    place(record, table, places, cells.slice(table.keys.length + places.length), schema)
  }
}

/** More entries than any list of ours may have. */
const ENTRIES_MAX = 1_000_000

function isLater(places: readonly number[], before: readonly number[]): boolean {
  const index = places.findIndex((value, depth) => value !== before[depth])
  return index >= 0 && (places[index] as number) > (before[index] as number)
}

function place(
  record: Nested,
  table: Table,
  places: readonly number[],
  cells: Cells,
  schema: z.ZodObject,
): void {
  let holder: Nested = record
  let shape: z.ZodType = schema
  for (const [depth, path] of table.lists.entries()) {
    const list = listAt(holder, path)
    shape = elementOf(schemaAt(shape, path))
    const index = (places[depth] as number) - 1
    const isLast = depth === table.lists.length - 1
    // An entry whose forerunners, or whose holder, are missing has no place of its own.
    if (isLast ? index > list.length : index >= list.length) return
    if (isLast) list[index] = nest(table.cells, cells, 0, shape)
    holder = list[index] as Nested
  }
}

function listAt(holder: Nested, path: readonly string[]): unknown[] {
  const parent = path.slice(0, -1).reduce<Nested>(inside, holder)
  const last = path.at(-1) as string
  parent[last] ??= []
  return parent[last] as unknown[]
}

function nest(paths: readonly string[][], cells: Cells, from: number, schema: z.ZodType): Nested {
  const record: Nested = {}
  for (const list of listPathsOf(schema, [])) listAt(record, list)
  paths.forEach((path, index) => {
    const value = valueOf(cells[from + index], schemaAt(schema, path))
    if (value === undefined) return
    const parent = path.slice(0, -1).reduce<Nested>(inside, record)
    parent[path.at(-1) as string] = value
  })
  return record
}

const textOf = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value)

function inside(held: Nested, key: string): Nested {
  held[key] ??= {}
  return held[key] as Nested
}
