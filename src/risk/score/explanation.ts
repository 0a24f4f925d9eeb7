import type { FactName, FactValues } from '../facts/dictionary.ts'
import { isFactName } from '../facts/dictionary.ts'
import type { RuleDocument } from '../rules/documents.ts'

/** The sentence of a hit with its figures filled in. */
export type Explain = (facts: FactValues) => string

export type Part = string | { readonly fact: FactName }

/** Parameters are filled in once, facts each time; a fact that is missing reads "unknown". */
export function compileExplanation(rule: RuleDocument): Explain {
  const parts = partsOfExplanation(rule)
  return (facts) => {
    let text = ''
    for (const part of parts) text += typeof part === 'string' ? part : show(facts[part.fact])
    return text
  }
}

/** Texts and the facts between them, in order. */
export function partsOfExplanation({ explanation, parameters }: RuleDocument): readonly Part[] {
  return explanation.split(/\{([^{}]*)\}/).map((piece, i) => {
    if (i % 2 === 0) return piece
    return isFactName(piece) ? { fact: piece } : String(parameters?.[piece]?.default)
  })
}

/** A fact as a person reads it; a long text is cut. */
export function show(value: FactValues[FactName]): string {
  if (value === undefined) return 'unknown'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' && value.length > 80 ? `${value.slice(0, 80)}…` : String(value)
}
