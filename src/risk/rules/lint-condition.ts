import type { Path } from '../../kernel/located.ts'
import type { ConditionDocument } from './condition.ts'
import type { RuleDocument } from './documents.ts'
import type { Fault } from './fault.ts'
import { lintComparison } from './lint-comparison.ts'

/** Everything that is wrong with a condition: its form, its facts, its types, its patterns. */
export function* lintCondition(
  condition: ConditionDocument,
  rule: RuleDocument,
  path: Path,
): Generator<Fault> {
  const { all, any, not, fact } = condition
  const forms = [all, any, not, fact].filter((form) => form !== undefined).length
  if (forms !== 1) {
    const what = forms === 0 ? 'an empty condition' : 'more than one condition in one place'
    yield { path, what, mend: 'write one of: all, any, not, or fact with op' }
    return
  }
  for (const [i, part] of (all ?? []).entries())
    yield* lintCondition(part, rule, [...path, 'all', i])
  for (const [i, part] of (any ?? []).entries())
    yield* lintCondition(part, rule, [...path, 'any', i])
  if (not) yield* lintCondition(not, rule, [...path, 'not'])
  if (fact !== undefined) yield* lintComparison(condition, fact, rule, path)
  else if (COMPARISON_KEYS.some((key) => condition[key] !== undefined)) {
    yield { path, what: 'a comparison without its fact', mend: 'add "fact"' }
  }
}

const COMPARISON_KEYS = ['op', 'value', 'list', 'param', 'otherFact', 'times'] as const
