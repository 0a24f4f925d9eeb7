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
/** A text, behind its closing quotation mark. */
export function readText(text: string, cursor: Cursor): string {
  const start = cursor.at++
  let value = ''
  for (;;) {
    const from = cursor.at
    let code = text.charCodeAt(cursor.at)
    while (code !== QUOTE && code !== BACKSLASH && code >= 0x20) code = text.charCodeAt(++cursor.at)
    const plain = text.slice(from, cursor.at)
    value = value === '' ? plain : value + plain
    if (code === QUOTE) {
      cursor.at++
      return value
    }
    if (Number.isNaN(code)) throw expected(text, start, 'the end of a text')
    if (code !== BACKSLASH) throw expected(text, cursor.at, 'no control character in a text')
    value += readEscape(text, cursor)
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

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
