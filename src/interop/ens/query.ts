import type { XmlElement } from '../xml/element.ts'

/** Every element at a path of names: `../HEAHEA/TraModAtBorHEA76`, with `..` for the parent and `.` for itself. */
export function all(from: XmlElement, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = [from]
  for (const step of path.split('/')) {
    if (step === '.') continue
    found =
      step === '..'
        ? [...new Set(found.flatMap(({ parent }) => parent ?? []))]
        : found.flatMap(({ children }) => children.filter(({ name }) => name === step))
  }
  return found
}

export function has(from: XmlElement, path: string): boolean {
  return all(from, path).length > 0
}

/** The text of the first element at a path as written; '' when there is none. */
export function raw(from: XmlElement, path: string): string {
  return all(from, path)[0]?.text ?? ''
}

/** The same without white space around it. */
export function text(from: XmlElement, path: string): string {
  return raw(from, path).trim()
}

/** Its number; NaN when there is none, which equals nothing. */
export function number(from: XmlElement, path: string): number {
  const held = text(from, path)
  return held === '' ? Number.NaN : Number(held)
}

export function sum(from: XmlElement, path: string): number {
  return all(from, path).reduce((total, one) => total + (Number(one.text.trim()) || 0), 0)
}

/** How many elements at a path hold one of these texts. */
export function countOf(from: XmlElement, path: string, ...texts: readonly string[]): number {
  return all(from, path).filter((one) => texts.includes(one.text.trim())).length
}
