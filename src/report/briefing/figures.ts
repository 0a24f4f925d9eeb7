import { grouped } from '../summary/text.ts'

/** `+2,143`, `−0.5 h`, `0`: a change with its sign, digits in groups of three. */
export function signedGrouped(difference: number, decimals: number, unit = ''): string {
  const [whole = '', ...rest] = Math.abs(difference).toFixed(decimals).split('.')
  const text = [grouped(Number(whole)), ...rest].join('.')
  if (Number(Math.abs(difference).toFixed(decimals)) === 0) return `0${unit}`
  return `${difference < 0 ? '−' : '+'}${text}${unit}`
}
