import { type Html, html } from '../page/html.ts'
import { reciprocity } from '../reciprocity.ts'
import type { StoredResult } from '../run-result.ts'
import { ENOUGH } from '../summary/measured-text.ts'
import { grouped } from '../summary/text.ts'
import { signedGrouped } from './figures.ts'
import { ofMarks } from './tables.ts'
import type { Words } from './words.ts'
import { MARK } from './written.ts'

/** A column for each partner under the exchange; null without both arms. */
export function reciprocityTable(
  { arms: { baseline, exchange } }: StoredResult,
  words: Words,
): Html | null {
  if (baseline === undefined || exchange === undefined) return null
  const sides = reciprocity(baseline, exchange)
  type Side = (typeof sides)[number]
  const row = (name: string, read: (side: Side) => string) =>
    html`<tr><th scope="row">${name}</th>${sides.map((side) => html`<td>${words.digits(read(side))}</td>`)}</tr>`
  const gain = (cents: number, illicit: number) =>
    `${signedGrouped(cents / 100, 0)}${illicit < ENOUGH ? `${MARK} n=${illicit}` : ''}`
  const table = html`<div class="wide"><table><thead><tr><th scope="col"></th>${sides.map(({ port }) => html`<th scope="col">${port}</th>`)}</tr></thead><tbody>
${row(words.fieldsGiven, ({ fieldsGiven }) => grouped(fieldsGiven))}
${row(words.fieldsGot, ({ fieldsGot }) => (fieldsGot === null ? '–' : grouped(fieldsGot)))}
${row(words.ratio, ({ ratio }) => ratio?.toFixed(2) ?? '–')}
${row(words.gainedAtHome, ({ gainedAtHome, illicitAtHome }) => gain(gainedAtHome, illicitAtHome))}
${row(words.gainedAbroad, ({ gainedAbroad, illicitAbroad }) => gain(gainedAbroad, illicitAbroad))}
</tbody></table></div>`
  return html`${table}${ofMarks([table], words)}<p class="soft">${words.fieldsCounted}</p>`
}
