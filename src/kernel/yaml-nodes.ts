import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLMap,
} from 'yaml'
import type { Entry, Node, Path } from './located.ts'

/** Says what is wrong at an offset of the text. */
export type ReportAt = (offset: number, what: string, mend?: string, path?: Path) => void

/** Deepest nesting, and most lexical tokens: 100,000 are read in about 200 ms. */
export const DEPTH_MAX = 64
export const TOKENS_MAX = 100_000

/**
 * Reads one YAML 1.2 document of the core schema into located nodes; an empty text is null. Reports aliases, anchors,
 * merge keys, tags, directives, duplicate keys, keys that are no text and whatever breaks the grammar.
 */
export function readYamlNodes(text: string, report: ReportAt): Node {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  })
  let first: Document.Parsed | undefined
  for (const document of composer.compose(boundedTokens(text, report), true, text.length)) {
    if (first !== undefined)
      report(document.range[0], 'a file holds one document', 'remove what follows "---"')
    first ??= document
    for (const error of document.errors) report(error.pos[0], error.message)
    for (const warning of document.warnings)
      if (warning.code !== 'TAG_RESOLVE_FAILED') report(warning.pos[0], warning.message)
  }
  return first?.contents
    ? convert(first.contents, [], report)
    : { kind: 'scalar', at: 0, end: 0, value: null }
}

/** Parses step by step, so that depth and size are known to be small before anything recursive sees the tokens. */
function* boundedTokens(text: string, report: ReportAt): Generator<CST.Token> {
  const parser = new Parser()
  let tokens = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'directive')
        report(token.offset, 'directives are not supported', 'remove the line that starts with "%"')
      else yield token
    }
    tokens += 1
    if (parser.stack.length > DEPTH_MAX + 2)
      return report(parser.offset, `nested deeper than ${DEPTH_MAX} levels`)
    if (tokens > TOKENS_MAX)
      return report(parser.offset, 'too large for a YAML file', 'split it, or write it as JSON')
  }
  yield* parser.end()
}

function convert(node: ParsedNode, path: Path, report: ReportAt): Node {
  const [at, end] = node.range
  if (isAlias(node)) {
    report(at, 'aliases are not supported', 'write the value out', path)
    return { kind: 'scalar', at, end, value: null }
  }
  if (node.anchor !== undefined)
    report(at, 'anchors are not supported', `remove "&${node.anchor}"`, path)
  if (node.tag !== undefined)
    report(at, `unknown tag "${node.tag}"`, 'remove the tag; put text in quotes', path)
  if (!isScalar(node) && path.length >= DEPTH_MAX)
    report(at, `nested deeper than ${DEPTH_MAX} levels`)
  if (isMap(node)) return { kind: 'map', at, end, entries: convertMap(node, path, report) }
  if (isSeq(node)) {
    const items = node.items.map((item, index) =>
      convert(item as ParsedNode, [...path, index], report),
    )
    return { kind: 'list', at, end, items }
  }
  return { kind: 'scalar', at, end, value: node.value }
}

function convertMap(map: YAMLMap.Parsed, path: Path, report: ReportAt): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { key, value } of map.items) {
    const keyAt = (key as ParsedNode | null)?.range[0] ?? map.range[0]
    const name = isScalar(key) ? key.value : undefined
    if (typeof name !== 'string') {
      const written = isScalar(key) ? String(key.source ?? '') : ''
      report(
        keyAt,
        'a key must be text',
        written ? `write it in quotes: "${written}"` : undefined,
        path,
      )
      continue
    }
    const keyPath = [...path, name]
    const bad = badKey(key as { anchor?: string; tag?: string }, name)
    if (bad) report(keyAt, bad, undefined, keyPath)
    else if (entries.has(name))
      report(keyAt, `the key "${name}" stands twice in one mapping`, 'keep one of them', keyPath)
    else
      entries.set(name, {
        keyAt,
        node: value
          ? convert(value as ParsedNode, keyPath, report)
          : { kind: 'scalar', at: keyAt, end: keyAt, value: null },
      })
  }
  return entries
}

function badKey(key: { anchor?: string; tag?: string }, name: string): string | null {
  if (key.anchor !== undefined || key.tag !== undefined) return 'anchors and tags are not supported'
  if (name === '<<') return 'merge keys are not supported: write the values out'
  if (name === '__proto__') return '"__proto__" is not allowed as a key'
  return null
}
