import type { FactValues } from '../../../src/risk/risk.ts'
import type { ConditionDocument } from '../../../src/risk/rules/condition.ts'
import { LINES } from './pack.ts'
import { zenEngine } from './zen-package.ts'

/**
 * The same rules for zen-engine 0.54 the fastest way to call it: one graph, precompiled, with one node that holds an
 * expression for each rule. Returns the places of the rules that fired.
 */
export function createZen(): (values: FactValues) => Promise<number[]> {
  const expressions = LINES.map(([, , , when], i) => ({
    id: `e${i}`,
    key: `k${i}`,
    value: convert(when),
  }))
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'rules',
        name: 'rules',
        type: 'expressionNode',
        position: { x: 1, y: 0 },
        content: { expressions },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  }
  const { ZenDecisionContent, ZenEngine } = zenEngine()
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(content))
  return async (values) => {
    const { result } = await decision.evaluate(values)
    const hits: number[] = []
    for (let i = 0; i < LINES.length; i++) if (result[`k${i}`] === true) hits.push(i)
    return hits
  }
}

const SIGNS = { lt: '<', lte: '<=', gt: '>', gte: '>=', eq: '==', ne: '!=' } as const

function convert({ all, any, fact, op, value, otherFact, times }: ConditionDocument): string {
  if (all) return `(${all.map(convert).join(' and ')})`
  if (any) return `(${any.map(convert).join(' or ')})`
  const known = `${fact} != null`
  if (otherFact !== undefined)
    return `(${known} and ${otherFact} != null and ${fact} ${SIGNS[op as 'lt']} ${otherFact}${times ? ` * ${times}` : ''})`
  if (op === 'in') return `(${known} and ${fact} in ${JSON.stringify(value)})`
  if (op === 'matches') return `(${known} and matches(${fact}, "${value}"))`
  if (op === 'has-any')
    return `(${known} and some(split(${fact}, "+"), ${(value as string[]).map((start) => `startsWith(#, "${start}")`).join(' or ')}))`
  return `(${known} and ${fact} ${SIGNS[op as 'lt']} ${JSON.stringify(value)})`
}
