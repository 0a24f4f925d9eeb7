import { assert } from '../../kernel/assert.ts'
import { remembering } from '../../kernel/remember.ts'
import type { FactValue } from '../facts/dictionary.ts'
import type { ConditionDocument } from '../rules/condition.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { constantOf, judgeOf } from '../score/compile-condition.ts'
import { literal, memberOf } from './literal.ts'

/** Two expressions: the condition holds, and it does not. Where both are false it is unknown. */
export type Sides = { readonly yes: string; readonly no: string }

/** Where emitted expressions keep what is no literal. `keep`: the source of a value handed in; `memo`: of a fresh local. */
export type Keeper = {
  readonly keep: (value: unknown) => string
  readonly memo: () => string
}

/** A longer list is looked up in a set. */
const WRITTEN_OUT_MAX = 8

/** Each comparison answers false for a fact that is missing, on both sides: Kleene's logic falls out of && and ||. */
export function emitCondition(
  condition: ConditionDocument,
  rule: RuleDocument,
  keeper: Keeper,
): Sides {
  const { all, any, not } = condition
  const inner = (part: ConditionDocument) => emitCondition(part, rule, keeper)
  if (all) return joined(cheapFirst(all).map(inner), '&&', '||')
  if (any) return joined(cheapFirst(any).map(inner), '||', '&&')
  if (not) {
    const { yes, no } = inner(not)
    return { yes: no, no: yes }
  }
  return emitComparison(condition, rule, keeper)
}

/** The order of parts changes no truth, so what is dear is asked last. */
function cheapFirst(parts: readonly ConditionDocument[]): readonly ConditionDocument[] {
  return [...parts].sort((a, b) => costOf(a) - costOf(b))
}

function costOf({ all = [], any = [], not, op }: ConditionDocument): number {
  if (op === 'matches' || op === 'has-any') return 2
  return Math.max(op === 'in' ? 1 : 0, ...[...all, ...any, ...(not ? [not] : [])].map(costOf))
}

function joined(parts: readonly Sides[], yes: string, no: string): Sides {
  return {
    yes: `(${parts.map((part) => part.yes).join(` ${yes} `)})`,
    no: `(${parts.map((part) => part.no).join(` ${no} `)})`,
  }
}

function emitComparison(condition: ConditionDocument, rule: RuleDocument, keeper: Keeper): Sides {
  const { op, otherFact } = condition
  const fact = memberOf(condition.fact as string)
  if (op === 'is-missing') return { yes: `${fact} === undefined`, no: `${fact} !== undefined` }
  if (op === 'matches' || op === 'has-any') return emitSearch(condition, fact, keeper)
  if (op === 'in') return emitAmong(condition.value as readonly FactValue[], fact, keeper)
  if (otherFact === undefined)
    return emitAgainst(condition, fact, literal(constantOf(condition, rule)), '')
  const other = memberOf(otherFact)
  const times = condition.times ?? 1
  return emitAgainst(
    condition,
    fact,
    times === 1 ? other : `${other} * ${literal(times)}`,
    `${other} !== undefined && `,
  )
}

/** undefined orders with nothing, so < and its like need no check of their own. */
function emitAgainst({ op }: ConditionDocument, fact: string, wanted: string, known: string) {
  const order = ORDERS[op as keyof typeof ORDERS]
  if (order !== undefined)
    return { yes: `${fact} ${order.yes} ${wanted}`, no: `${fact} ${order.no} ${wanted}` }
  assert(op === 'eq' || op === 'ne', `no source for the operator ${op}`)
  const there = `${fact} !== undefined && ${known}`
  const same = `(${there}${fact} === ${wanted})`
  const other = `(${there}${fact} !== ${wanted})`
  return op === 'eq' ? { yes: same, no: other } : { yes: other, no: same }
}

const ORDERS = {
  lt: { yes: '<', no: '>=' },
  lte: { yes: '<=', no: '>' },
  gt: { yes: '>', no: '<=' },
  gte: { yes: '>=', no: '<' },
} as const

function emitAmong(values: readonly FactValue[], fact: string, keeper: Keeper): Sides {
  const among =
    values.length <= WRITTEN_OUT_MAX
      ? `(${values.map((value) => `${fact} === ${literal(value)}`).join(' || ')})`
      : `${keeper.keep(new Set(values))}.has(${fact})`
  return { yes: among, no: `(${fact} !== undefined && !${among})` }
}

/** Texts of goods that a search remembers: a shipment is looked at a dozen times. */
const TEXTS_MAX = 2_000

/**
 * A search in a text is dear, so its answer is kept, for this shipment and for the next with the same text: -1 not asked yet,
 * 0 no, 1 yes, 2 unknown.
 */
function emitSearch(condition: ConditionDocument, fact: string, keeper: Keeper): Sides {
  const holds = judgeOf(condition)
  const wanted = condition.value as FactValue
  const inText = remembering((text) => (holds(text, wanted) ? 1 : 0), TEXTS_MAX)
  const search = keeper.keep((actual: string | undefined) =>
    actual === undefined ? 2 : inText(actual),
  )
  const memo = keeper.memo()
  const asked = `(${memo} === -1 ? (${memo} = ${search}(${fact})) : ${memo})`
  return { yes: `${asked} === 1`, no: `${asked} === 0` }
}
