import type { Place } from '../issue.ts'

/** One segment: its tag and its data elements, each a list of components with release characters resolved. */
export type Segment = {
  readonly tag: string
  /** `elements[0]` is what follows the tag. */
  readonly elements: readonly (readonly string[])[]
  /** Line of the file on which it begins, from 1. */
  readonly line: number
}

/** A segment in its place. */
export type PlacedSegment = Segment & {
  readonly interchange: number
  /** From 1 in its interchange; 0 outside a message. */
  readonly message: number
  /** From 1 with UNH, the way UNT counts; 0 outside a message. */
  readonly number: number
}

/** Component `component` of element `element`, both from 1 as the directories count them; '' when it is not there. */
export function part(segment: Segment, element: number, component = 1): string {
  return segment.elements[element - 1]?.[component - 1]?.trim() ?? ''
}

/** All components of an element that hold something. */
export function parts(segment: Segment, element: number): readonly string[] {
  return (segment.elements[element - 1] ?? [])
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

/** Names a segment, an element or a component of it. */
export function placeOf(segment: PlacedSegment, element?: number, component?: number): Place {
  const message =
    segment.message > 0 ? `, message ${segment.message}, segment ${segment.number}` : ''
  const inside =
    element === undefined ? '' : `/${element}${component === undefined ? '' : `.${component}`}`
  const tag = segment.tag.slice(0, 12)
  return {
    place: `interchange ${segment.interchange}${message} ${tag}${inside}`,
    line: segment.line,
  }
}
