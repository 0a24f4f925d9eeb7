import type { IssueLog } from '../issue.ts'
import { quote } from '../text.ts'
import { part, placeOf, type Segment } from './segment.ts'

type CountCode = 'segment-count' | 'message-count' | 'group-count'
type ReferenceCode = 'message-reference' | 'interchange-reference' | 'group-reference'

/** A trailer states how many segments, messages or groups there were. */
export function checkCount(
  log: IssueLog,
  code: CountCode,
  trailer: Segment,
  held: number,
  what: string,
): void {
  const text = part(trailer, 1)
  if (Number(text) === held && /^\d+$/.test(text)) return
  const message = `${trailer.tag} says ${quote(text)} ${what}, there are ${held}`
  log.add(code, placeOf(trailer, 1), message, `write ${trailer.tag}+${held}`)
}

/** A trailer repeats the reference of its header. */
export function checkReference(
  log: IssueLog,
  code: ReferenceCode,
  trailer: Segment,
  opened: string,
): void {
  const text = part(trailer, 2)
  if (text === opened) return
  const header = HEADERS[code]
  const message = `${trailer.tag} names ${quote(text)}, ${header} named ${quote(opened)}`
  log.add(code, placeOf(trailer, 2), message)
}

const HEADERS = {
  'message-reference': 'UNH',
  'interchange-reference': 'UNB',
  'group-reference': 'UNG',
} as const
