import { padLeft, padRight, widthOf } from './text.ts'

export type Align = 'left' | 'right'
export type Row = readonly string[]

/**
 * Rows of cells as aligned lines, `gap` between columns. Every row has as many cells as `aligns`; a column that is empty
 * in every row takes no room.
 */
export function alignRows(rows: readonly Row[], aligns: readonly Align[], gap: string): string[] {
  const widths = aligns.map((_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows.map((row) => {
    const cells = aligns.flatMap((align, column) => {
      const width = widths[column] ?? 0
      const pad = align === 'left' ? padRight : padLeft
      return width === 0 ? [] : [pad(row[column] ?? '', width)]
    })
    return cells.join(gap).trimEnd()
  })
}
