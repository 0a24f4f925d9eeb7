import type { Entry, Node } from './located.ts'

/** What stopped the reading of a JSON text, and where. */
export type JsonProblem = { readonly kind: 'problem'; readonly at: number; readonly what: string; readonly mend?: string }

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
const PLAIN = /[^"\\\u0000-\u001f]*/y
const WORDS = [['true', true], ['false', false], ['null', null]] as const

/** Recursive descent; `depthMax` keeps the stack small. */
class Reader {
  readonly text: string
  readonly depthMax: number
  at = 0

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
    const first = this.text[at]
    if ((first === '{' || first === '[') && depth >= this.depthMax) this.stop(`nested deeper than ${this.depthMax} levels`)
    switch (first) {
      case '{':
        return this.map(depth)
      case '[':
        return this.list(depth)
      case '"':
        return { kind: 'scalar', at, value: this.string(), end: this.at }
    }
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, at)) continue
      this.at += word.length
      return { kind: 'scalar', at, value, end: this.at }
    }
    const number = this.match(NUMBER)
    if (number === '') this.stop(at < this.text.length ? 'expected a JSON value' : 'the document ends too early')
    return { kind: 'scalar', at, value: Number(number), end: this.at }
  }

  list(depth: number): Node {
    const at = this.at++
    const items: Node[] = []
    this.space()
    while (!this.taken(']')) {
      if (items.length > 0) this.comma()
      items.push(this.value(depth + 1))
      this.space()
    }
    return { kind: 'list', at, end: this.at, items }
  }

  map(depth: number): Node {
    const at = this.at++
    const entries = new Map<string, Entry>()
    this.space()
    while (!this.taken('}')) {
      if (entries.size > 0) this.comma()
      const keyAt = this.at
      if (this.text[keyAt] !== '"') this.stop('expected a key in double quotes')
      const key = this.string()
      if (entries.has(key)) this.stop(`the key "${key}" stands twice in one object`, 'keep one of them', keyAt)
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
      this.match(PLAIN)
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

  space(): void {
    this.match(SPACE)
  }

  match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  stop(what: string, mend?: string, at = this.at): never {
    throw new Stop(mend === undefined ? { at, what } : { at, what, mend })
  }
}
