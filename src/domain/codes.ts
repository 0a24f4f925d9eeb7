import { z } from 'zod'

/** UN/LOCODE: two letters of the country, three of the place, without a space. Source: UN/CEFACT Recommendation 16. */
export const Locode = z
  .string()
  .regex(
    /^[A-Z]{2}[A-Z2-9]{3}$/,
    'a UN/LOCODE has two letters and three letters or digits 2-9, e.g. "VNHPH"',
  )
export type Locode = z.infer<typeof Locode>

/** ISO 3166-1 alpha-2. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'a country code has two capital letters, e.g. "VN"')

/** The six digits of the Harmonized System that all countries share. Source: WCO HS. */
export const Hs6 = z.string().regex(/^\d{6}$/, 'an HS6 code is text of six digits, e.g. "940350"')

/** A tariff line of one country: HS6 and more digits, eight in AHTN (ASEAN), ten in HTSUS. */
export const NationalLine = z
  .string()
  .regex(
    /^\d{8}(\d{2})?$/,
    'a national tariff line is text of eight or ten digits, e.g. "94035000"',
  )

/** ISO 4217. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency has three capital letters, e.g. "USD"')

/** SCAC: the carrier's code, two to four letters. Source: NMFTA. */
export const CarrierCode = z
  .string()
  .regex(/^[A-Z0-9]{2,4}$/, 'a carrier code has two to four letters, e.g. "MAEU"')

/**
 * The check digit of a container number's first ten characters (owner, category, serial), 0 to 9; null when they are
 * not four letters and six digits. Source: ISO 6346.
 */
export function containerCheckDigit(firstTen: string): number | null {
  if (firstTen.length !== 10) return null
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const code = firstTen.charCodeAt(i)
    const fits = i < 4 ? code >= 65 && code <= 90 : code >= 48 && code <= 57
    if (!fits) return null
    sum += characterValue(code) << i
  }
  return (sum % 11) % 10
}

/** True for eleven characters whose last is the right check digit. A wrong one is a warning, never a rejection. */
export function isContainerNumber(number: string): boolean {
  return (
    number.length === 11 && containerCheckDigit(number.slice(0, 10)) === number.charCodeAt(10) - 48
  )
}

/** True for an IMO ship number: seven digits, the last the check digit of the six before. Source: IMO A.1117(30). */
export function isImoNumber(number: string): boolean {
  if (!/^\d{7}$/.test(number)) return false
  let sum = 0
  for (let i = 0; i < 6; i++) sum += Number(number[i]) * (7 - i)
  return sum % 10 === Number(number[6])
}

export function countryOf(locode: Locode): string {
  return locode.slice(0, 2)
}

/** A is 10, then upwards, leaving out multiples of 11. */
function characterValue(code: number): number {
  if (code < 65) return code - 48
  const value = code - 55
  return value + Math.floor((value - 1) / 10)
}
