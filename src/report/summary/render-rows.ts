import type { Measured } from '../measures.ts'
import { countsText, FEW, isThin, valueText } from './measured-text.ts'
import { type Align, alignRows, type Row } from './table.ts'
import { widthOf } from './text.ts'

/** One measure: a cell for each arm, and the change when there are two. */
export type TableRow = {
  readonly label: string
  readonly measured: readonly Measured[]
  readonly change: string | null
}

/**
 * The rows under their headings. Counts are written in full where they fit into `width`, shortened (`12k`) where they do
 * not. With `tooFew`, shares and hours keep their counts but lose their value; otherwise those of few cases do.
 */
export function renderRows(
  arms: readonly string[],
  rows: readonly TableRow[],
  tooFew: boolean,
  width: number,
): string[] {
  const full = layOut(arms, rows, tooFew, false)
  return full.every((line) => widthOf(line) <= width) ? full : layOut(arms, rows, tooFew, true)
}

function layOut(
  arms: readonly string[],
  rows: readonly TableRow[],
  tooFew: boolean,
  short: boolean,
): string[] {
  const columns = arms.map((arm, i) => {
    const cells = rows.map(({ measured }): Row => {
      const one = measured[i] ?? null
      if (one === null) return [valueText(null), '']
      return [valueOf(one, tooFew), countsText(one, short)]
    })
    return [heading(arm), ...alignRows(cells, ['right', 'left'], ' ')]
  })
  const table = ['', ...rows].map((row, i): Row => {
    const cells = columns.map((column) => column[i] ?? '')
    if (typeof row === 'string')
      return ['', ...cells, rows.some(({ change }) => change !== null) ? 'change' : '']
    return [row.label, ...cells, row.change ?? '']
  })
  return alignRows(table, ['left', ...columns.map((): Align => 'left'), 'right'], '  ')
}

function valueOf(one: Measured, tooFew: boolean): string {
  if (tooFew) return valueText(one.kind === 'count' ? one : null)
  return isThin(one) ? FEW : valueText(one)
}

/** The name of an arm, at most as wide as its narrowest column. */
const heading = (arm: string) => (widthOf(arm) <= 18 ? arm : `${[...arm].slice(0, 17).join('')}…`)
