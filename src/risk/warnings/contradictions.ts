import type { ConditionDocument } from '../rules/condition.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { partsOf } from '../rules/walk.ts'
import { constantOf } from '../score/compile-condition.ts'
import type { Warning } from './warning.ts'

/** Every `all` whose parts exclude each other, and every `any` of which one part always holds. */
export function contradictionsOf(rule: RuleDocument): Warning[] {
  return [...partsOf(rule.when)].flatMap(({ condition, path }) => {
    const never = emptiness(condition.all ?? [], rule, false)
    const always = emptiness(condition.any ?? [], rule, true)
    const warn = (what: string, form: string) => [
      { rule: rule.id, path: [...path, form], what, mend: 'correct one of the comparisons' },
    ]
    if (never !== null) return warn(`never true: no ${never} is in all these ranges`, 'all')
    return always === null ? [] : warn(`always true: every ${always} is in one of these`, 'any')
  })
}

/** What values a comparison of a number allows: whole numbers from `low` to `high`. */
type Range = { readonly low: number; readonly high: number }

/**
 * The first fact whose comparisons leave no value; with `opposite`, whose comparisons taken as their opposites leave none,
 * which is when one of them always holds. Facts are whole numbers. Looks at comparisons that stand side by side only.
 */
function emptiness(
  parts: readonly ConditionDocument[],
  rule: RuleDocument,
  opposite: boolean,
): string | null {
  const ranges = new Map<string, Range>()
  for (const part of parts) {
    const range = rangeOf(part, rule, opposite)
    if (range === null || part.fact === undefined) continue
    const known = ranges.get(part.fact) ?? EVERYTHING
    const both = { low: Math.max(known.low, range.low), high: Math.min(known.high, range.high) }
    if (both.low > both.high) return part.fact
    ranges.set(part.fact, both)
  }
  return null
}

const EVERYTHING: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

function rangeOf(part: ConditionDocument, rule: RuleDocument, opposite: boolean): Range | null {
  const { op, fact, otherFact } = part
  if (fact === undefined || otherFact !== undefined || op === 'is-missing') return null
  const value = constantOf(part, rule)
  if (typeof value === 'boolean' && (op === 'eq' || op === 'ne')) {
    const wanted = Number((value === (op === 'eq')) !== opposite)
    return { low: wanted, high: wanted }
  }
  if (typeof value !== 'number') return null
  switch (opposite ? OPPOSITES[op as keyof typeof OPPOSITES] : op) {
    case 'lt':
      return { ...EVERYTHING, high: Math.ceil(value) - 1 }
    case 'lte':
      return { ...EVERYTHING, high: Math.floor(value) }
    case 'gt':
      return { ...EVERYTHING, low: Math.floor(value) + 1 }
    case 'gte':
      return { ...EVERYTHING, low: Math.ceil(value) }
    case 'eq':
      return { low: value, high: value }
    default:
      return null
  }
}

const OPPOSITES = { lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt', ne: 'eq' } as const
