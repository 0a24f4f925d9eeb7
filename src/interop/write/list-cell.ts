/** A list of plain values in one cell, divided by `|`; a stroke inside a value is written as `\|`. */
export function joinList(values: readonly unknown[]): string {
  return values.map((value) => String(value).replace(/[\\|]/g, '\\$&')).join('|')
}

/** The values of such a cell; of an empty one, none. */
export function splitList(cell: string): readonly string[] {
  if (cell === '') return []
  const values: string[] = ['']
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at] as string
    if (character === '|') values.push('')
    else values[values.length - 1] += character === '\\' ? (cell[++at] ?? '') : character
  }
  return values
}
