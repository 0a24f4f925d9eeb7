import { createJsonReader } from './dcsa/json-reader.ts'
import { createEdifactReader } from './edifact/reader.ts'
import { createEnsReader } from './ens/reader.ts'
import {
  createIssueLog,
  type FileReader,
  type Imported,
  type IssueLog,
  type Taken,
} from './issue.ts'
import type { IssueCode } from './issue-codes.ts'
import { type ImportOptions, MAX_ISSUES } from './options.ts'
import { SNIFFED, sniff } from './sniff.ts'
import { headerOf, named } from './table/delimited-rows.ts'
import { recogniseDelimited, recogniseNdjson } from './table/recognise.ts'
import { createUnmarker } from './unmark.ts'
import { createX12Reader } from './x12/reader.ts'

/**
 * Reads one foreign file of any format this room knows, told apart by how it begins. Never throws on what the file
 * holds. `file` is the name that issues carry.
 */
export function createFileReader(file: string, options: ImportOptions = {}): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const unmarker = createUnmarker(log)
  let start: Uint8Array[] = []
  let length = 0
  let opened: Opened | null = null

  const open = (): Opened => {
    const head = Buffer.concat(start)
    start = []
    return openReader(file, head, options, log)
  }
  const push = (bytes: Uint8Array) => {
    if (opened !== null) return opened.reader.push(bytes)
    start.push(bytes.slice())
    length += bytes.length
    if (length >= SNIFFED) opened = open()
  }

  return {
    push: (chunk) => push(unmarker.take(chunk)),
    take: () => opened?.reader.take() ?? NOTHING,
    end() {
      push(unmarker.end())
      opened ??= open()
      const read = opened.reader.end()
      const { linesBefore } = opened
      const issues = read.issues.map((issue) =>
        issue.line === undefined || linesBefore === 0
          ? issue
          : { ...issue, line: issue.line + linesBefore },
      )
      return { ...read, issues: [...log.list(), ...issues] }
    },
  }
}

const NOTHING: Taken = { consignments: [], documents: [], statuses: [] }

/** `linesBefore`: lines of the file that the reader never saw. */
type Opened = { readonly reader: FileReader; readonly linesBefore: number }

function openReader(file: string, head: Uint8Array, options: ImportOptions, log: IssueLog): Opened {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, SNIFFED)).toString(
    'latin1',
  )
  const found = sniff(start)
  const refuse = (code: IssueCode, message: string): Opened => {
    log.add(code, { place: 'file', line: 1 }, message)
    return { reader: closedReader(file), linesBefore: 0 }
  }
  const begin = (reader: FileReader, at = 0): Opened => {
    reader.push(head.subarray(at))
    return { reader, linesBefore: start.slice(0, at).split('\n').length - 1 }
  }
  const text = () => new TextDecoder().decode(head.subarray(0, SNIFFED))
  switch (found.kind) {
    case 'edifact': {
      if (found.at > 0) {
        const message = `${found.at} characters come before the first segment; they are not read`
        log.add('junk-before-start', { place: 'file', line: 1 }, message)
      }
      return begin(createEdifactReader(file, options), found.at)
    }
    case 'x12':
      return begin(createX12Reader(file, options))
    case 'xml':
      return begin(createEnsReader(file, options))
    case 'json':
      return begin(recogniseNdjson(file, text(), options) ?? createJsonReader(file, options))
    case 'empty':
      return refuse('empty-file', 'the file is empty')
    case 'other': {
      const table = recogniseDelimited(file, text(), options)
      if (table?.kind === 'reader') return begin(table.reader)
      return refuse(
        'format-not-read',
        `this looks like ${found.what}, which is not read as a manifest`,
      )
    }
    case 'unknown': {
      const table = recogniseDelimited(file, text(), options)
      if (table?.kind === 'reader') return begin(table.reader)
      if (table !== null && looksLikeTable(start)) {
        const message = `no mapping knows a table whose columns begin with ${named(table.columns)}`
        return refuse('unmapped-table', message)
      }
      return refuse('unknown-format', 'the file is in no format this reader knows')
    }
  }
}

/** Several lines that have their delimiter in common are a table; a letter with a comma in it is none. */
function looksLikeTable(start: string): boolean {
  const header = headerOf(start)
  const [first, second] = start.split(/\r?\n/, 2)
  if (header === null || first === undefined || second === undefined) return false
  return second.split(header.delimiter).length > 1
}

/** The result of a file of which nothing was read. */
export function nothingRead(file: string, log: IssueLog): Imported {
  return { ...closedReader(file).end(), issues: log.list() }
}

function closedReader(file: string): FileReader {
  return {
    push: () => {},
    take: () => NOTHING,
    end: () => ({
      file,
      format: 'unknown',
      consignments: [],
      documents: [],
      statuses: [],
      verdicts: [],
      issues: [],
      unknownSegments: {},
    }),
  }
}
