import { assemble, type NumberRegister } from '../assemble.ts'
import { createTextDecoder } from '../decode-text.ts'
import type { ConsignmentDraft } from '../draft.ts'
import {
  createIssueLog,
  type FileReader,
  type ImportedConsignment,
  type IssueLog,
} from '../issue.ts'
import { type ImportOptions, MAX_ISSUES } from '../options.ts'
import { stemOf } from '../stem.ts'
import { createTally } from '../tally.ts'
import type { RowSource } from './delimited-rows.ts'
import type { TableMapping } from './mapping.ts'
import { fieldOf, type Row } from './row.ts'
import { draftOfRow, extendDraft } from './row-draft.ts'

/** Reads a table by a mapping, row by row. Following rows of one bill are one consignment. */
export function createTableReader(
  file: string,
  mapping: TableMapping,
  rowsOf: (log: IssueLog) => RowSource,
  options: ImportOptions = {},
): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const register: NumberRegister = createTally()
  const decoder = createTextDecoder(log)
  const rows = rowsOf(log)
  let consignments: ImportedConsignment[] = []
  let open: ConsignmentDraft | null = null

  const close = () => {
    if (open === null) return
    const draft = open
    open = null
    const document = assemble(draft, options.defaults ?? {}, log, register)
    if (document !== null)
      consignments.push({ document, at: draft.voyage.madeAt ?? null, place: draft.where.place })
  }
  const read = (row: Row) => {
    const bill = fieldOf(row, mapping.bill)
    if (open !== null && bill !== '' && open.bill === bill && open.items.length < ITEMS_MAX)
      return extendDraft(open, row, mapping, log)
    close()
    open = draftOfRow(row, mapping, stemOf(file), log)
  }
  const take = () => {
    const taken = { consignments, documents: [], statuses: [] }
    consignments = []
    return taken
  }
  return {
    push(chunk) {
      for (const row of rows.push(decoder.decode(chunk))) read(row)
    },
    take,
    end() {
      for (const row of rows.push(decoder.end())) read(row)
      for (const row of rows.end()) read(row)
      close()
      return {
        file,
        format: 'table',
        ...take(),
        verdicts: [],
        issues: log.list(),
        unknownSegments: {},
      }
    },
  }
}

const ITEMS_MAX = 10_000
