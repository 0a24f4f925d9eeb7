import { type Cursor, expected } from './broken.ts'
import type { JsonFault, JsonNode } from './node.ts'

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** A finite number; null, and a fault, for one too large. */
export function readNumber(text: string, cursor: Cursor, faults: JsonFault[]): JsonNode {
  const at = cursor.at
  NUMBER.lastIndex = at
  const match = NUMBER.exec(text)
  if (match === null) throw expected(text, at, 'a value')
  cursor.at += match[0].length
  const value = Number(match[0])
  if (Number.isFinite(value)) return { kind: 'number', at, value }
  faults.push({
    code: 'number-out-of-range',
    at,
    message: `${match[0].slice(0, 20)} is too large; it is not used`,
  })
  return { kind: 'null', at }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const PLAIN = /[^"\\]*/y

/** A text, behind its closing quotation mark. */
export function readText(text: string, cursor: Cursor): string {
  const start = cursor.at++
  let value = ''
  for (;;) {
    PLAIN.lastIndex = cursor.at
    const plain = PLAIN.exec(text)?.[0] ?? ''
    const control = controlIn(plain)
    if (control >= 0) throw expected(text, cursor.at + control, 'no control character in a text')
    value += plain
    cursor.at += plain.length
    const c = text[cursor.at]
    if (c === '"') {
      cursor.at++
      return value
    }
    if (c !== '\\') throw expected(text, c === undefined ? start : cursor.at, 'the end of a text')
    value += readEscape(text, cursor)
  }
}

function controlIn(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20) return at
  return -1
}

function readEscape(text: string, cursor: Cursor): string {
  const letter = text[cursor.at + 1] ?? ''
  if (letter === 'u') {
    const digits = text.slice(cursor.at + 2, cursor.at + 6)
    if (!/^[0-9a-fA-F]{4}$/.test(digits))
      throw expected(text, cursor.at, 'four hexadecimal digits after \\u')
    cursor.at += 6
    return String.fromCharCode(Number.parseInt(digits, 16))
  }
  const meant = ESCAPES[letter]
  if (meant === undefined) throw expected(text, cursor.at, 'an escape JSON knows')
  cursor.at += 2
  return meant
}
