import { z } from 'zod'
import { EXPECTABLE } from '../../report/expectation.ts'
import { readBeside, SHIPPED, shownPath } from '../files/find.ts'
import { readYamlOnce } from '../files/read-once.ts'

/** One thing the founding articles name, the scenario that shows it and the measure that tells. */
const Row = z.strictObject({
  row: z.int().min(1).max(27),
  item: z.string().min(1),
  scenario: z.string().min(1),
  measure: z.enum(EXPECTABLE as [string]),
  /** What to type; `portpair run <scenario>` when absent. */
  command: z.string().min(1).optional(),
})

const FoundingArticles = z.strictObject({
  title: z.string().min(1),
  rows: z.array(Row).min(1),
})
export type FoundingRow = z.infer<typeof Row> & { readonly command: string }

/** The table of what is shown where, in order of row. */
export function foundingRows(): readonly FoundingRow[] {
  const { file, text } = readBeside([SHIPPED], 'lists/founding-articles.yaml', { file: SHIPPED })
  const { rows } = readYamlOnce(shownPath(file), text, FoundingArticles)
  return rows
    .map((row) => ({ ...row, command: row.command ?? `portpair run ${row.scenario}` }))
    .sort((a, b) => a.row - b.row)
}
