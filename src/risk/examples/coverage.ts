import type { Path } from '../../kernel/located.ts'
import { type Rate, rate } from '../../kernel/statistics.ts'
import { factsOf } from '../facts/facts.ts'
import type { RuleDocument } from '../rules/documents.ts'
import { partsOf } from '../rules/walk.ts'
import { explainRule, type TraceNode } from '../score/explain-rule.ts'

/** A branch that no example of the rule takes: a part of its condition that is never `yes`, or never `no`. */
export type OpenBranch = {
  readonly rule: string
  readonly path: Path
  readonly never: 'yes' | 'no'
}

export type Coverage = { readonly branches: Rate; readonly open: readonly OpenBranch[] }

/** Every part of a condition has two branches; an example takes one of each unless a fact it needs is missing. */
export function coverageOf(rules: readonly RuleDocument[]): Coverage {
  const judged = rules.filter((rule) => rule.status !== 'retired')
  const open = judged.flatMap(openBranches)
  const all = judged.reduce((sum, rule) => sum + 2 * [...partsOf(rule.when)].length, 0)
  return { branches: rate(all - open.length, all), open }
}

/** Whole percent, rounded down: 99.9 % is not everything. 100 where there is nothing to cover. */
export function percentCovered({ branches: { of, n } }: Coverage): number {
  return n === 0 ? 100 : Math.floor((100 * of) / n)
}

function openBranches(rule: RuleDocument): OpenBranch[] {
  const parts = [...partsOf(rule.when)]
  const seen = parts.map(() => new Set<string>())
  for (const example of [...rule.examples.mustFire, ...rule.examples.mustNotFire]) {
    const trace = explainRule(rule, factsOf(example)).when
    for (const [i, node] of [...nodesOf(trace)].entries()) seen[i]?.add(node.result)
  }
  return parts.flatMap(({ path }, i) =>
    (['yes', 'no'] as const)
      .filter((branch) => !seen[i]?.has(branch))
      .map((never) => ({ rule: rule.id, path, never })),
  )
}

/** The nodes of a trace in the order in which `partsOf` walks their conditions. */
function* nodesOf(node: TraceNode): Generator<TraceNode> {
  yield node
  if (node.kind !== 'comparison') for (const inner of node.of) yield* nodesOf(inner)
}
