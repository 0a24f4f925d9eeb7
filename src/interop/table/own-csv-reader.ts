import type { PortDocumentKind } from '../../domain/port-document.ts'
import { createTextDecoder } from '../decode-text.ts'
import { createIssueLog, type FileReader, type Imported, type Taken } from '../issue.ts'
import { type ImportOptions, MAX_BYTES, MAX_ISSUES } from '../options.ts'
import { listTablesOf, readOwnTables } from './own-csv.ts'

/** Reads a table of ours together with those of its lists. The tables are held whole. */
export function createOwnCsvReader(
  file: string,
  own: { readonly kind: PortDocumentKind; readonly table: string },
  options: ImportOptions,
): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const decoder = createTextDecoder(log)
  const pieces: string[] = []
  let length = 0
  const limit = options.maxBytes ?? MAX_BYTES
  return {
    push(chunk) {
      length += chunk.length
      if (own.table === own.kind && length <= limit) pieces.push(decoder.decode(chunk))
    },
    take: () => NOTHING,
    end() {
      if (own.table !== own.kind) {
        log.add('list-table', { place: 'file' }, `this is a list of ${own.kind}.csv`)
        return empty(file, log.list())
      }
      if (length > limit) {
        log.add(
          'file-too-large',
          { place: 'file' },
          `the table has ${length} bytes, ${limit} are read at most`,
        )
        return empty(file, log.list())
      }
      pieces.push(decoder.end())
      const read = readOwnTables(
        file,
        own.kind,
        textsOf(own.kind, pieces.join(''), options),
        options,
      )
      return { ...read, issues: [...log.list(), ...read.issues] }
    },
  }
}

const NOTHING: Taken = { consignments: [], documents: [], statuses: [] }

function textsOf(
  kind: PortDocumentKind,
  main: string,
  { beside }: ImportOptions,
): ReadonlyMap<string, string> {
  const lists = listTablesOf(kind).flatMap((name): [string, string][] => {
    const text = beside?.(`${name}.csv`) ?? null
    return text === null ? [] : [[name, text]]
  })
  return new Map([[kind, main], ...lists])
}

function empty(file: string, issues: Imported['issues']): Imported {
  return { file, format: 'csv', ...NOTHING, verdicts: [], issues, unknownSegments: {} }
}
