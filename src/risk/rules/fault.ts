import { didYouMean } from '../../kernel/did-you-mean.ts'
import type { Path } from '../../kernel/located.ts'
import { FACT_NAMES, FACTS, type FactType, isFactName } from '../facts/dictionary.ts'

/** What is wrong at a path of a rule's document, and how to mend it. `isName`: the key of the path is wrong itself. */
export type Fault = {
  readonly path: Path
  readonly what: string
  readonly mend?: string
  readonly isName?: true
}

/** The type of a fact; null when there is no such fact. */
export function factType(name: string): FactType | null {
  return isFactName(name) ? FACTS[name].type : null
}

/** The fault of naming a fact that is none; null when it is one. */
export function unknownFact(name: string, path: Path): Fault | null {
  if (isFactName(name)) return null
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name
  return {
    path,
    what: `unknown fact "${shown}"`,
    mend: nearest(name, FACT_NAMES, 'see the dictionary of facts'),
  }
}

/** `did you mean "x"?`, or the other advice when nothing is near. */
export function nearest(name: string, known: readonly string[], otherwise: string): string {
  const near = didYouMean(name, known)
  return near === null ? otherwise : `did you mean "${near}"?`
}

const MENDS: Record<FactType, string> = {
  number: 'write a number without quotes',
  text: 'write it in quotes',
  boolean: 'write true or false',
}

/** The fault of giving a fact a value of another type; null when the type is right. */
export function wrongType(name: string, type: FactType, value: unknown, path: Path): Fault | null {
  if (typeOf(value) === type) return null
  const shown = typeof value === 'string' ? `"${value}"` : String(value)
  return { path, what: `got ${shown}: "${name}" is ${describeType(type)}`, mend: MENDS[type] }
}

export function describeType(type: FactType): string {
  return type === 'number' ? 'a number' : type === 'text' ? 'text' : 'yes or no'
}

function typeOf(value: unknown): FactType {
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text'
}
