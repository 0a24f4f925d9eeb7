import type { IssueLog, Place } from './issue.ts'

/** One line of well-formed text: control characters become blanks, runs of blanks one, half surrogates U+FFFD. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed()
}

/** Most text is as it should be: printable ASCII with single blanks inside. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** At most `max` UTF-16 units, said when it cost something. */
export function clip(text: string, max: number, log: IssueLog, where: Place, what: string): string {
  if (text.length <= max) return text
  log.add('text-clipped', where, `${what} has ${text.length} characters and is cut to ${max}`)
  return text
    .slice(0, max)
    .trimEnd()
    .toWellFormed()
    .replace(/\uFFFD$/, '')
}

/** Text for a message: short, and safe to print. */
export function quote(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return JSON.stringify(tidy(short))
}
