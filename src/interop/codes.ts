import { CarrierCode, containerCheckDigit, isContainerNumber, Locode } from '../domain/codes.ts'
import { accepts } from '../kernel/accepts.ts'
import type { IssueLog, Place } from './issue.ts'
import { clip, quote, tidy } from './text.ts'

/** A UN/LOCODE, mended where it is plain what was meant (`vn hph`); null when it is none. */
export function toLocode(text: string): string | null {
  if (isLocode(text)) return text
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return isLocode(code) ? code : null
}

/** A carrier code of two to four letters or digits; null when it is none. */
export function toCarrier(text: string): string | null {
  const code = text.toUpperCase().trim()
  return isCarrier(code) ? code : null
}

const isLocode = accepts(Locode)
const isCarrier = accepts(CarrierCode)

/** Two capital letters; null, with an issue, when it is something else. */
export function toCountry(text: string, log: IssueLog, where: Place): string | null {
  if (text === '') return null
  const code = text.toUpperCase().trim()
  if (/^[A-Z]{2}$/.test(code)) return code
  if (code !== '')
    log.add('bad-country', where, `${quote(text)} is no two-letter country code; it is left out`)
  return null
}

/** The first six digits of an HS or national tariff code; null, with an issue, when there are none. */
export function toHs6(text: string, log: IssueLog, where: Place): string | null {
  const digits = text.replace(/[\s.]/g, '')
  if (/^(?!00)\d{6,16}$/.test(digits)) return digits.slice(0, 6)
  log.add('bad-hs', where, `${quote(text)} is no HS code of six to sixteen digits; it is left out`)
  return null
}

/** A container number without blanks and hyphens. What ISO 6346 says against it becomes an issue; it is kept. */
export function toContainerNumber(text: string, log: IssueLog, where: Place): string {
  if (isContainerNumber(text)) return text
  const number = clip(
    tidy(text)
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '') || tidy(text),
    17,
    log,
    where,
    'the container number',
  )
  if (isContainerNumber(number)) return number
  const key = `${where.place} ${number}`
  const digit = containerCheckDigit(number.slice(0, 10))
  if (digit === null || number.length > 11 || (number.length === 11 && !/\d$/.test(number))) {
    log.once(
      key,
      'container-number',
      where,
      `${quote(number)} is no ISO 6346 container number; it is kept as it is`,
    )
  } else if (number.length === 10) {
    log.once(
      key,
      'container-number',
      where,
      `${quote(number)} lacks its check digit, which would be ${digit}`,
    )
  } else {
    const message = `check digit of ${number} is ${number[10]}, ISO 6346 makes it ${digit}; the number is kept as it is`
    log.once(key, 'container-check-digit', where, message)
  }
  return number
}
