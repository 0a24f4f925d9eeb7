import { PortDocument } from '../../domain/port-document.ts'
import { createTextDecoder } from '../decode-text.ts'
import {
  createIssueLog,
  type FileReader,
  type ImportedConsignment,
  type ImportedDocument,
  isConsignment,
} from '../issue.ts'
import { type ImportOptions, MAX_ISSUES } from '../options.ts'
import { quote } from '../text.ts'
import { createLineSplitter } from './lines.ts'
import { parseLine } from './ndjson-rows.ts'

/** True for text that begins as `portpair generate` writes its lines: `{ at, port, document }`. A line may be long. */
export function isOwnNdjson(start: string): boolean {
  return /^\{"at":(?:\d+|null),"port":"[^"]{0,20}","document":\{"kind":"[a-z-]{1,40}"/.test(start)
}

/** Reads documents of ours back, one a line, as they were written. A line that is none costs only itself. */
export function createOwnNdjsonReader(file: string, options: ImportOptions = {}): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const decoder = createTextDecoder(log)
  const splitter = createLineSplitter()
  let consignments: ImportedConsignment[] = []
  let documents: ImportedDocument[] = []

  const read = ({ text, line }: { readonly text: string; readonly line: number }) => {
    if (text.trim() === '') return
    const where = { place: `line ${line}`, line }
    const value = parseLine(text)
    if (value === undefined) {
      log.add('json-syntax', where, 'the line is no JSON object; it is not read')
      return
    }
    const parsed = PortDocument.safeParse(value.document)
    if (!parsed.success) {
      const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'it is none' }
      log.add('not-a-document', where, `${quote(path.join('.'))}: ${message}`)
      return
    }
    const at = typeof value.at === 'number' ? value.at : null
    const one = { document: parsed.data, at, place: where.place }
    if (isConsignment(one)) consignments.push(one)
    else documents.push(one)
  }
  const take = () => {
    const taken = { consignments, documents, statuses: [] }
    consignments = []
    documents = []
    return taken
  }
  return {
    push(chunk) {
      for (const line of splitter.push(decoder.decode(chunk))) read(line)
    },
    take,
    end() {
      for (const line of [...splitter.push(decoder.end()), ...splitter.end()]) read(line)
      return {
        file,
        format: 'ndjson',
        ...take(),
        verdicts: [],
        issues: log.list(),
        unknownSegments: {},
      }
    },
  }
}
