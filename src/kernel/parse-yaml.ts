import {
  type CST,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type ParsedNode,
  type YAMLMap,
} from 'yaml'
import { InputError, type InputIssue } from './input-error.ts'
import { createPlaces, type Entry, formatPath, keyOffsetAt, type Node, nodeAt, offsetAt, type Path, type Place, valueOf } from './located.ts'
import { parseJson } from './parse-json.ts'

/** Deepest nesting, largest text in UTF-8 bytes and most lexical tokens of a YAML text (JSON is bound by size alone). */
export const DEPTH_MAX = 64
export const BYTES_MAX = 4 * 1024 * 1024
export const TOKENS_MAX = 100_000

/** A text read into a plain value, and where everything in it stands. */
export type ParsedText = {
  readonly value: unknown
  /** Where the value at this path starts; of a missing value, the nearest thing around it. */
  readonly place: (path: Path) => Place
  /** Where the key at the end of this path starts. */
  readonly keyPlace: (path: Path) => Place
  /** The text of the value at this path as it was written: `090121`, not `90121`. Undefined where nothing stands. */
  readonly source: (path: Path) => string | undefined
}

type Report = (offset: number, what: string, mend?: string, path?: Path) => void

/**
 * Reads one YAML 1.2 document (JSON is one). Throws InputError with every fault and its place. Aliases, anchors, merge
 * keys, tags, directives, duplicate keys, keys that are not text, and texts over the limits above are faults.
 */
export function parseYaml(file: string, text: string): ParsedText {
  const places = createPlaces(text)
  const issues: (InputIssue & { at: number })[] = []
  const report: Report = (at, what, mend, path) => {
    issues.push({ at, file, ...places(at), ...(path?.length ? { path: formatPath(path) } : {}), what, ...(mend ? { mend } : {}) })
  }
  const root = isTooLarge(text) ? tooLarge(report) : looksLikeJson(text) ? readJson(file, text, report) : readDocument(text, report)
  if (root === null || issues.length > 0) throw new InputError(inPlaceOrder(issues))
  return {
    value: valueOf(root),
    place: (path) => places(offsetAt(root, path)),
    keyPlace: (path) => places(keyOffsetAt(root, path)),
    source: (path) => {
      const node = nodeAt(root, path)
      return node && text.slice(node.at, node.end)
    },
  }
}

/** A UTF-16 unit takes at most three bytes of UTF-8, so a short text need not be encoded to know. */
function isTooLarge(text: string): boolean {
  if (text.length > BYTES_MAX) return true
  return text.length > BYTES_MAX / 3 && new TextEncoder().encode(text).length > BYTES_MAX
}

const looksLikeJson = (text: string) => /^\ufeff?\s{0,100}[[{]/.test(text)

function tooLarge(report: Report): null {
  report(0, `the file is larger than ${BYTES_MAX / 1024 / 1024} MiB`, 'split it')
  return null
}

/** JSON is read twenty times faster than YAML; a text that only looks like JSON may still be a YAML flow mapping. */
function readJson(file: string, text: string, report: Report): Node | null {
  const read = parseJson(text, DEPTH_MAX)
  if (read.kind !== 'problem') return read
  if (!file.endsWith('.json') && read.mend === undefined) return readDocument(text, report)
  report(read.at, read.what, read.mend)
  return null
}

function readDocument(text: string, report: Report): Node | null {
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false })
  let first: Document.Parsed | undefined
  for (const document of composer.compose(boundedTokens(text, report), true, text.length)) {
    if (first !== undefined) report(document.range[0], 'a file holds one document', 'remove what follows "---"')
    first ??= document
    for (const error of document.errors) report(error.pos[0], error.message)
    for (const warning of document.warnings) if (warning.code !== 'TAG_RESOLVE_FAILED') report(warning.pos[0], warning.message)
  }
  return first?.contents ? convert(first.contents, [], report) : { kind: 'scalar', at: 0, end: 0, value: null }
}

/** Parses step by step, so that depth and size are known to be small before anything recursive sees the tokens. */
function* boundedTokens(text: string, report: Report): Generator<CST.Token> {
  const parser = new Parser()
  let tokens = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'directive') report(token.offset, 'directives are not supported', 'remove the line that starts with "%"')
      else yield token
    }
    tokens += 1
    if (parser.stack.length > DEPTH_MAX + 2) return report(parser.offset, `nested deeper than ${DEPTH_MAX} levels`)
    if (tokens > TOKENS_MAX) return report(parser.offset, 'too large for a YAML file', 'split it, or write it as JSON')
  }
  yield* parser.end()
}

function convert(node: ParsedNode, path: Path, report: Report): Node {
  const [at, end] = node.range
  if (isAlias(node)) {
    report(at, 'aliases are not supported', 'write the value out', path)
    return { kind: 'scalar', at, end, value: null }
  }
  if (node.anchor !== undefined) report(at, 'anchors are not supported', `remove "&${node.anchor}"`, path)
  if (node.tag !== undefined) report(at, `unknown tag "${node.tag}"`, 'remove the tag; put text in quotes', path)
  if (!isScalar(node) && path.length >= DEPTH_MAX) report(at, `nested deeper than ${DEPTH_MAX} levels`)
  if (isMap(node)) return { kind: 'map', at, end, entries: convertMap(node, path, report) }
  if (isSeq(node)) {
    const items = node.items.map((item, index) => convert(item as ParsedNode, [...path, index], report))
    return { kind: 'list', at, end, items }
  }
  return { kind: 'scalar', at, end, value: node.value }
}

function convertMap(map: YAMLMap.Parsed, path: Path, report: Report): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { key, value } of map.items) {
    const keyAt = (key as ParsedNode | null)?.range[0] ?? map.range[0]
    const name = isScalar(key) ? key.value : undefined
    if (typeof name !== 'string') {
      const written = isScalar(key) ? String(key.source ?? '') : ''
      report(keyAt, 'a key must be text', written ? `write it in quotes: "${written}"` : undefined, path)
      continue
    }
    const keyPath = [...path, name]
    const bad = badKey(key as { anchor?: string; tag?: string }, name)
    if (bad) report(keyAt, bad, undefined, keyPath)
    else if (entries.has(name)) report(keyAt, `the key "${name}" stands twice in one mapping`, 'keep one of them', keyPath)
    else entries.set(name, { keyAt, node: value ? convert(value as ParsedNode, keyPath, report) : { kind: 'scalar', at: keyAt, end: keyAt, value: null } })
  }
  return entries
}

function badKey(key: { anchor?: string; tag?: string }, name: string): string | null {
  if (key.anchor !== undefined || key.tag !== undefined) return 'anchors and tags are not supported'
  if (name === '<<') return 'merge keys are not supported: write the values out'
  if (name === '__proto__') return '"__proto__" is not allowed as a key'
  return null
}

function inPlaceOrder(issues: readonly (InputIssue & { at: number })[]): InputIssue[] {
  return [...issues].sort((a, b) => a.at - b.at).map(({ at: _, ...issue }) => issue)
}
