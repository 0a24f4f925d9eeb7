import { assert } from '../../kernel/assert.ts'
import type { FactName, FactValue, FactValues } from '../facts/dictionary.ts'
import type { ConditionDocument } from '../rules/condition.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { compilePattern } from '../rules/pattern.ts'
import { FALSE, notOf, TRUE, type Truth, UNKNOWN } from './truth.ts'

/** A condition made ready: facts in, truth out. */
export type Test = (facts: FactValues) => Truth

/** Turns a checked condition into closures. The document must have passed the lint. */
export function compileCondition(condition: ConditionDocument, rule: RuleDocument): Test {
  const { all, any, not } = condition
  if (all) return compileAll(all.map((part) => compileCondition(part, rule)))
  if (any) return compileAny(any.map((part) => compileCondition(part, rule)))
  if (not) {
    const test = compileCondition(not, rule)
    return (facts) => notOf(test(facts))
  }
  return compileComparison(condition, rule)
}

/** `allOf` without making the list: stops at the first no. */
function compileAll(tests: readonly Test[]): Test {
  return (facts) => {
    let result: Truth = TRUE
    for (const test of tests) {
      const truth = test(facts)
      if (truth === FALSE) return FALSE
      if (truth === UNKNOWN) result = UNKNOWN
    }
    return result
  }
}

/** `anyOf` without making the list: stops at the first yes. */
function compileAny(tests: readonly Test[]): Test {
  return (facts) => {
    let result: Truth = FALSE
    for (const test of tests) {
      const truth = test(facts)
      if (truth === TRUE) return TRUE
      if (truth === UNKNOWN) result = UNKNOWN
    }
    return result
  }
}

function compileComparison(condition: ConditionDocument, rule: RuleDocument): Test {
  const fact = condition.fact as FactName
  if (condition.op === 'is-missing') return (facts) => (facts[fact] === undefined ? TRUE : FALSE)
  const holds = judgeOf(condition)
  const other = condition.otherFact as FactName | undefined
  if (other !== undefined) {
    const times = condition.times ?? 1
    return (facts) => {
      const [actual, wanted] = [facts[fact], facts[other]]
      if (actual === undefined || wanted === undefined) return UNKNOWN
      return holds(actual, typeof wanted === 'number' ? wanted * times : wanted) ? TRUE : FALSE
    }
  }
  const wanted = constantOf(condition, rule)
  return (facts) => {
    const actual = facts[fact]
    if (actual === undefined) return UNKNOWN
    return holds(actual, wanted) ? TRUE : FALSE
  }
}

/** The constant a comparison compares with: its value, or its parameter times the factor. A list for `in`. */
export function constantOf(condition: ConditionDocument, rule: RuleDocument): FactValue {
  if (condition.param === undefined) return condition.value as FactValue
  const parameter = rule.parameters?.[condition.param]
  assert(
    parameter !== undefined,
    `rule ${rule.id} passed the lint but has no parameter ${condition.param}`,
  )
  return parameter.default * (condition.times ?? 1)
}

/** Whether one of the codes in `text`, joined by "+", begins with one of these. */
export function hasAny(text: string, starts: readonly string[]): boolean {
  for (let from = 0; from <= text.length; ) {
    for (const start of starts) if (text.startsWith(start, from)) return true
    const plus = text.indexOf('+', from)
    if (plus === -1) return false
    from = plus + 1
  }
  return false
}

/** How the operator of a comparison judges a known value against a known value. */
export function judgeOf({
  op,
  value,
}: ConditionDocument): (actual: FactValue, wanted: FactValue) => boolean {
  switch (op) {
    case 'lt':
      return (actual, wanted) => actual < wanted
    case 'lte':
      return (actual, wanted) => actual <= wanted
    case 'gt':
      return (actual, wanted) => actual > wanted
    case 'gte':
      return (actual, wanted) => actual >= wanted
    case 'eq':
      return (actual, wanted) => actual === wanted
    case 'ne':
      return (actual, wanted) => actual !== wanted
    case 'in': {
      const values: ReadonlySet<unknown> = new Set(value as readonly FactValue[])
      return (actual) => values.has(actual)
    }
    case 'has-any': {
      const starts = value as readonly string[]
      return (actual) => hasAny(actual as string, starts)
    }
    case 'matches': {
      const pattern = compilePattern(value as string)
      assert('finds' in pattern, `the pattern ${value} passed the lint but does not compile`)
      return (actual) => pattern.finds(actual as string)
    }
    default:
      assert(false, `no judge for the operator ${op}`)
  }
}
