import type { Place } from '../issue.ts'

/** One segment of a transaction set: `elements[0]` is its tag, `elements[1]` what X12 calls element 01. */
export type X12Segment = {
  readonly elements: readonly string[]
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  /** From 1 with ISA; 0 when there was none. */
  readonly interchange: number
  /** From 1 in its interchange; 0 outside a set. */
  readonly set: number
  /** From 1 with ST, the way SE counts; 0 outside a set. */
  readonly number: number
}

/** Element `index`, from 1, without blanks around it; '' when it is not there. */
export function element(segment: X12Segment, index: number): string {
  return segment.elements[index]?.trim() ?? ''
}

export function tagOf(segment: X12Segment): string {
  return segment.elements[0] ?? ''
}

/** Names a segment or an element of it: `interchange 1, set 2, segment 8 M11/01`. Made when somebody reads it. */
export function placeOfX12(segment: X12Segment, index = 0): Place {
  return new X12Place(segment, index)
}

class X12Place implements Place {
  readonly line: number
  readonly #interchange: number
  readonly #set: number
  readonly #number: number
  readonly #tag: string
  readonly #element: number

  constructor(segment: X12Segment, element: number) {
    this.line = segment.line
    this.#interchange = segment.interchange
    this.#set = segment.set
    this.#number = segment.number
    this.#tag = tagOf(segment)
    this.#element = element
  }

  get place(): string {
    const inside = this.#set > 0 ? `, set ${this.#set}, segment ${this.#number}` : ''
    const at = this.#element > 0 ? `/${String(this.#element).padStart(2, '0')}` : ''
    return `interchange ${this.#interchange}${inside} ${this.#tag.slice(0, 12)}${at}`
  }
}
