import { COMPANIES } from './numbers.ts'

/**
 * The number a country gives a company, in that country's shape and unlike any other company's: `NN-NNNNNNN` in the US
 * (EIN), ten digits with a check digit in Viet Nam (MST), the country's letters and ten digits elsewhere.
 */
export function taxId(country: string, role: number, chapter: number, number: number): string {
  const place = (role * 100 + chapter) * COMPANIES + number
  const digits = String((place * 48_271 + 12_345_678) % PRIME).padStart(8, '0')
  switch (country) {
    case 'US':
      return `${(place % 8) + 1}${digits[0]}-${digits.slice(1)}`
    case 'VN':
      return vietnamese(`0${digits}`) ?? (vietnamese(`1${digits}`) as string)
    default:
      return `${country}${(place % 90) + 10}${digits}`
  }
}

/** The largest prime of eight digits: multiplication shuffles, and no two places meet. */
const PRIME = 99_999_989

/**
 * Nine digits and their check digit, 10 less the weighted sum modulo 11; null when that is 10, which never happens to
 * both of two numbers that differ only in the first digit. Source: Vietnamese tax code (MST).
 */
function vietnamese(nine: string): string | null {
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(nine[i]) * (WEIGHTS[i] as number)
  const check = 10 - (sum % 11)
  return check === 10 ? null : `${nine}${check}`
}

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]
