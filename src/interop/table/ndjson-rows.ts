import type { IssueLog } from '../issue.ts'
import type { RowSource } from './delimited-rows.ts'
import { createLineSplitter } from './lines.ts'
import type { Row } from './row.ts'

/** Rows of NDJSON: one object a line. Columns inside objects are named with points: `shipper.name`. */
export function createNdjsonRows(log: IssueLog): RowSource {
  const splitter = createLineSplitter()
  let rows = 0
  const read = (lines: readonly { readonly text: string; readonly line: number }[]): Row[] =>
    lines.flatMap(({ text, line }) => {
      if (text.trim() === '') return []
      rows++
      const value = parseLine(text)
      if (value === undefined) {
        log.add(
          'json-syntax',
          { place: `row ${rows}`, line },
          'the line is no JSON object; it is not read',
        )
        return []
      }
      return [{ line, name: `row ${rows}`, cell: (column: string) => textAt(value, column) }]
    })
  return { push: (text) => read(splitter.push(text)), end: () => read(splitter.end()) }
}

/** The object of a line; undefined when it is none. */
export function parseLine(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

export function textAt(value: Readonly<Record<string, unknown>>, column: string): string {
  const whole = Object.hasOwn(value, column) ? value[column] : undefined
  const held = whole ?? column.split('.').reduce<unknown>(step, value)
  return typeof held === 'string' ? held : typeof held === 'number' ? String(held) : ''
}

function step(held: unknown, key: string): unknown {
  return typeof held === 'object' && held !== null && Object.hasOwn(held, key)
    ? (held as Record<string, unknown>)[key]
    : undefined
}
