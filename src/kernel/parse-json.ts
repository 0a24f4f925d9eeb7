import type { Entry, Node } from './located.ts'

/** What stopped the reading of a JSON text, and where. */
export type JsonProblem = {
  readonly kind: 'problem'
  readonly at: number
  readonly what: string
  readonly mend?: string
}

/**
 * Reads JSON (RFC 8259) with the place of every node; stops at the first problem. Stricter than `JSON.parse`: a key
 * twice in one object, a key `__proto__` and nesting deeper than `depthMax` are problems.
 */
export function parseJson(text: string, depthMax: number): Node | JsonProblem {
  const reader = new Reader(text, depthMax)
  try {
    return reader.document()
  } catch (error) {
    if (error instanceof Stop) return { kind: 'problem', ...error.problem }
    throw error
  }
}

class Stop extends Error {
  readonly problem: { at: number; what: string; mend?: string }
  constructor(problem: { at: number; what: string; mend?: string }) {
    super(problem.what)
    this.problem = problem
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\n\r]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside a text
const PLAIN = /[^"\\\u0000-\u001f]*/y

/** A million small values take a second to check and are nobody's file. */
const NODES_MAX = 400_000
/** No document of ours has as many names in one place; an object of more is slow to make and to check. */
const KEYS_MAX = 50_000

/** Recursive descent; `depthMax` keeps the stack small. */
class Reader {
  readonly text: string
  readonly depthMax: number
  at = 0
  nodes = 0

  constructor(text: string, depthMax: number) {
    this.text = text
    this.depthMax = depthMax
    if (text.charCodeAt(0) === 0xfeff) this.at = 1
  }

  document(): Node {
    this.space()
    const node = this.value(0)
    this.space()
    if (this.at < this.text.length) this.stop('something follows the end of the document')
    return node
  }

  value(depth: number): Node {
    const at = this.at
    if (++this.nodes > NODES_MAX) this.stop(`more than ${NODES_MAX} values`, 'split the file')
    switch (this.text[at]) {
      case '{':
        return this.map(depth)
      case '[':
        return this.list(depth)
      case '"':
        return { kind: 'scalar', at, value: this.string(), end: this.at }
      case 't':
        return this.word('true', true)
      case 'f':
        return this.word('false', false)
      case 'n':
        return this.word('null', null)
      default:
        return this.number()
    }
  }

  word(word: string, value: boolean | null): Node {
    const at = this.at
    if (!this.text.startsWith(word, at)) this.stop('expected a JSON value')
    this.at += word.length
    return { kind: 'scalar', at, end: this.at, value }
  }

  number(): Node {
    const at = this.at
    this.skip(NUMBER)
    if (this.at === at)
      this.stop(at < this.text.length ? 'expected a JSON value' : 'the document ends too early')
    return { kind: 'scalar', at, end: this.at, value: Number(this.text.slice(at, this.at)) }
  }

  open(depth: number): number {
    if (depth >= this.depthMax) this.stop(`nested deeper than ${this.depthMax} levels`)
    const at = this.at++
    this.space()
    return at
  }

  list(depth: number): Node {
    const at = this.open(depth)
    const items: Node[] = []
    while (!this.taken(']')) {
      if (items.length > 0) this.comma()
      items.push(this.value(depth + 1))
      this.space()
    }
    return { kind: 'list', at, end: this.at, items }
  }

  map(depth: number): Node {
    const at = this.open(depth)
    const entries = new Map<string, Entry>()
    while (!this.taken('}')) {
      if (entries.size > 0) this.comma()
      const keyAt = this.at
      if (this.text[keyAt] !== '"') this.stop('expected a key in double quotes')
      const key = this.string()
      if (entries.has(key))
        this.stop(`the key "${key}" stands twice in one object`, 'keep one of them', keyAt)
      if (entries.size === KEYS_MAX)
        this.stop(`more than ${KEYS_MAX} keys in one object`, 'write a list', keyAt)
      if (key === '__proto__') this.stop('"__proto__" is not allowed as a key', 'rename it', keyAt)
      this.space()
      if (!this.taken(':')) this.stop('expected ":" after a key')
      this.space()
      entries.set(key, { keyAt, node: this.value(depth + 1) })
      this.space()
    }
    return { kind: 'map', at, end: this.at, entries }
  }

  string(): string {
    const start = this.at++
    for (;;) {
      this.skip(PLAIN)
      const next = this.text[this.at]
      if (next === '"') break
      if (next !== '\\') this.stop('a text in quotes is not closed, or holds a control character')
      this.at += 2
    }
    this.at += 1
    const inner = this.text.slice(start + 1, this.at - 1)
    if (!inner.includes('\\')) return inner
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string
    } catch {
      return this.stop('a text in quotes holds an escape that JSON does not know', undefined, start)
    }
  }

  comma(): void {
    if (!this.taken(',')) this.stop('expected "," or a closing bracket')
    this.space()
  }

  taken(character: string): boolean {
    if (this.text[this.at] !== character) return false
    this.at += 1
    return true
  }

  /** Most texts are dense: one look saves the pattern. */
  space(): void {
    if (this.text.charCodeAt(this.at) <= 32) this.skip(SPACE)
  }

  skip(pattern: RegExp): void {
    pattern.lastIndex = this.at
    if (pattern.test(this.text)) this.at = pattern.lastIndex
  }

  stop(what: string, mend?: string, at = this.at): never {
    throw new Stop(mend === undefined ? { at, what } : { at, what, mend })
  }
}
