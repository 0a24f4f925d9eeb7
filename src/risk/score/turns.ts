import type { FactName } from '../facts/dictionary.ts'
import type { ConditionDocument } from '../rules/condition.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { partsOf } from '../rules/walk.ts'
import { constantOf } from './compile-condition.ts'

/**
 * Where rules see a count that grows by one: at every `n` in the set some comparison holds of `n` and not of `n - 1`, or
 * the other way. Null: a rule compares it in another way, so any step may be seen.
 */
export type Turns = ReadonlySet<number> | null

/** The turns of a fact that is a whole number, under these rules. */
export function turnsOf(rules: readonly RuleDocument[], fact: FactName): Turns {
  const turns = new Set<number>()
  for (const rule of rules) {
    if (rule.confidence?.fact === fact) return null
    for (const { condition } of partsOf(rule.when)) {
      if (condition.otherFact === fact) return null
      if (condition.fact !== fact) continue
      const steps = stepsOf(condition, rule)
      if (steps === null) return null
      for (const step of steps) turns.add(step)
    }
  }
  return turns
}

function stepsOf(condition: ConditionDocument, rule: RuleDocument): readonly number[] | null {
  if (condition.op === 'is-missing') return []
  if (condition.otherFact !== undefined || condition.list !== undefined) return null
  const constant = constantOf(condition, rule)
  if (typeof constant !== 'number') return null
  switch (condition.op) {
    case 'gte':
    case 'lt':
      return [Math.ceil(constant)]
    case 'gt':
    case 'lte':
      return [Math.floor(constant) + 1]
    case 'eq':
    case 'ne':
      return [constant, constant + 1]
    default:
      return null
  }
}
