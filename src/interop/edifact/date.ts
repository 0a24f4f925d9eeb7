import { HOUR, MINUTE, type Millis, parseUtc } from '../../kernel/time.ts'

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
  const fields: Record<string, string> = {}
  let rest = text
  for (const letter of format) {
    if (letter === 'z') {
      fields.z = rest
      rest = ''
      break
    }
    const digit = rest[0]
    if (digit === undefined || digit < '0' || digit > '9') return null
    fields[letter] = (fields[letter] ?? '') + digit
    rest = rest.slice(1)
  }
  if (rest !== '' && !(format === 'CCCCMMDD' && rest.startsWith('-'))) return null
  const offset = parseOffset(fields.z)
  if (offset === null) return null
  const clock = `${fields.h ?? '00'}:${fields.m ?? '00'}:${fields.s ?? '00'}`
  if (fields.D === undefined) {
    const after = parseUtc(`1970-01-01T${clock}Z`)
    return after === null ? null : { kind: 'time-of-day', after }
  }
  const midnight = fields.h === '24' && fields.m === '00'
  const day = parseUtc(
    `${yearOf(fields)}-${fields.M}-${fields.D}T${midnight ? '00:00:00' : clock}Z`,
  )
  if (day === null || day < 0) return null
  const at = day + (midnight ? 24 * HOUR : 0) - offset
  return at < 0
    ? null
    : { kind: 'instant', at, timed: fields.h !== undefined, zoned: fields.z !== undefined }
}

function yearOf(fields: Readonly<Record<string, string>>): string {
  if (fields.C !== undefined) return fields.C
  return `${Number(fields.Y) < 70 ? '20' : '19'}${fields.Y}`
}

/** `+0700`, `+07`, `UTC`, `GMT`, `Z`, in ms; 0 when there is none, null when it is not understood. */
function parseOffset(text: string | undefined): Millis | null {
  if (text === undefined || /^(|UTC|GMT|Z)$/.test(text)) return 0
  const match = /^(?:UTC|GMT)?([+-])?(\d{2}):?(\d{2})?$/.exec(text)
  if (match === null || Number(match[2]) > 14) return null
  const size = Number(match[2]) * HOUR + Number(match[3] ?? 0) * MINUTE
  return match[1] === '-' ? -size : size
}
