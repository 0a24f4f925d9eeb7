import type { Place } from '../issue.ts'

/** An element of an XML document: its name without a prefix, what is inside, and where it begins. */
export type XmlElement = {
  readonly name: string
  readonly parent: XmlElement | null
  readonly children: XmlElement[]
  /** Character data directly inside, as written: white space is kept. */
  text: string
  /** Its place among the children of its parent that have its name, from 1. */
  readonly nth: number
  /** The children of each name; null when there are none at all. */
  byName: Map<string, XmlElement[]> | null
  readonly line: number
  readonly column: number
}

const NONE: readonly XmlElement[] = []

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.byName?.get(name) ?? NONE
}

/** The XPath of an element below the root of its message: `/CC315A/GOOITEGDS[2]/TRACONCO2`. */
export function pathOf(element: XmlElement): string {
  const steps: string[] = []
  for (let at: XmlElement | null = element; at !== null; at = at.parent) steps.unshift(stepOf(at))
  return `/${steps.join('/')}`
}

export function placeOfElement(element: XmlElement): Place {
  return { place: pathOf(element), line: element.line, column: element.column }
}

function stepOf({ name, parent, nth }: XmlElement): string {
  return parent !== null && childrenOf(parent, name).length > 1 ? `${name}[${nth}]` : name
}
