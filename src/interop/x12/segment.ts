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

/** Names a segment or an element of it: `interchange 1, set 2, segment 8 M11/01`. */
export function placeOfX12(segment: X12Segment, index?: number): Place {
  const { interchange, set, number, line } = segment
  const inside = set > 0 ? `, set ${set}, segment ${number}` : ''
  const at = index === undefined ? '' : `/${String(index).padStart(2, '0')}`
  return { place: `interchange ${interchange}${inside} ${tagOf(segment).slice(0, 12)}${at}`, line }
}
