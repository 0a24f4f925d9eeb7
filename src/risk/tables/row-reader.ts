import { didYouMean } from '../../kernel/did-you-mean.ts'
import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import { parseUtc } from '../../kernel/time.ts'
import { FACTS, type FactName, type FactValue } from '../facts/dictionary.ts'
import type { PastCase } from '../learn/learn.ts'
import type { Mapping } from './load-mapping.ts'

/** A row of a table as learning and rules see it. */
export type TableRow = PastCase & {
  readonly facts: Readonly<Record<string, FactValue>>
  /** The keys that make twins, joined; null without a definition of twins. */
  readonly twin: string | null
}

/** Reads the rows of one file. */
export type RowReader = {
  /** The cells in the order of the header; `line` is where the row ends in the file. Null when the row has a fault. */
  readonly read: (cells: readonly string[], line: number) => TableRow | null
  /** Throws InputError when any row had a fault, or when there was no row. */
  readonly finish: () => void
}

/** More than anybody mends by hand. */
const ISSUES_MAX = 50

/** Throws InputError at once when the file lacks a column that the mapping names. */
export function createRowReader(
  mapping: Mapping,
  file: string,
  header: readonly string[],
): RowReader {
  const place = findColumns(mapping, file, header)
  const issues: InputIssue[] = []
  let rows = 0
  const fault = (line: number, column: string, what: string): null => {
    if (issues.length < ISSUES_MAX) issues.push({ file, line, path: column, what })
    return null
  }
  return {
    read: (cells, line) => {
      rows++
      const cell = (column: string) => cells[place.get(column) as number] as string
      if (cells.length !== header.length)
        return fault(line, '', `${cells.length} cells, and the header has ${header.length}`)
      const at = parseUtc(cell(mapping.at))
      if (at === null)
        return fault(line, mapping.at, `"${shown(cell(mapping.at))}" is no day like 2026-01-31`)
      const illicit = labelOf(mapping, cell(mapping.label.column))
      if (illicit === null)
        return fault(
          line,
          mapping.label.column,
          `the label "${shown(cell(mapping.label.column))}" is neither illicit nor lawful`,
        )
      const facts: Record<string, FactValue> = {}
      for (const [name, { column, times }] of Object.entries(mapping.facts ?? {})) {
        const value = factOf(name as FactName, cell(column), times)
        if (value === null)
          return fault(line, column, `"${shown(cell(column))}" is no value of ${name}`)
        if (value !== undefined) facts[name] = value
      }
      const keys: Record<string, string> = {}
      for (const [name, { column, first }] of Object.entries(mapping.keys))
        keys[name] = first === undefined ? cell(column) : cell(column).slice(0, first)
      const twin = mapping.twin?.map((name) => keys[name]).join('\u001f') ?? null
      return { id: cell(mapping.id), at, illicit, keys, facts, twin }
    },
    finish: () => {
      if (rows === 0) issues.push({ file, what: 'the table has no rows' })
      if (issues.length > 0) throw new InputError(issues)
    },
  }
}

function findColumns(
  { id, at, label, keys, facts }: Mapping,
  file: string,
  header: readonly string[],
) {
  const place = new Map(header.map((name, i) => [name, i]))
  const sources = [...Object.values(keys), ...Object.values(facts ?? {})]
  const named = [id, at, label.column, ...sources.map(({ column }) => column)]
  const missing = [...new Set(named)].filter((column) => !place.has(column))
  if (missing.length === 0) return place
  throw new InputError(
    missing.map((column) => {
      const near = didYouMean(column, header)
      const mend =
        near === null ? `it has: ${header.join(', ').slice(0, 300)}` : `did you mean "${near}"?`
      return { file, line: 1, what: `the table has no column "${column}"`, mend }
    }),
  )
}

function labelOf({ label }: Mapping, text: string): boolean | null {
  if (label.illicit.includes(text)) return true
  return label.lawful.includes(text) ? false : null
}

/** Undefined for an empty cell: not known. Null for what is no value of the fact. Numbers are rounded: facts are integers. */
function factOf(name: FactName, text: string, times = 1): FactValue | null | undefined {
  if (text === '') return undefined
  switch (FACTS[name].type) {
    case 'text':
      return text
    case 'boolean':
      return /^(?:1|y|yes|true)$/i.test(text)
        ? true
        : /^(?:0|n|no|false)$/i.test(text)
          ? false
          : null
    case 'number': {
      const value = Math.round(Number(text) * times)
      return Number.isSafeInteger(value) ? value : null
    }
  }
}

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
