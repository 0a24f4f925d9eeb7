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
  /** How many children there are of each name. */
  readonly counts: Map<string, number>
  readonly line: number
  readonly column: number
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name)
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
  return (parent?.counts.get(name) ?? 1) > 1 ? `${name}[${nth}]` : name
}
