import { type Millis, utcOf } from '../../kernel/time.ts'

/** `YYMMDD` or `CCYYMMDD` with `HHMM` or `HHMMSS`, taken as UTC; null when it is none. A missing time is midnight. */
export function parseX12Time(date: string, time: string): Millis | null {
  const isLong = date.length === 8
  if (!(isLong || date.length === 6) || !isDigits(date)) return null
  const clocked = time.length >= 4 && time.length <= 8 && isDigits(time)
  const at = utcOf(
    isLong ? numberAt(date, 0, 4) : 2_000 + numberAt(date, 0, 2),
    numberAt(date, isLong ? 4 : 2, 2),
    numberAt(date, isLong ? 6 : 4, 2),
    clocked ? numberAt(time, 0, 2) : 0,
    clocked ? numberAt(time, 2, 2) : 0,
    clocked && time.length >= 6 ? numberAt(time, 4, 2) : 0,
  )
  return at === null || at < 0 ? null : at
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}

function numberAt(text: string, from: number, digits: number): number {
  let value = 0
  for (let at = from; at < from + digits; at++) value = value * 10 + text.charCodeAt(at) - 0x30
  return value
}
