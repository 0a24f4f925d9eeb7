import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { RE2JS } from 're2js'
import { FACT_NAMES, type FactValues } from '../../../src/risk/risk.ts'
import type { ConditionDocument } from '../../../src/risk/rules/condition.ts'
import { hasAny } from '../../../src/risk/score/compile-condition.ts'
import { LINES } from './pack.ts'

const OPERATORS = {
  lt: 'lessThan',
  lte: 'lessThanInclusive',
  gt: 'greaterThan',
  gte: 'greaterThanInclusive',
  eq: 'equal',
  in: 'in',
} as const

/**
 * The same rules for json-rules-engine 7, the way that suits it best: made once, facts that are closures over the shipment
 * at hand, no cache. Returns the places of the rules that fired.
 */
export function createJsonRules(): (values: FactValues) => Promise<number[]> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  let current: FactValues
  for (const fact of FACT_NAMES) engine.addFact(fact, () => current[fact], { cache: false })
  engine.addOperator('hasAny', (text: string | undefined, starts: string[]) =>
    text === undefined ? false : hasAny(text, starts),
  )
  const kept = new Map<string, boolean>()
  engine.addOperator('matches', (text: string | undefined, pattern: RE2JS) => {
    if (text === undefined) return false
    const known = kept.get(text)
    if (known !== undefined) return known
    const found = pattern.matcher(text).find()
    kept.set(text, found)
    return found
  })
  engine.addOperator('differs', (a, b) => a !== undefined && b !== undefined && a !== b)
  engine.addOperator('halfOf', (a: number, b: number) => a < b * 0.5)
  engine.addOperator('tenthOver', (a: number, b: number) => a > b * 1.1)
  for (const [i, [, , , when]] of LINES.entries())
    engine.addRule({
      conditions: top(when) as TopLevelCondition,
      event: { type: 'hit', params: { rule: i } },
    })
  return async (values) => {
    current = values
    const { events } = await engine.run()
    return events.map(({ params }) => params?.rule as number)
  }
}

const top = (when: ConditionDocument) =>
  when.all || when.any ? convert(when) : { all: [convert(when)] }

function convert({ all, any, fact, op, value, otherFact, times }: ConditionDocument): object {
  if (all) return { all: all.map(convert) }
  if (any) return { any: any.map(convert) }
  if (otherFact !== undefined) {
    const operator = op === 'ne' ? 'differs' : times === 0.5 ? 'halfOf' : 'tenthOver'
    return { fact, operator, value: { fact: otherFact } }
  }
  if (op === 'matches') return { fact, operator: 'matches', value: RE2JS.compile(value as string) }
  if (op === 'has-any') return { fact, operator: 'hasAny', value }
  return { fact, operator: OPERATORS[op as keyof typeof OPERATORS], value }
}
