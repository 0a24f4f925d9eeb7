import type { FactValues } from '../../../src/risk/risk.ts'
import type { ConditionDocument } from '../../../src/risk/rules/condition.ts'
import { hasAny } from '../../../src/risk/score/compile-condition.ts'
import { LINES } from '../rules/pack.ts'

type Values = Readonly<Record<string, unknown>>

/** The forty rules of the bench, walked as they are written each time: the score is the sum of what fires. */
export function interpret(values: FactValues): number {
  let score = 0
  for (const [, , weight, when] of LINES) if (holds(when, values as Values)) score += weight
  return Math.min(score, 1_000)
}

function holds(condition: ConditionDocument, values: Values): boolean {
  const { all, any, fact, op, value, otherFact, times } = condition
  if (all) return all.every((one) => holds(one, values))
  if (any) return any.some((one) => holds(one, values))
  const held = values[fact as string]
  const other = otherFact === undefined ? value : values[otherFact]
  if (held === undefined || other === undefined) return false
  const against = times === undefined ? other : (other as number) * times
  switch (op) {
    case 'eq':
      return held === against
    case 'ne':
      return held !== against
    case 'lt':
      return (held as number) < (against as number)
    case 'lte':
      return (held as number) <= (against as number)
    case 'gt':
      return (held as number) > (against as number)
    case 'gte':
      return (held as number) >= (against as number)
    case 'in':
      return (against as unknown[]).includes(held)
    case 'has-any':
      return hasAny(held as string, against as string[])
    case 'matches':
      return patternOf(against as string).test(held as string)
    default:
      throw new Error(`the bench has no rule with ${op}`)
  }
}

const patterns = new Map<string, RegExp>()

function patternOf(text: string): RegExp {
  const known = patterns.get(text) ?? new RegExp(text)
  patterns.set(text, known)
  return known
}
