import { HOUR, MINUTE, type Millis, utcOf } from '../../kernel/time.ts'

/** A date or time as an EDIFACT format code tells it. */
export type EdifactTime =
  /** `zoned` when an offset was given; `timed` when a time of day was. */
  | {
      readonly kind: 'instant'
      readonly at: Millis
      readonly timed: boolean
      readonly zoned: boolean
    }
  /** Format 401 and 402: a time of day without a date, in ms after midnight. */
  | { readonly kind: 'time-of-day'; readonly after: Millis }

/** Digits of each format: C century and year, Y short year, M month, D day, h, m, s, z offset. Source: code list 2379. */
const FORMATS: Readonly<Record<string, string>> = {
  '2': 'DDMMYY',
  '3': 'MMDDYY',
  '4': 'DDMMCCCC',
  '101': 'YYMMDD',
  '102': 'CCCCMMDD',
  '201': 'YYMMDDhhmm',
  '202': 'YYMMDDhhmmss',
  '203': 'CCCCMMDDhhmm',
  '204': 'CCCCMMDDhhmmss',
  '205': 'CCCCMMDDhhmmz',
  '301': 'YYMMDDhhmmz',
  '303': 'CCCCMMDDhhmmz',
  '304': 'CCCCMMDDhhmmssz',
  '401': 'hhmm',
  '402': 'hhmmss',
  '718': 'CCCCMMDD',
}

/**
 * Reads a date of DTM; null when it is no date of that format. A time without an offset is taken as UTC. A missing or
 * unknown format code is guessed from the number of digits, and so is a value that does not fit its format.
 */
export function parseEdifactTime(text: string, format: string): EdifactTime | null {
  const named = FORMATS[format]
  if (named !== undefined) {
    const read = readAs(text, named)
    if (read !== null) return read
  }
  const byLength: Readonly<Record<number, string>> = {
    6: 'YYMMDD',
    8: 'CCCCMMDD',
    10: 'YYMMDDhhmm',
    12: 'CCCCMMDDhhmm',
    14: 'CCCCMMDDhhmmss',
  }
  const guess =
    /^\d+$/.test(text) && named !== 'hhmm' && named !== 'hhmmss' ? byLength[text.length] : undefined
  return guess === undefined ? null : readAs(text, guess)
}

/** Date and time of UNB: `YYMMDD` or `CCYYMMDD`, and `HHMM`. Null when they are none. */
export function parsePreparation(date: string, time: string): Millis | null {
  const read = parseEdifactTime(
    `${date}${/^\d{4}$/.test(time) ? time : ''}`,
    date.length === 8 ? '203' : '201',
  )
  return read?.kind === 'instant' ? read.at : null
}

function readAs(text: string, format: string): EdifactTime | null {
  const fields = digitsBy(text, format)
  if (fields === null) return null
  const offset = parseOffset(fields.offset)
  if (offset === null) return null
  const { year, month, day, hour, minute, second, timed } = fields
  if (month === undefined || day === undefined) {
    const after = utcOf(1970, 1, 1, hour, minute, second)
    return after === null ? null : { kind: 'time-of-day', after }
  }
  const midnight = hour === 24 && minute === 0
  const date = midnight
    ? utcOf(year, month, day, 0, 0, 0)
    : utcOf(year, month, day, hour, minute, second)
  if (date === null || date < 0) return null
  const at = date + (midnight ? 24 * HOUR : 0) - offset
  return at < 0 ? null : { kind: 'instant', at, timed, zoned: fields.offset !== undefined }
}

type Fields = {
  year: number
  month?: number
  day?: number
  hour: number
  minute: number
  second: number
  timed: boolean
  offset?: string
}

/** The numbers that stand where the format says; null when something else stands there, or more. */
function digitsBy(text: string, format: string): Fields | null {
  const fields: Fields = { year: 0, hour: 0, minute: 0, second: 0, timed: false }
  let at = 0
  while (at < format.length && format[at] !== 'z') {
    const letter = format[at]
    let value = 0
    for (; format[at] === letter; at++) {
      const digit = text.charCodeAt(at) - 48
      if (!(digit >= 0 && digit <= 9)) return null
      value = value * 10 + digit
    }
    switch (letter) {
      case 'C':
        fields.year = value
        break
      case 'Y':
        fields.year = (value < 70 ? 2_000 : 1_900) + value
        break
      case 'M':
        fields.month = value
        break
      case 'D':
        fields.day = value
        break
      case 'h':
        fields.hour = value
        fields.timed = true
        break
      case 'm':
        fields.minute = value
        break
      default:
        fields.second = value
    }
  }
  if (format[at] === 'z') fields.offset = text.slice(at)
  // A period (format 718) begins with its first day.
  else if (text.length > at && !(format === 'CCCCMMDD' && text[at] === '-')) return null
  return fields
}

/** `+0700`, `+07`, `UTC`, `GMT`, `Z`, in ms; 0 when there is none, null when it is not understood. */
function parseOffset(text: string | undefined): Millis | null {
  if (text === undefined || /^(|UTC|GMT|Z)$/.test(text)) return 0
  const match = /^(?:UTC|GMT)?([+-])?(\d{2}):?(\d{2})?$/.exec(text)
  if (match === null || Number(match[2]) > 14) return null
  const size = Number(match[2]) * HOUR + Number(match[3] ?? 0) * MINUTE
  return match[1] === '-' ? -size : size
}
