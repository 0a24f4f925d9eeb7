import { type Html, html } from '../page/html.ts'
import { reciprocity } from '../reciprocity.ts'
import type { StoredResult } from '../run-result.ts'
import { grouped } from '../summary/text.ts'
import { signedGrouped } from './figures.ts'
import type { Words } from './words.ts'

/** A row for each partner under the exchange; null without both arms. */
export function reciprocityTable(
  { arms: { baseline, exchange } }: StoredResult,
  words: Words,
): Html | null {
  if (baseline === undefined || exchange === undefined) return null
  const rows = reciprocity(baseline, exchange).map(
    (one) =>
      html`<tr><th scope="row">${one.port}</th><td>${grouped(one.fieldsGiven)}</td><td>${one.fieldsGot === null ? '–' : grouped(one.fieldsGot)}</td><td>${one.ratio === null ? '–' : one.ratio.toFixed(2)}</td><td>${signedGrouped(one.gainedAtHome / 100, 0)}</td><td>${signedGrouped(one.gainedAbroad / 100, 0)}</td></tr>`,
  )
  const heads = [
    words.fieldsGiven,
    words.fieldsGot,
    words.ratio,
    words.gainedAtHome,
    words.gainedAbroad,
  ]
  return html`<div class="wide"><table><thead><tr><th scope="col"></th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}
