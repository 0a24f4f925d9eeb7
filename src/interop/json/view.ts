import type { IssueLog, Place } from '../issue.ts'
import { quote } from '../text.ts'
import type { LineColumn } from './lines.ts'
import type { JsonNode } from './node.ts'

/**
 * A part of a JSON document together with its pointer (RFC 6901). Asking for what is not there gives undefined or an
 * empty list; asking for another type than is there gives the same, and an issue.
 */
export type JsonView = {
  readonly where: Place
  readonly isObject: boolean
  readonly has: (name: string) => boolean
  readonly names: () => readonly string[]
  readonly object: (name: string) => JsonView | undefined
  /** The members of a list that are objects; an object in place of a list counts as a list of one. */
  readonly objects: (name: string) => readonly JsonView[]
  readonly text: (name: string) => string | undefined
  /** One text or a list of texts. */
  readonly texts: (name: string) => readonly { readonly text: string; readonly where: Place }[]
  readonly number: (name: string) => number | undefined
  readonly at: (name: string) => Place
}

export type JsonDocument = { readonly log: IssueLog; readonly find: (at: number) => LineColumn }

export function viewOf(document: JsonDocument, node: JsonNode, pointer: string): JsonView {
  return new View(document, node, pointer)
}

class View implements JsonView {
  readonly #document: JsonDocument
  readonly #node: JsonNode
  readonly #pointer: string

  constructor(document: JsonDocument, node: JsonNode, pointer: string) {
    this.#document = document
    this.#node = node
    this.#pointer = pointer
  }

  get where(): Place {
    return new JsonPlace(this.#document, this.#node.at, this.#pointer)
  }

  get isObject(): boolean {
    return this.#node.kind === 'object'
  }

  has(name: string): boolean {
    return this.#held(name) !== undefined
  }

  names(): readonly string[] {
    return this.#node.kind === 'object' ? [...this.#node.members.keys()] : []
  }

  object(name: string): JsonView | undefined {
    const found = this.#held(name)
    if (found?.kind === 'object') return viewOf(this.#document, found, this.#pathOf(name))
    return this.objects(name)[0]
  }

  objects(name: string): readonly JsonView[] {
    const found = this.#held(name)
    if (found === undefined) return []
    const path = this.#pathOf(name)
    if (found.kind === 'object') return [viewOf(this.#document, found, path)]
    if (found.kind !== 'list') {
      this.#tellWrong(found, path, 'a list of objects')
      return []
    }
    const views: JsonView[] = []
    for (const [index, item] of found.items.entries()) {
      if (item.kind === 'object') views.push(viewOf(this.#document, item, `${path}/${index}`))
      else this.#tellWrong(item, `${path}/${index}`, 'an object')
    }
    return views
  }

  texts(name: string): readonly { readonly text: string; readonly where: Place }[] {
    const found = this.#held(name)
    if (found === undefined) return []
    const path = this.#pathOf(name)
    if (found.kind !== 'list') return this.#asText(found, path)
    return found.items.flatMap((item, index) =>
      item.kind === 'null' ? [] : this.#asText(item, `${path}/${index}`),
    )
  }

  text(name: string): string | undefined {
    const found = this.#held(name)
    if (found === undefined) return undefined
    const text =
      found.kind === 'text'
        ? found.value.trim()
        : this.texts(name)
            .map((one) => one.text.trim())
            .join(' ')
            .trim()
    return text === '' ? undefined : text
  }

  number(name: string): number | undefined {
    const found = this.#held(name)
    if (found === undefined) return undefined
    if (found.kind === 'number') return found.value
    const path = this.#pathOf(name)
    if (found.kind === 'text' && /^\s*\d{1,15}(\.\d{1,6})?\s*$/.test(found.value)) {
      const message = `${quote(found.value)} is text where a number belongs; its number is used`
      this.#document.log.once(path, 'wrong-type', this.#placeOf(found, path), message)
      return Number(found.value)
    }
    this.#tellWrong(found, path, 'a number')
    return undefined
  }

  at(name: string): Place {
    const member = this.#node.kind === 'object' ? this.#node.members.get(name) : undefined
    return member === undefined ? this.where : this.#placeOf(member, this.#pathOf(name))
  }

  #held(name: string): JsonNode | undefined {
    const found = this.#node.kind === 'object' ? this.#node.members.get(name) : undefined
    return found?.kind === 'null' || found?.kind === 'broken' ? undefined : found
  }

  #pathOf(name: string): string {
    return `${this.#pointer}/${escape(name)}`
  }

  #placeOf(node: JsonNode, path: string): Place {
    return new JsonPlace(this.#document, node.at, path)
  }

  #asText(found: JsonNode, path: string): { text: string; where: Place }[] {
    const where = this.#placeOf(found, path)
    if (found.kind === 'text') return [{ text: found.value, where }]
    if (found.kind === 'number') {
      const message = `${quote(last(path))} is a number where a text belongs; its digits are used`
      this.#document.log.once(path, 'wrong-type', where, message)
      return [{ text: String(found.value), where }]
    }
    this.#tellWrong(found, path, 'a text')
    return []
  }

  #tellWrong(found: JsonNode, path: string, wanted: string): void {
    const message = `${quote(last(path))} is ${NAMES[found.kind]} where ${wanted} belongs; it is not used`
    this.#document.log.once(path, 'wrong-type', this.#placeOf(found, path), message)
  }
}

/** Line and column are looked for when somebody reads them. */
class JsonPlace implements Place {
  readonly place: string
  readonly #document: JsonDocument
  readonly #at: number
  #found: LineColumn | null = null

  constructor(document: JsonDocument, at: number, pointer: string) {
    this.place = pointer === '' ? '#' : pointer
    this.#document = document
    this.#at = at
  }

  get line(): number {
    return this.#find().line
  }

  get column(): number {
    return this.#find().column
  }

  #find(): LineColumn {
    this.#found ??= this.#document.find(this.#at)
    return this.#found
  }
}

const NAMES = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  null: 'null',
  broken: 'broken',
  list: 'a list',
  object: 'an object',
} as const

const last = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function escape(name: string): string {
  if (name.length <= 80 && !name.includes('~') && !name.includes('/')) return name
  return name.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')
}
