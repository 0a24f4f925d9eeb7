import type { View } from '../../store/views/view.ts'

/** The views of a file, for people: what a row is, and every column with its type, unit and meaning. */
export function describeViews(file: string, views: readonly View[]): string {
  return `In ${file}:\n${views.map(describe).join('')}`
}

function describe({ name, rows, columns }: View): string {
  const width = Math.max(...columns.map(([column]) => column.length))
  const lines = columns.map(
    ([column, type, , meaning]) => `  ${column.padEnd(width)}  ${type.padEnd(7)}  ${meaning}\n`,
  )
  return `\n${name}: a row is ${rows}\n${lines.join('')}`
}
