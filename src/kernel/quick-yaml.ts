import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'
import { DEPTH_MAX, TOKENS_MAX } from './yaml-nodes.ts'

/** Of longer texts few are good, and of a bad one the time would be lost. */
const LENGTH_MAX = 256 * 1024

/** What a YAML text holds. */
export type QuickYaml = { readonly value: unknown }

/**
 * Reads a YAML text that is beyond doubt, ten times as fast as the reader that knows places. Null for everything in which
 * that one could find a fault, or could read another value: it has the last word. A differential test holds the two equal.
 */
export function quickYaml(text: string): QuickYaml | null {
  if (text.length > LENGTH_MAX) return null
  if (UNUSUAL.test(text) || MARK.test(text) || INDENTED.test(text)) return null
  const events = eventsOf(text)
  if (events === null || lexemesMax(text, events) > TOKENS_MAX) return null
  const builder = createBuilder(text)
  for (const event of events) if (!builder.take(event)) return null
  return builder.root()
}

/** Tabs, returns, marks of byte order, line ends of Unicode, halves of characters. */
const UNUSUAL = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\uffef]/
/** What may stand between documents. */
const MARK = /^ *(?:---|\.\.\.|%)/m
/** A block of text that says how far it is indented. */
const INDENTED = /[|>][-+]?[1-9]/

function eventsOf(text: string): readonly Event[] | null {
  try {
    return parseEvents(text, { maxDepth: DEPTH_MAX })
  } catch {
    return null
  }
}

/** No reader takes a text apart into more: on a line, a value stands between a mark, a comma and three spaces. */
function lexemesMax(text: string, events: readonly Event[]): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++
  return 6 * events.length + 4 * lines
}

type Frame =
  | { readonly list: unknown[]; readonly map: null; readonly key: null }
  | { readonly list: null; readonly map: Record<string, unknown>; key: string | null }

/** Makes the value of the events, which it takes one after another; `take` is false when there is a doubt. */
function createBuilder(text: string) {
  const frames: Frame[] = []
  const flow = createFlowGuard(text)
  let found: QuickYaml | null = null
  let documents = 0
  let scalarEnd = 0

  /** A value on another line than its key: a comment may stand between them. */
  const isApart = ({ valueStart, style }: ScalarEvent): boolean => {
    const key = frames.at(-1)?.key
    if (typeof key !== 'string' || style > SCALAR_STYLE.DOUBLE_QUOTED) return false
    const newline = text.indexOf('\n', scalarEnd)
    return newline !== -1 && newline < valueStart
  }

  const put = (value: unknown): boolean => {
    const frame = frames.at(-1)
    if (frame === undefined) found = { value }
    else if (frame.list !== null) frame.list.push(value)
    else if (frame.key === null) return isNewKey(frame.map, value) && takeKey(frame, value)
    else {
      frame.map[frame.key] = value
      frame.key = null
    }
    return true
  }

  return {
    root: () => found,
    take(event: Event): boolean {
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          return ++documents === 1
        case EVENT_ID.ALIAS:
          return false
        case EVENT_ID.POP:
          frames.pop()
          return flow.close()
      }
      if (event.anchorStart >= 0 || event.tagStart >= 0) return false
      if (!flow.pass(event)) return false
      if (event.type === EVENT_ID.SCALAR) {
        if (isApart(event)) return false
        if (event.valueStart >= 0) scalarEnd = event.valueEnd
        const value = scalarOf(text, event, frames.length)
        return value !== DOUBT && put(value)
      }
      const frame: Frame =
        event.type === EVENT_ID.SEQUENCE
          ? { list: [], map: null, key: null }
          : { list: null, map: {}, key: null }
      if (!put(frame.list ?? frame.map)) return false
      frames.push(frame)
      return true
    },
  }
}

const isNewKey = (map: object, key: unknown): key is string =>
  typeof key === 'string' && key !== '<<' && key !== '__proto__' && !Object.hasOwn(map, key)

function takeKey(frame: { key: string | null }, key: string): true {
  frame.key = key
  return true
}

/**
 * Lets lists and mappings in brackets pass that end on the line they begin on, with nothing but a comment behind them: of
 * others the readers think differently.
 */
function createFlowGuard(text: string) {
  /** Of each open collection whether it is in brackets. */
  const open: boolean[] = []
  let begins = 0
  let lastEnd = 0
  let closed = 0
  const isOnOneLine = (): boolean => {
    const newline = text.indexOf('\n', begins)
    const line = newline === -1 ? text.length : newline
    const tail = lastEnd <= line ? TAIL.exec(text.slice(lastEnd, line)) : null
    return tail !== null && (tail[1] as string).replace(/[, ]/g, '').length === closed
  }
  return {
    pass(event: ScalarEvent | SequenceEvent | MappingEvent): boolean {
      const inside = open.at(-1) === true
      closed = 0
      if (event.type === EVENT_ID.SCALAR) {
        lastEnd = event.valueEnd
        return !inside || event.valueStart >= 0
      }
      const inBrackets = event.style === COLLECTION_STYLE.FLOW
      if (inBrackets && !inside) begins = event.start
      if (inBrackets) lastEnd = event.start + 1
      open.push(inBrackets)
      return true
    },
    /** A collection, or the document, is at its end. */
    close(): boolean {
      const wasInBrackets = open.pop() === true
      if (!wasInBrackets) return true
      closed++
      return open.at(-1) === true || isOnOneLine()
    },
  }
}

const TAIL = /^["']?([\]}, ]*)(?: #.*)?$/

const DOUBT = Symbol('doubt')

/** A plain word is what the core schema of YAML 1.2 makes of it; a number written in an unusual way is left in doubt. */
function scalarOf(text: string, event: ScalarEvent, depth: number): unknown {
  const { style } = event
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK
  if (isBlock && (depth === 0 || event.indent < 1)) return DOUBT
  const written = getScalarValue(text, event)
  if (isBlock) return written
  if (style !== SCALAR_STYLE.PLAIN) {
    AFTER_QUOTE.lastIndex = event.valueEnd + 1
    return AFTER_QUOTE.test(text) ? written : DOUBT
  }
  const word = WORDS.get(written)
  if (word !== undefined) return word
  if (!MAY_BE_NUMBER.test(written)) return written
  if (PLAIN_NUMBER.test(written)) return Number(written)
  return NUMBER.test(written) ? DOUBT : written
}

const AFTER_QUOTE = / *(?:$|[\n:,\]}]| #)/y

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

const MAY_BE_NUMBER = /^[-+.0-9]/
const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?$/
const NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
