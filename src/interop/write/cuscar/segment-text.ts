import { formatUtc } from '../../../kernel/time.ts'

/** A data element: one component, or several. */
export type Element = string | readonly string[]

/**
 * One segment with its terminator, on a line of its own. Service characters inside the text are released; components and
 * elements that are empty at the end are left out. Source: ISO 9735, with the service characters of `UNA:+.? '`.
 */
export function segment(tag: string, ...elements: readonly Element[]): string {
  const texts = elements.map((element) =>
    typeof element === 'string' ? released(element) : trimmed(element.map(released), ':'),
  )
  return `${trimmed([tag, ...texts], '+')}'\n`
}

/** A time in UTC and said to be: format 303, or 304 when it has seconds. Source: code list 2379. */
export function timeElement(qualifier: string, at: number): Element {
  const digits = formatUtc(at).replace(/\D/g, '').slice(0, 14)
  return digits.endsWith('00')
    ? [qualifier, `${digits.slice(0, 12)}UTC`, '303']
    : [qualifier, `${digits}UTC`, '304']
}

const RELEASED = /[:+?']/g
const HAS_RELEASED = /[:+?']/

function released(text: string): string {
  return HAS_RELEASED.test(text) ? text.replace(RELEASED, '?$&') : text
}

function trimmed(parts: readonly string[], separator: string): string {
  let length = parts.length
  while (length > 1 && parts[length - 1] === '') length--
  return (length === parts.length ? parts : parts.slice(0, length)).join(separator)
}
