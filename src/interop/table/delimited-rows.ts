import { parse } from 'csv-parse/sync'
import type { IssueLog } from '../issue.ts'
import { quote } from '../text.ts'
import type { Row } from './row.ts'
import { createRecordSplitter } from './split-records.ts'

/** Rows of a delimited table from text in pieces. The first record names the columns. */
export type RowSource = {
  readonly push: (text: string) => readonly Row[]
  readonly end: () => readonly Row[]
}

/** RFC 4180 with any delimiter. A row of another length is read as far as it goes, and told. */
export function createDelimitedRows(delimiter: string, log: IssueLog): RowSource {
  let columns: readonly string[] | null = null
  let indexes: ReadonlyMap<string, number> = new Map()
  let rows = 0
  const onUnclosed = (line: number) =>
    log.add(
      'bad-quote',
      { place: 'table', line },
      'a quotation mark that nobody closes; it is read as it stands',
    )
  const splitter = createRecordSplitter()

  const rowOf = (cells: readonly string[], line: number): Row => {
    rows++
    const name = `row ${rows}`
    if (columns !== null && cells.length !== columns.length)
      log.add(
        'row-length',
        { place: name, line },
        `${cells.length} cells where ${columns.length} columns are named`,
      )
    return { line, name, cell: (column) => cells[indexes.get(column) ?? -1] ?? '' }
  }
  const read = (block: { readonly text: string; readonly line: number } | null): readonly Row[] => {
    if (block === null) return []
    const found: Row[] = []
    let line = block.line
    for (const { record, raw } of parseTolerantly(block.text, delimiter, onUnclosed, block.line)) {
      if (columns === null) {
        columns = record.map((name) => name.trim())
        indexes = new Map(columns.map((name, index) => [name, index]))
        if (indexes.size < columns.length)
          log.add(
            'same-column',
            { place: 'table', line },
            `a column name occurs again; its last column is read`,
          )
      } else if (record.some((cell) => cell !== '')) found.push(rowOf(record, line))
      line += raw.split('\n').length - 1
    }
    return found
  }
  return { push: (text) => read(splitter.push(text)), end: () => read(splitter.end()) }
}

type Parsed = { readonly record: readonly string[]; readonly raw: string }

/** Lines one record may have once a block is known to have a quote that nobody closes. */
const RECORD_LINES_MAX = 50

/** A quote that nobody closes costs the line it opens in, not the rows behind it. */
function parseTolerantly(
  text: string,
  delimiter: string,
  onUnclosed: (line: number) => void,
  firstLine: number,
): readonly Parsed[] {
  try {
    return parseBlock(text, delimiter)
  } catch {
    return parseByLine(text.split(/(?<=\n)/), delimiter, onUnclosed, firstLine)
  }
}

function parseByLine(
  lines: readonly string[],
  delimiter: string,
  onUnclosed: (line: number) => void,
  firstLine: number,
): readonly Parsed[] {
  const found: Parsed[] = []
  for (let from = 0; from < lines.length; ) {
    const to = endOfRecord(lines, from)
    const whole = to === null ? null : parseQuoted(lines.slice(from, to).join(''), delimiter)
    if (whole === null) onUnclosed(firstLine + from)
    for (const one of whole ?? parseBlock(lines[from] as string, delimiter, false)) found.push(one)
    from = whole === null ? from + 1 : (to ?? from + 1)
  }
  return found
}

/** Null when its quotes are not those of RFC 4180 after all. */
function parseQuoted(record: string, delimiter: string): readonly Parsed[] | null {
  try {
    return parseBlock(record, delimiter)
  } catch {
    return null
  }
}

/** Behind the record that begins at a line; null when its quotes do not close soon. */
function endOfRecord(lines: readonly string[], from: number): number | null {
  let quotes = 0
  for (let at = from; at < Math.min(lines.length, from + RECORD_LINES_MAX); at++) {
    quotes += (lines[at] as string).split('"').length - 1
    if (quotes % 2 === 0) return at + 1
  }
  return null
}

function parseBlock(text: string, delimiter: string, quoted = true): readonly Parsed[] {
  return parse(text, {
    delimiter,
    ...(quoted ? {} : { quote: false as const }),
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n'],
  }) as unknown as readonly Parsed[]
}

/** The delimiter and the names of the first line of a table; null when it is none. */
export function headerOf(
  start: string,
): { readonly delimiter: string; readonly columns: readonly string[] } | null {
  const end = start.search(/\r?\n/)
  const line = end < 0 ? start : start.slice(0, end)
  const delimiters = [',', '\t', ';', '|'].map((one) => ({ one, count: line.split(one).length }))
  const best = delimiters.reduce((a, b) => (b.count > a.count ? b : a))
  if (best.count < 2 || line.length > 20_000) return null
  try {
    const [first] = parseBlock(line, best.one)
    return { delimiter: best.one, columns: (first?.record ?? []).map((name) => name.trim()) }
  } catch {
    return null
  }
}

export const named = (columns: readonly string[]): string =>
  columns.slice(0, 4).map(quote).join(', ')
