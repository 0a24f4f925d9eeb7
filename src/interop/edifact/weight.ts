import type { IssueLog } from '../issue.ts'
import { quote } from '../text.ts'
import { toKg, toNumber } from '../units.ts'
import { placeOf, type Segment } from './segment.ts'

/** Whole kilograms of a weight as written; null, and an issue, when it is none. `scope`: rounding is told once in it. */
export function readKg(
  log: IssueLog,
  scope: string,
  segment: Segment,
  text: string,
  unit: string,
  element: number,
): number | null {
  const where = placeOf(segment, element, 2)
  const number = toNumber(text)
  const weight = number === null ? null : toKg(number.value, unit || 'KGM')
  if (number === null || weight === null) {
    log.add('bad-weight', where, `${quote(`${text} ${unit}`)} is no weight; it is not used`)
    return null
  }
  if (unit === '') log.add('bad-weight', where, `${quote(text)} has no unit; kilograms are assumed`)
  if (number.ambiguous)
    log.add(
      'ambiguous-number',
      where,
      `${quote(text)} is read as ${number.value}, not in thousands`,
    )
  if (!weight.exact)
    log.once(scope, 'weight-rounded', where, `${text} ${unit} is kept as ${weight.kg} kg`)
  return weight.kg
}
