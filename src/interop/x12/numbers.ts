import type { IssueLog } from '../issue.ts'
import { quote } from '../text.ts'
import { toCount, toKg, toNumber } from '../units.ts'
import { element, placeOfX12, type X12Segment } from './segment.ts'

/** X12 element 188: weight units of one letter. */
const UNITS: Readonly<Record<string, string>> = {
  K: 'KGM',
  L: 'LBR',
  M: 'TNE',
  T: 'LTN',
  S: 'STN',
  E: 'TNE',
  '': 'KGM',
}

/** Whole kilograms of the weight in one element with the unit in another; undefined when there is none. */
export function kgAt(
  segment: X12Segment,
  weight: number,
  unit: number,
  log: IssueLog,
): number | undefined {
  const written = element(segment, weight)
  if (written === '') return undefined
  const where = placeOfX12(segment, weight)
  const code = element(segment, unit)
  const number = toNumber(written)
  const kg = number === null ? null : toKg(number.value, UNITS[code] ?? '')
  if (kg === null) {
    log.add('bad-weight', where, `${quote(`${written} ${code}`)} is no weight; it is not used`)
    return undefined
  }
  if (code === '')
    log.add('bad-weight', where, `${quote(written)} has no unit; kilograms are assumed`)
  if (!kg.exact)
    log.once(
      `set ${segment.interchange} ${segment.set}`,
      'weight-rounded',
      where,
      `${written} ${code} is kept as ${kg.kg} kg`,
    )
  return kg.kg
}

/** The count in an element; undefined when there is none. */
export function countAt(segment: X12Segment, index: number, log: IssueLog): number | undefined {
  const written = element(segment, index)
  if (written === '') return undefined
  const count = toCount(written)
  if (count !== null) return count
  log.add('bad-number', placeOfX12(segment, index), `${quote(written)} is no count; it is not used`)
  return undefined
}

/** A container number whose letters, digits and check digit stand in elements of their own. */
export function containerAt(
  segment: X12Segment,
  initial: number,
  number: number,
  digit?: number,
): string {
  const digits = element(segment, number)
  const check = digits.length === 6 && digit !== undefined ? element(segment, digit) : ''
  return `${element(segment, initial)}${digits}${check}`
}
