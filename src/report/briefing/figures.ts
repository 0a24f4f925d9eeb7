import { grouped, signed } from '../summary/text.ts'

/** `+2,143`, `−0.5 h`, `0`: a change with its sign, digits in groups of three. */
export function signedGrouped(difference: number, decimals: number, unit = ''): string {
  return signed(difference, decimals, unit)
    .replace(/^-/, '−')
    .replace(/\d+/, (whole) => grouped(Number(whole)))
}
