import { z } from 'zod'
import {
  PORT_DOCUMENT_KINDS,
  PortDocument,
  type PortDocumentKind,
} from '../../domain/port-document.ts'
import { TruthRecord } from '../../domain/truth.ts'
import { rowText } from '../../kernel/csv-cell.ts'
import type { DocumentFormat } from './document-format.ts'
import { rowsOf, type Table, tablesOf } from './tables.ts'

/**
 * RFC 4180 tables: `<kind>.csv` with a row for each filing, and a table for each list inside a document, such as
 * `manifest.items.csv`, whose rows begin with the columns that name their document. The truth is written the same way.
 */
export function csvFormat(): DocumentFormat {
  const byKind = new Map(PORT_DOCUMENT_KINDS.map((kind) => [kind, filingTables(kind)]))
  const truth = tablesOf('truth', TruthRecord, ['consignment'])
  const headers = new Map(
    [...byKind.values(), truth].flat().map((table) => [fileOf(table), rowText(table.columns)]),
  )
  return {
    files: [...byKind.values()].flat().map(fileOf),
    truthFiles: truth.map(fileOf),
    holds: () => true,
    head: (file) => headers.get(file) ?? null,
    writeFilings(filings, _ship, emit) {
      for (const filing of filings) {
        for (const table of byKind.get(filing.document.kind) ?? []) {
          for (const row of rowsOf(table, filing)) emit(fileOf(table), rowText(row))
        }
      }
    },
    writeTruths(truths, emit) {
      for (const record of truths) {
        for (const table of truth) {
          for (const row of rowsOf(table, record)) emit(fileOf(table), rowText(row))
        }
      }
    },
  }
}

/** What names a filing in the tables of its lists. */
const FILING_NAME = ['port', 'document.number', 'document.revision']

/** The tables of a kind: its own first, then those of its lists. */
export function filingTables(kind: PortDocumentKind): readonly Table[] {
  const held = made.get(kind)
  if (held !== undefined) return held
  const tables = tablesOf(kind, filingSchema(kind), FILING_NAME)
  made.set(kind, tables)
  return tables
}

const made = new Map<PortDocumentKind, readonly Table[]>()

/** What one row of `<kind>.csv` and its lists hold. */
export function filingSchema(kind: string): z.ZodObject {
  const document = PortDocument.options.find((option) => option.shape.kind.value === kind)
  return z.object({ at: z.int(), port: z.string(), document: document ?? z.never() })
}

const fileOf = (table: Table): string => `${table.name}.csv`
