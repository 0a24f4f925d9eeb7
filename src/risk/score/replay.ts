import type { Assessment } from '../../domain/assessment.ts'
import type { Millis } from '../../kernel/time.ts'
import { FACT_NAMES, type FactName, type FactValue, type FactValues } from '../facts/dictionary.ts'
import type { Facts, MissingWhy } from '../facts/facts.ts'
import type { RuleDocument, RulePack } from '../rules/documents.ts'
import { assess } from './assess.ts'
import { compilePack } from './compile-pack.ts'
import { explainRule, type RuleTrace } from './explain-rule.ts'

/** What was kept of an assessment: the names of facts in an order, their values, and why each could be missing. */
export type KeptFacts = {
  readonly names: readonly string[]
  /** Null: missing. */
  readonly values: readonly (FactValue | null)[]
  readonly missing: readonly MissingWhy[]
}

/** An assessment made once more, with every node of every rule. */
export type Replay = { readonly assessment: Assessment; readonly rules: readonly RuleTrace[] }

/**
 * Makes past assessments once more from what was kept of them, by the pack of that moment. The score comes from the
 * compiled pack, the nodes from a walk over the documents of its rules: neither knows the other.
 */
export function createReplay(pack: RulePack): (kept: KeptFacts, at: Millis) => Replay {
  const compiled = compilePack(pack)
  const documents = new Map(pack.rules.map((rule) => [rule.id, rule]))
  return (kept, at) => {
    const facts = factsOfKept(kept)
    return {
      assessment: assess(compiled, facts, at),
      rules: compiled.rules
        .filter(({ validFrom, validTo }) => validFrom <= at && at < validTo)
        .map(({ id }) => explainRule(documents.get(id) as RuleDocument, facts)),
    }
  }
}

function factsOfKept({ names, values, missing }: KeptFacts): Facts {
  const places = new Map(names.map((name, place) => [name, place]))
  const known: Partial<Record<FactName, FactValue | undefined>> = {}
  for (const name of FACT_NAMES) known[name] = values[places.get(name) ?? -1] ?? undefined
  return {
    values: known as FactValues,
    whyMissing: (fact) => missing[places.get(fact) ?? -1] ?? 'not filed',
    situation: missing.join(),
  }
}
