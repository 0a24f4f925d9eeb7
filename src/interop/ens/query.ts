import { childrenOf, type XmlElement } from '../xml/element.ts'

/** Every element at a path of names: `../HEAHEA/TraModAtBorHEA76`, with `..` for the parent and `.` or nothing for itself. */
export function all(from: XmlElement, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = [from]
  for (const step of stepsOf(path)) {
    const [only] = found
    if (only === undefined) return found
    if (found.length === 1) found = next(only, step)
    else {
      const further = found.flatMap((one) => next(one, step))
      found = step === '..' ? [...new Set(further)] : further
    }
  }
  return found
}

function next(from: XmlElement, step: string): readonly XmlElement[] {
  if (step === '..') return from.parent === null ? [] : [from.parent]
  return childrenOf(from, step)
}

/** The first of them; undefined when there is none. */
function first(from: XmlElement, steps: readonly string[], at = 0): XmlElement | undefined {
  const step = steps[at]
  if (step === undefined) return from
  for (const one of next(from, step)) {
    const found = first(one, steps, at + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function stepsOf(path: string): readonly string[] {
  const known = steps.get(path)
  if (known !== undefined) return known
  const read = path.split('/').filter((step) => step !== '.' && step !== '')
  steps.set(path, read)
  return read
}

/** The paths are those that the conditions and the reader of a declaration are written with: some hundred. */
const steps = new Map<string, readonly string[]>()

export function has(from: XmlElement, path: string): boolean {
  return first(from, stepsOf(path)) !== undefined
}

/** The text of the first element at a path as written; '' when there is none. */
export function raw(from: XmlElement, path: string): string {
  return first(from, stepsOf(path))?.text ?? ''
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
