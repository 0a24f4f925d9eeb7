import { factsOf } from '../facts/facts.ts'
import type { Example, RulePack } from '../rules/documents.ts'
import { explainRule, type RuleTrace } from '../score/explain-rule.ts'

/** One example of a rule, run. `example` counts from 0 inside its list. */
export type ExampleRun = {
  readonly rule: string
  readonly list: 'mustFire' | 'mustNotFire'
  readonly example: number
  readonly expected: 'fires' | 'does not fire'
  readonly got: 'fires' | 'does not fire'
  readonly passes: boolean
  readonly trace: RuleTrace
}

/** Runs every example of every rule that is not retired, in the order of the rules. */
export function runExamples(pack: Pick<RulePack, 'rules'>): ExampleRun[] {
  return pack.rules
    .filter((rule) => rule.status !== 'retired')
    .flatMap((rule) =>
      (['mustFire', 'mustNotFire'] as const).flatMap((list) =>
        rule.examples[list].map((facts: Example, example) => {
          const trace = explainRule(rule, factsOf(facts))
          const expected = list === 'mustFire' ? 'fires' : 'does not fire'
          const got = trace.fires ? 'fires' : 'does not fire'
          return {
            rule: rule.id,
            list,
            example,
            expected,
            got,
            passes: expected === got,
            trace,
          } as const
        }),
      ),
    )
}
