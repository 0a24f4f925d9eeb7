import { type Millis, parseUtc } from '../../kernel/time.ts'

/** `YYMMDD` or `CCYYMMDD` with `HHMM` or `HHMMSS`, taken as UTC; null when it is none. A missing time is midnight. */
export function parseX12Time(date: string, time: string): Millis | null {
  const day = /^(\d{2}|\d{4})(\d{2})(\d{2})$/.exec(date)
  if (day === null) return null
  const clock = /^(\d{2})(\d{2})(\d{2})?\d{0,2}$/.exec(time)
  const year = day[1]?.length === 2 ? `20${day[1]}` : day[1]
  const at = parseUtc(
    `${year}-${day[2]}-${day[3]}T${clock?.[1] ?? '00'}:${clock?.[2] ?? '00'}:${clock?.[3] ?? '00'}Z`,
  )
  return at === null || at < 0 ? null : at
}
