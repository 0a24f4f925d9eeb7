import type { FactName, FactValue, FactValues } from '../facts/dictionary.ts'
import type { Facts, MissingWhy } from '../facts/facts.ts'
import type { ConditionDocument, Operator } from '../rules/condition.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { constantOf, judgeOf } from './compile-condition.ts'
import {
  allOf,
  anyOf,
  FALSE,
  notOf,
  TRUE,
  TRUTH_NAMES,
  type Truth,
  type TruthName,
  UNKNOWN,
} from './truth.ts'

/** How one node of a condition came to its result. Plain JSON. */
export type TraceNode =
  | { readonly kind: 'all' | 'any'; readonly result: TruthName; readonly of: readonly TraceNode[] }
  | { readonly kind: 'not'; readonly result: TruthName; readonly of: readonly [TraceNode] }
  | {
      readonly kind: 'comparison'
      readonly result: TruthName
      readonly fact: string
      readonly actual: FactValue | null
      readonly operator: Operator
      /** What it was compared with; null for `is-missing` and for another fact that is missing. */
      readonly wanted: FactValue | readonly FactValue[] | null
      /** Why a fact is missing, when one is. */
      readonly why?: MissingWhy
    }

export type RuleTrace = {
  readonly rule: string
  readonly fires: boolean
  readonly result: TruthName
  readonly when: TraceNode
}

/**
 * The whole evaluation of a rule, every node of its condition. Walks the document itself and stops nowhere, so it is
 * also the independent check of the compiled rule.
 */
export function explainRule(rule: RuleDocument, facts: Facts): RuleTrace {
  const when = traceOf(rule.when, rule, facts)
  const fires = when.result === 'yes' || (when.result === 'unknown' && rule.unknown === 'hit')
  return { rule: rule.id, fires, result: when.result, when }
}

function traceOf(condition: ConditionDocument, rule: RuleDocument, facts: Facts): TraceNode {
  const { all, any, not } = condition
  if (all) {
    const of = all.map((part) => traceOf(part, rule, facts))
    return { kind: 'all', result: named(allOf(of.map(truthOf))), of }
  }
  if (any) {
    const of = any.map((part) => traceOf(part, rule, facts))
    return { kind: 'any', result: named(anyOf(of.map(truthOf))), of }
  }
  if (not) {
    const part = traceOf(not, rule, facts)
    return { kind: 'not', result: named(notOf(truthOf(part))), of: [part] }
  }
  return traceComparison(condition, rule, facts)
}

function traceComparison(
  condition: ConditionDocument,
  rule: RuleDocument,
  facts: Facts,
): TraceNode {
  const fact = condition.fact as FactName
  const operator = condition.op as Operator
  const actual = facts.values[fact]
  const other = condition.otherFact as FactName | undefined
  const wanted = operator === 'is-missing' ? undefined : wantedOf(condition, rule, facts.values)
  const missing =
    actual === undefined ? fact : other !== undefined && wanted === undefined ? other : null
  return {
    kind: 'comparison',
    result: named(judge(condition, actual, wanted)),
    fact,
    actual: actual ?? null,
    operator,
    wanted: wanted ?? null,
    ...(missing === null ? {} : { why: facts.whyMissing(missing) }),
  }
}

function wantedOf(
  condition: ConditionDocument,
  rule: RuleDocument,
  values: FactValues,
): FactValue | undefined {
  if (condition.otherFact === undefined) return constantOf(condition, rule)
  const wanted = values[condition.otherFact as FactName]
  return typeof wanted === 'number' ? wanted * (condition.times ?? 1) : wanted
}

function judge(
  condition: ConditionDocument,
  actual: FactValue | undefined,
  wanted: FactValue | undefined,
): Truth {
  if (condition.op === 'is-missing') return actual === undefined ? TRUE : FALSE
  if (actual === undefined || wanted === undefined) return UNKNOWN
  return judgeOf(condition)(actual, wanted) ? TRUE : FALSE
}

const named = (truth: Truth): TruthName => TRUTH_NAMES[truth]
const truthOf = (node: TraceNode): Truth => TRUTH_NAMES.indexOf(node.result) as Truth
