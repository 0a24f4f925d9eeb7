import type { Language } from '../../domain/language.ts'
import { digitsVi, UNITS_TOLD } from '../briefing/names.ts'
import type { Unit } from '../figure.ts'
import { grouped } from '../summary/text.ts'

/** A value or a difference of two in its unit, as the reader writes it: `57.3 %`, `30 điểm %`, `45.000 USD`. */
export function quantity(
  value: number,
  unit: Unit | null,
  isDifference: boolean,
  language: Language,
): string {
  const { points, minutes, hours } = UNITS_TOLD[language]
  const share = isDifference ? points : '%'
  const behind = { count: '', share, minutes, hours, kg: 'kg', USD: 'USD' }
  const size = unit === 'share' ? 100 * value : value
  // Two decimals: a hair beside its limit must not look like the limit itself.
  const [whole = '', part] = String(Number(Math.abs(size).toFixed(2))).split('.')
  const figure = `${size < 0 ? '−' : ''}${grouped(Number(whole))}${part === undefined ? '' : `.${part}`}`
  const said = unit === null ? '' : behind[unit]
  return (language === 'vi' ? digitsVi(figure) : figure) + (said === '' ? '' : ` ${said}`)
}
