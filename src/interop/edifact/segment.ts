import type { Place } from '../issue.ts'

/**
 * One segment in its place, as positions in the text it stands in: nothing is cut out before a reader asks for it. One
 * object is filled again for every segment of a file, so nobody keeps it.
 */
export type Segment = {
  tag: string
  text: string
  /** Where the segment begins in `text`; positions count from there. */
  at: number
  /** Where each component begins, and behind the last where one more would. */
  starts: readonly number[]
  /** Index in `starts` of the first component of each element, the tag being element 0, and of one element more. */
  firsts: readonly number[]
  /** Elements, the tag included. */
  count: number
  /** Line of the file on which it begins, from 1. */
  line: number
  interchange: number
  /** From 1 in its interchange; 0 outside a message. */
  message: number
  /** From 1 with UNH, the way UNT counts; 0 outside a message. */
  number: number
}

export function createSegment(): Segment {
  return {
    tag: '',
    text: '',
    at: 0,
    starts: [],
    firsts: [],
    count: 0,
    line: 0,
    interchange: 0,
    message: 0,
    number: 0,
  }
}

/** Component `component` of element `element`, both from 1 as the directories count them; '' when it is not there. */
export function part(segment: Segment, element: number, component = 1): string {
  if (element >= segment.count) return ''
  const index = (segment.firsts[element] as number) + component - 1
  return index < (segment.firsts[element + 1] as number) ? cut(segment, index) : ''
}

/** All components of an element that hold something. */
export function parts(segment: Segment, element: number): readonly string[] {
  const found: string[] = []
  if (element >= segment.count) return found
  const end = segment.firsts[element + 1] as number
  for (let index = segment.firsts[element] as number; index < end; index++) {
    const text = cut(segment, index)
    if (text !== '') found.push(text)
  }
  return found
}

/** All components of an element that hold something, as one text. */
export function joined(segment: Segment, element: number, by = ' '): string {
  if (element >= segment.count) return ''
  const end = segment.firsts[element + 1] as number
  let all = ''
  for (let index = segment.firsts[element] as number; index < end; index++) {
    const text = cut(segment, index)
    if (text !== '') all = all === '' ? text : `${all}${by}${text}`
  }
  return all
}

function cut({ text, at, starts }: Segment, index: number): string {
  const from = at + (starts[index] as number)
  const to = at + (starts[index + 1] as number) - 1
  if (from === to) return ''
  const piece = text.slice(from, to)
  return isGraphic(text.charCodeAt(from)) && isGraphic(text.charCodeAt(to - 1))
    ? piece
    : piece.trim()
}

const isGraphic = (code: number): boolean => code > 0x20 && code < 0x7f

/** Names a segment, an element or a component of it; the words are made when somebody reads them. */
export function placeOf(segment: Segment, element = 0, component = 0): Place {
  return new SegmentPlace(segment, element, component)
}

class SegmentPlace implements Place {
  readonly line: number
  readonly #interchange: number
  readonly #message: number
  readonly #number: number
  readonly #tag: string
  readonly #element: number
  readonly #component: number

  constructor(segment: Segment, element: number, component: number) {
    this.line = segment.line
    this.#interchange = segment.interchange
    this.#message = segment.message
    this.#number = segment.number
    this.#tag = segment.tag
    this.#element = element
    this.#component = component
  }

  get place(): string {
    const message = this.#message > 0 ? `, message ${this.#message}, segment ${this.#number}` : ''
    const component = this.#component > 0 ? `.${this.#component}` : ''
    const inside = this.#element > 0 ? `/${this.#element}${component}` : ''
    return `interchange ${this.#interchange}${message} ${this.#tag.slice(0, 12)}${inside}`
  }
}
