import type { IssueLog, Place } from '../issue.ts'
import { quote } from '../text.ts'
import { createLineFinder, type LineColumn } from './lines.ts'
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

export function createJsonDocument(text: string, log: IssueLog): JsonDocument {
  return { log, find: createLineFinder(text) }
}

export function viewOf(document: JsonDocument, node: JsonNode, pointer: string): JsonView {
  const { log, find } = document
  const members = node.kind === 'object' ? node.members : new Map<string, JsonNode>()
  const placeOf = (name: string): string => `${pointer}/${escape(name)}`
  const place = (held: JsonNode, path: string): Place => ({
    place: path === '' ? '#' : path,
    ...find(held.at),
  })
  const held = (name: string): JsonNode | undefined => {
    const found = members.get(name)
    return found?.kind === 'null' || found?.kind === 'broken' ? undefined : found
  }
  const wrong = (found: JsonNode, path: string, wanted: string) => {
    log.once(
      path,
      'wrong-type',
      place(found, path),
      `${quote(last(path))} is ${NAMES[found.kind]} where ${wanted} belongs; it is not used`,
    )
  }

  const objects: JsonView['objects'] = (name) => {
    const found = held(name)
    if (found === undefined) return []
    if (found.kind === 'object') return [viewOf(document, found, placeOf(name))]
    if (found.kind !== 'list') {
      wrong(found, placeOf(name), 'a list of objects')
      return []
    }
    return found.items.flatMap((item, index) => {
      const path = `${placeOf(name)}/${index}`
      if (item.kind === 'object') return [viewOf(document, item, path)]
      wrong(item, path, 'an object')
      return []
    })
  }

  const asText = (found: JsonNode, path: string): { text: string; where: Place }[] => {
    if (found.kind === 'text') return [{ text: found.value, where: place(found, path) }]
    if (found.kind === 'number') {
      log.once(
        path,
        'wrong-type',
        place(found, path),
        `${quote(last(path))} is a number where a text belongs; its digits are used`,
      )
      return [{ text: String(found.value), where: place(found, path) }]
    }
    wrong(found, path, 'a text')
    return []
  }

  const texts: JsonView['texts'] = (name) => {
    const found = held(name)
    if (found === undefined) return []
    if (found.kind !== 'list') return asText(found, placeOf(name))
    return found.items.flatMap((item, index) =>
      item.kind === 'null' ? [] : asText(item, `${placeOf(name)}/${index}`),
    )
  }

  return {
    where: place(node, pointer),
    isObject: node.kind === 'object',
    has: (name) => held(name) !== undefined,
    names: () => [...members.keys()],
    object: (name) => objects(name)[0],
    objects,
    texts,
    text: (name) => {
      const text = texts(name)
        .map((one) => one.text.trim())
        .join(' ')
        .trim()
      return text === '' ? undefined : text
    },
    number(name) {
      const found = held(name)
      if (found === undefined) return undefined
      if (found.kind === 'number') return found.value
      if (found.kind === 'text' && /^\s*\d{1,15}(\.\d{1,6})?\s*$/.test(found.value)) {
        log.once(
          placeOf(name),
          'wrong-type',
          place(found, placeOf(name)),
          `${quote(found.value)} is text where a number belongs; its number is used`,
        )
        return Number(found.value)
      }
      wrong(found, placeOf(name), 'a number')
      return undefined
    },
    at: (name) => place(members.get(name) ?? node, members.has(name) ? placeOf(name) : pointer),
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
  return name.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')
}
