import type { Measured } from '../measures.ts'
import { type Html, html } from '../page/html.ts'
import { countsText, isThin, valueText } from '../summary/measured-text.ts'
import { signedGrouped } from './figures.ts'
import type { Words } from './words.ts'

/** Stands behind counts that are too small for a rate. */
export const MARK = ' *'

/** A value with the counts behind it; of too few cases only the counts, and a mark. */
export function written(measured: Measured, words: Words): Html {
  const counts = words.digits(countsText(measured, false))
  if (isThin(measured)) return html`<small>${counts}</small>${MARK}`
  return html`${valueIn(measured, words)}${counts === '' ? undefined : html` <small>${counts}</small>`}`
}

function valueIn(measured: Measured, words: Words): string {
  return words.digits(valueText(measured)).replace(/ h$/, ` ${words.hour}`)
}

/** A difference in the unit of what it is of: points, hours, or things. */
export function changeIn(kind: Measured['kind'], difference: number, words: Words): string {
  const decimals = kind === 'count' ? 0 : 1
  const unit = { share: ` ${words.points}`, hours: ` ${words.hour}`, count: '' }[kind]
  const scale = kind === 'share' ? 100 : 1
  return words.digits(signedGrouped(scale * difference, decimals)) + unit
}
