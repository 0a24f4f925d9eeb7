import { FACT_NAMES, type FactName, type FactValue, type FactValues } from '../facts/dictionary.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { compileCondition } from '../score/compile-condition.ts'
import { FALSE, UNKNOWN } from '../score/truth.ts'

/**
 * Whether one of these rules says something of a shipment, by the JSON of the facts it was last assessed with. What cannot
 * be told from them is met: it costs an assessment.
 */
export function meetsRules(rules: readonly RuleDocument[]): (facts: string | null) => boolean {
  const tests = rules.map((rule) => ({
    test: compileCondition(rule.when, rule),
    unknownIsHit: rule.unknown === 'hit',
  }))
  return (text) => {
    const facts = text === null ? null : factsIn(text)
    if (facts === null) return true
    return tests.some(({ test, unknownIsHit }) => {
      const truth = test(facts)
      return truth === UNKNOWN ? unknownIsHit : truth !== FALSE
    })
  }
}

/** Null for facts that another build kept. */
function factsIn(text: string): FactValues | null {
  const values = JSON.parse(text) as readonly (FactValue | null)[]
  if (values.length !== FACT_NAMES.length) return null
  const facts: Partial<Record<FactName, FactValue | undefined>> = {}
  for (const [i, name] of FACT_NAMES.entries()) facts[name] = values[i] ?? undefined
  return facts as FactValues
}
