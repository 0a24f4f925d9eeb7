import type { Path } from '../../kernel/located.ts'
import { type FactName, isFactName } from '../facts/dictionary.ts'
import type { ConditionDocument } from './condition.ts'

/** A condition inside a rule, and where in the rule's document it stands. */
export type Placed = { readonly condition: ConditionDocument; readonly path: Path }

/** A condition and everything inside it, outermost first, in the order of the document. */
export function* partsOf(condition: ConditionDocument, path: Path = ['when']): Generator<Placed> {
  yield { condition, path }
  for (const [i, part] of (condition.all ?? []).entries()) yield* partsOf(part, [...path, 'all', i])
  for (const [i, part] of (condition.any ?? []).entries()) yield* partsOf(part, [...path, 'any', i])
  if (condition.not) yield* partsOf(condition.not, [...path, 'not'])
}

/** The facts that a condition reads, each once, sorted. */
export function factsRead(condition: ConditionDocument): FactName[] {
  const names = [...partsOf(condition)].flatMap(({ condition: { fact, otherFact } }) => [
    fact,
    otherFact,
  ])
  return [...new Set(names.filter((name) => name !== undefined).filter(isFactName))].sort()
}
