import { Broken, type Cursor, expected } from './broken.ts'
import { endOfBroken } from './end-of-broken.ts'
import type { JsonFault, JsonNode } from './node.ts'
import { readNumber, readText } from './scalars.ts'

/** The values of a text, one after the other (one, or a line each), and what was wrong in between. */
export type JsonRead = {
  readonly values: readonly JsonNode[]
  readonly faults: readonly JsonFault[]
}

/** Deeper than any bill of lading (about 9), and shallow enough for every recursion after it. */
export const MAX_DEPTH = 64

/** After so many broken values the rest is noise, and is not read. */
export const MAX_BROKEN = 1_000
/** Faults told that break nothing. */
const MAX_TOLD = 10_000

/**
 * Reads JSON (RFC 8259). A broken element of a list at the top, or a broken value in a sequence, costs only itself: the
 * reader goes on behind its closing bracket. The first of two equal names holds, and both are reported.
 */
export function readJson(text: string): JsonRead {
  const faults: JsonFault[] = []
  const values: JsonNode[] = []
  const cursor: Cursor = { at: 0, broken: 0 }
  skipBlanks(text, cursor)
  while (cursor.at < text.length && !isNoise(cursor)) {
    const start = cursor.at
    try {
      values.push(readValue(text, cursor, 0, faults))
    } catch (thrown) {
      recover(text, start, cursor, faults, thrown)
      values.push({ kind: 'broken', at: start })
    }
    skipBlanks(text, cursor)
  }
  if (isNoise(cursor)) {
    const message = `more than ${MAX_BROKEN} broken values; what follows is not read`
    faults.push({ code: 'json-syntax', at: Math.min(cursor.at, text.length), message })
  }
  return { values, faults }
}

function recover(
  text: string,
  start: number,
  cursor: Cursor,
  faults: JsonFault[],
  thrown: unknown,
): void {
  if (!(thrown instanceof Broken)) throw thrown
  faults.push({ code: thrown.code, at: thrown.at, message: thrown.message })
  cursor.at = Math.max(start + 1, endOfBroken(text, start))
  cursor.broken++
}

function isNoise(cursor: Cursor): boolean {
  return cursor.broken > MAX_BROKEN
}

function readValue(text: string, cursor: Cursor, depth: number, faults: JsonFault[]): JsonNode {
  const at = cursor.at
  switch (text[at]) {
    case '{':
      return readObject(text, cursor, depth, faults)
    case '[':
      return readList(text, cursor, depth, faults)
    case '"':
      return { kind: 'text', at, value: readText(text, cursor) }
    case 't':
      return readWord(text, cursor, 'true', { kind: 'flag', at, value: true })
    case 'f':
      return readWord(text, cursor, 'false', { kind: 'flag', at, value: false })
    case 'n':
      return readWord(text, cursor, 'null', { kind: 'null', at })
    default:
      return readNumber(text, cursor, faults)
  }
}

function readObject(text: string, cursor: Cursor, depth: number, faults: JsonFault[]): JsonNode {
  const at = cursor.at
  checkDepth(at, depth)
  const members = new Map<string, JsonNode>()
  cursor.at++
  skipBlanks(text, cursor)
  if (text[cursor.at] === '}') {
    cursor.at++
    return { kind: 'object', at, members }
  }
  for (;;) {
    skipBlanks(text, cursor)
    const keyAt = cursor.at
    if (text[keyAt] !== '"') throw expected(text, keyAt, 'a name in double quotes')
    const key = readText(text, cursor)
    skipBlanks(text, cursor)
    if (text[cursor.at] !== ':') throw expected(text, cursor.at, 'a colon')
    cursor.at++
    skipBlanks(text, cursor)
    const value = readValue(text, cursor, depth + 1, faults)
    if (members.has(key)) {
      if (faults.length < MAX_TOLD)
        faults.push({
          code: 'json-duplicate-key',
          at: keyAt,
          message: `name ${JSON.stringify(key.slice(0, 40))} occurs again; its first value is kept`,
        })
    } else members.set(key, value)
    skipBlanks(text, cursor)
    const c = text[cursor.at++]
    if (c === '}') return { kind: 'object', at, members }
    if (c !== ',') throw expected(text, cursor.at - 1, 'a comma or a closing brace')
  }
}

function readList(text: string, cursor: Cursor, depth: number, faults: JsonFault[]): JsonNode {
  const at = cursor.at
  checkDepth(at, depth)
  const items: JsonNode[] = []
  cursor.at++
  skipBlanks(text, cursor)
  if (text[cursor.at] === ']') {
    cursor.at++
    return { kind: 'list', at, items }
  }
  for (;;) {
    skipBlanks(text, cursor)
    const start = cursor.at
    try {
      items.push(readValue(text, cursor, depth + 1, faults))
    } catch (thrown) {
      // Only documents in a list at the top are neighbours worth saving; deeper, the whole document is broken.
      if (depth > 0) throw thrown
      recover(text, start, cursor, faults, thrown)
      items.push({ kind: 'broken', at: start })
      if (isNoise(cursor)) {
        cursor.at = text.length
        return { kind: 'list', at, items }
      }
    }
    skipBlanks(text, cursor)
    if (text[cursor.at] === '{' && items.at(-1)?.kind === 'broken') continue
    const c = text[cursor.at++]
    if (c === ']') return { kind: 'list', at, items }
    if (c === ',') continue
    const fault = expected(text, cursor.at - 1, 'a comma or a closing bracket')
    if (depth > 0) throw fault
    faults.push({ code: fault.code, at: fault.at, message: fault.message })
    if (cursor.at >= text.length || isNoise(cursor)) {
      cursor.at = text.length
      return { kind: 'list', at, items }
    }
    cursor.at = nextDocument(text, cursor.at - 1)
    if (cursor.at >= text.length) return { kind: 'list', at, items }
  }
}

function nextDocument(text: string, from: number): number {
  const next = text.indexOf('{', from)
  return next < 0 ? text.length : next
}

function checkDepth(at: number, depth: number): void {
  if (depth >= MAX_DEPTH)
    throw new Broken('json-too-deep', at, `nested deeper than ${MAX_DEPTH} levels`)
}

function readWord(text: string, cursor: Cursor, word: string, node: JsonNode): JsonNode {
  if (!text.startsWith(word, cursor.at)) throw expected(text, cursor.at, word)
  cursor.at += word.length
  return node
}

function skipBlanks(text: string, cursor: Cursor): void {
  for (;;) {
    const c = text.charCodeAt(cursor.at)
    if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return
    cursor.at++
  }
}
