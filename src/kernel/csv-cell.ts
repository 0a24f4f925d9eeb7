/** What a cell can hold. Anything missing is an empty cell. */
export type Cell = string | number | boolean | null | undefined

/** One record of RFC 4180, with its line end. */
export function rowText(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

/**
 * A spreadsheet takes text that begins with one of these for a formula and may run it: an apostrophe in front keeps it
 * text. Numbers are written as they are. Source: OWASP, CSV injection.
 */
const FORMULA = /^[=+\-@\t\r]/
const QUOTED = /[",\r\n]/

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
