import { assert } from '../../kernel/assert.ts'
import { type FactValue, isFactName } from '../facts/dictionary.ts'

/** A value of a rule as JavaScript source: printable ASCII only, so that nothing in it can end the literal early. */
export function literal(value: FactValue): string {
  if (typeof value === 'number') {
    assert(Number.isFinite(value), `a number of a rule is finite, got ${value}`)
    return value < 0 ? `(${value})` : String(value)
  }
  if (typeof value === 'boolean') return String(value)
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** How the generated function reads a fact from the values it is given. */
export const memberOf = (fact: string): string => `values.${memberNameOf(fact)}`

/** The name of a fact as source. */
export function memberNameOf(fact: string): string {
  assert(isFactName(fact), `the generated function reads only facts of the dictionary, not ${fact}`)
  assert(/^[a-z][A-Za-z0-9]*$/.test(fact), `${fact} is no plain name`)
  return fact
}
