import { isKnownTag } from './tags.ts'

export const LF = 0x0a
export const CR = 0x0d
/** Blanks looked through for a tag at the beginning of a line: bounded, so that no input makes it quadratic. */
const INDENT_MAX = 16
export const SPACE = 0x20
/** Divides elements at level B of the syntax, which needs no UNA. */
export const LEVEL_B = 0x1d

/** UNB and a character that can divide elements. */
export function isHeader(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < 9) return false
  const tag = Buffer.from(bytes.buffer, at, 3).toString('latin1')
  const separator = bytes[at + 3] as number
  return (tag === 'UNB' || tag === 'unb') && separator >= 0x1c && separator !== SPACE
}

/** Blanks and control characters, but not the separators 1C to 1F of UNOB. */
function isBlank(byte: number): boolean {
  return byte <= SPACE && !(byte >= 0x1c && byte <= 0x1f)
}

/** A UTF-8 byte order mark in front of a segment is as good as a blank. */
export function isSkipped(byte: number): boolean {
  return isBlank(byte) || byte === 0xef || byte === 0xbb || byte === 0xbf
}

export function startsWith(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  for (let i = 0; i < text.length && at + i < end; i++)
    if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

export function tagAhead(
  bytes: Uint8Array,
  from: number,
  end: number,
  separator: number,
): 'yes' | 'no' | 'unsure' {
  let at = from
  while (at < end && at < from + INDENT_MAX && bytes[at] !== LF && isBlank(bytes[at] as number))
    at++
  if (at + 4 > end) return 'unsure'
  if (startsWith(bytes, at, end, 'UNA')) return 'yes'
  return bytes[at + 3] === separator && isKnownTag(bytes, at) ? 'yes' : 'no'
}
