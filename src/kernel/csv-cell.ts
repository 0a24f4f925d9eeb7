/** What a cell can hold. Anything missing is an empty cell. */
export type Cell = string | number | boolean | null | undefined

/** One record of RFC 4180, with its line end. */
export function rowText(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

/** Text of a cell as it was before `rowText` put an apostrophe in front of it. */
export function unescaped(text: string): string {
  return FORMULA.test(text) && text.startsWith("'") ? text.slice(1) : text
}

/**
 * A spreadsheet takes text that begins with one of these for a formula and may run it: an apostrophe in front keeps it
 * text. Numbers are written as they are. Text that begins so behind apostrophes gets one more, so that taking one away
 * gives back what was written. Source: OWASP, CSV injection.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is one of them
const FORMULA = /^'*[=+\-@\t\r\u0000]/
const QUOTED = /[",\r\n]/

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  // An empty text is not the same as none.
  if (cell === '') return '""'
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
