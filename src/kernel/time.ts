/** Milliseconds since 1970-01-01T00:00:00Z. Always an integer. */
export type Millis = number

/** The only source of time. The system clock lives in `cli`; everything else is handed one. */
export type Clock = { readonly now: () => Millis }

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const UNITS: Record<string, Millis> = { ms: 1, s: SECOND, m: MINUTE, h: HOUR, d: DAY }

/** Reads `90s`, `15m`, `36h`, `2d`, `250ms`; null when the text is no duration. */
export function parseDuration(text: string): Millis | null {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text)
  if (!match) return null
  return Math.round(Number(match[1]) * (UNITS[match[2] as string] as number))
}

/** `2026-03-01T07:05:09Z`; milliseconds only when they are not zero. No locale, always UTC. */
export function formatUtc(at: Millis): string {
  const date = new Date(at)
  // A partner or a file may name one that no calendar has: it is told as it is, for an error must be able to name it.
  if (Number.isNaN(date.getTime())) return `${at} ms`
  return date.toISOString().replace('.000Z', 'Z')
}

/** Reads `2026-03-01` or `2026-03-01T07:05[:09[.250]]Z`; null when it is neither or no real date. */
export function parseUtc(text: string): Millis | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?Z)?$/.exec(text)
  if (!match) return null
  const at = Date.parse(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? ':00'}Z`)
  if (Number.isNaN(at) || !formatUtc(at).startsWith(match[1] as string)) return null
  return at
}

/** The moment of these numbers, months from 1; null when there is no such day or time of day. */
export function utcOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): Millis | null {
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null
  if (hour > 23 || minute > 59 || second > 59) return null
  // Date.UTC takes a year below 100 for one of the last century.
  const at = Date.UTC(year + 400, month - 1, day, hour, minute, second)
  return at - YEARS_400
}

/** The calendar repeats itself after so many. */
const YEARS_400 = 146_097 * DAY

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** `2d 3h`, `15m`, `4.2s`: the two largest units that are not zero. */
export function formatDuration(span: Millis): string {
  if (span < MINUTE) return `${(span / SECOND).toFixed(span < 10 * SECOND ? 1 : 0)}s`
  const parts: string[] = []
  let rest = span
  for (const [unit, size] of [
    ['d', DAY],
    ['h', HOUR],
    ['m', MINUTE],
  ] as const) {
    const count = Math.floor(rest / size)
    if (count > 0) parts.push(`${count}${unit}`)
    rest -= count * size
  }
  return parts.slice(0, 2).join(' ')
}
