import type { RuleTrace } from '../../risk/risk.ts'

type Node = RuleTrace['when']

/** A rule as it was judged, node by node: each with its result, a comparison with the fact's value or why there was none. */
export function renderRule({ rule, fires, when }: RuleTrace): readonly string[] {
  return [`    ${rule} ${fires ? 'fires' : 'does not fire'}`, ...renderNode(when, '      ')]
}

function renderNode(node: Node, indent: string): readonly string[] {
  const result = node.result.padEnd(7)
  if (node.kind !== 'comparison')
    return [
      `${indent}${result} ${node.kind} of`,
      ...node.of.flatMap((part) => renderNode(part, `${indent}  `)),
    ]
  const { fact, actual, operator, wanted, why } = node
  const compared = operator === 'is-missing' ? 'is missing' : `${operator} ${shown(wanted)}`
  const missing = why === undefined ? '' : `  (${why})`
  return [`${indent}${result} ${fact} = ${shown(actual)}  ${compared}${missing}`]
}

function shown(value: unknown): string {
  if (value === null) return 'unknown'
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
