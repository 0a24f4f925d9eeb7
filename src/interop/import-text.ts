import { importJson } from './dcsa/import-json.ts'
import { createEdifactReader } from './edifact/reader.ts'
import { createIssueLog, type Imported, type IssueLog } from './issue.ts'
import type { IssueCode } from './issue-codes.ts'
import { type ImportOptions, MAX_BYTES, MAX_ISSUES } from './options.ts'

/**
 * Reads one foreign file whole: UN/EDIFACT CUSCAR or DCSA bill of lading JSON, told apart by how it begins. Never throws
 * on what the file holds. `file` is the name that issues carry.
 */
export function importText(file: string, bytes: Uint8Array, options: ImportOptions = {}): Imported {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const maxBytes = options.maxBytes ?? MAX_BYTES
  if (bytes.length > maxBytes) {
    return refuse(
      file,
      log,
      'file-too-large',
      `the file has ${bytes.length} bytes, ${maxBytes} are read at most`,
    )
  }
  const marked = unmark(bytes, log)
  const start = Buffer.from(marked.subarray(0, SNIFFED)).toString('latin1')
  const kind = sniff(start)
  switch (kind.kind) {
    case 'edifact':
      if (kind.at > 0) {
        log.add(
          'junk-before-start',
          { place: 'file', line: 1 },
          `${kind.at} characters come before the first segment; they are not read`,
        )
      }
      return readEdifact(file, marked.subarray(kind.at), startLine(start, kind.at), options, log)
    case 'json':
      return importJson(file, decode(marked, log), options.defaults ?? {}, log)
    case 'empty':
      return refuse(file, log, 'empty-file', 'the file is empty')
    case 'other':
      return refuse(
        file,
        log,
        'format-not-read',
        `this looks like ${kind.what}, which is not read as a manifest`,
      )
    case 'unknown':
      return refuse(file, log, 'unknown-format', 'the file is neither UN/EDIFACT nor JSON')
  }
}

type Sniffed =
  | { readonly kind: 'edifact'; readonly at: number }
  | { readonly kind: 'json' | 'empty' | 'unknown' }
  | { readonly kind: 'other'; readonly what: string }

const SNIFFED = 64 * 1024

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^ISA[^A-Za-z0-9]/, 'ANSI X12'],
  [/^</, 'XML or HTML'],
  [/^(openapi|swagger)\s*:/m, 'an OpenAPI description in YAML'],
  [/^%PDF/, 'PDF'],
  [/^PK\W\W/, 'a ZIP archive or a spreadsheet'],
  [/^\W\u008b/, 'gzip'],
  [/^---\s|^[A-Za-z_]+:\s/, 'YAML'],
]

function sniff(start: string): Sniffed {
  const text = start.trimStart()
  if (text.replaceAll('\u0000', '') === '') return { kind: 'empty' }
  const skipped = start.length - text.length
  if (/^UN[ABGH]/.test(text)) return { kind: 'edifact', at: 0 }
  // A damaged first byte may look like JSON: names in quotes are what tells.
  const named = /"\w+"\s*:/.test(text)
  if (named && /^[[{]/.test(text)) return { kind: 'json' }
  const other = OTHERS.find(([mark]) => mark.test(text))
  const inside = text.search(/UNA[^A-Za-z0-9\s]{4}|UNB\+UN|UNH\+[^'+]{1,14}\+[A-Z]{3,6}:/)
  if (inside >= 0) return { kind: 'edifact', at: headerStart(start, skipped + inside) }
  if (other !== undefined) return { kind: 'other', what: other[1] }
  if (looksLikeSegments(text)) return { kind: 'edifact', at: 0 }
  // JSON whose first bracket is damaged: the reader says so, and saves what follows.
  return { kind: named || /^[[{]/.test(text) ? 'json' : 'unknown' }
}

/** Segments before the first UNH belong to the file when they are segments: a damaged UNB must not hide what follows. */
function headerStart(start: string, at: number): number {
  return looksLikeSegments(start.slice(0, at).trimStart()) ? 0 : at
}

function looksLikeSegments(text: string): boolean {
  return /^[A-Z0-9]{2,4}\+[^']{0,200}'/.test(text)
}

function startLine(start: string, at: number): number {
  return start.slice(0, at).split('\n').length - 1
}

function readEdifact(
  file: string,
  bytes: Uint8Array,
  linesBefore: number,
  options: ImportOptions,
  log: IssueLog,
): Imported {
  const reader = createEdifactReader(file, options)
  reader.push(bytes)
  const read = reader.end()
  const issues = read.issues.map((issue) =>
    issue.line === undefined ? issue : { ...issue, line: issue.line + linesBefore },
  )
  return { ...read, issues: [...log.list(), ...issues] }
}

/** Takes a byte order mark off; UTF-16 becomes UTF-8. */
function unmark(bytes: Uint8Array, log: IssueLog): Uint8Array {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    log.add(
      'byte-order-mark',
      { place: 'file', line: 1 },
      'the file begins with a UTF-8 byte order mark; it is skipped',
    )
    return bytes.subarray(3)
  }
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  if (label === null) return bytes
  log.add('utf-16', { place: 'file', line: 1 }, `the file is ${label.toUpperCase()}; it is read`)
  return new TextEncoder().encode(new TextDecoder(label).decode(bytes))
}

function decode(bytes: Uint8Array, log: IssueLog): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length
    log.add(
      'invalid-utf8',
      { place: 'file', line },
      'the file is not valid UTF-8; what is not becomes U+FFFD',
    )
    return text
  }
}

function refuse(file: string, log: IssueLog, code: IssueCode, message: string): Imported {
  log.add(code, { place: 'file', line: 1 }, message)
  return { file, format: 'unknown', consignments: [], issues: log.list(), unknownSegments: {} }
}
