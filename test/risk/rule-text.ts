import { loadRulePack, type RulePack } from '../../src/risk/risk.ts'

export const PACK_TEXT = `id: test-pack
version: 1.0.0
title: { en: Test, vi: Thử }
harm: { T01: 200, T05: 60, T08: 400 }
familyCaps: { A: 25, B: 85 }
thresholds: { yellow: 150, red: 350, scanRequest: 400, doNotLoad: 650 }
`

export type RuleParts = {
  id?: string
  family?: string
  typologies?: string
  status?: string
  weight?: string
  unknown?: string
  when?: string
  more?: string
  examples?: string
  explanation?: string
}

/** The text of a small rule, one thing changed at a time. \`when\` is on line 12. */
export function ruleText(parts: RuleParts = {}): string {
  return `id: ${parts.id ?? 'X1'}
version: 1.0.0
title: { en: Test, vi: Thử }
family: ${parts.family ?? 'B'}
typologies: ${parts.typologies ?? '[T05]'}
status: ${parts.status ?? 'active'}
why: Because.
source: Test
needs: local
earliest: filing
weight: ${parts.weight ?? '50'}
when: ${parts.when ?? '{ fact: declaredGrossKg, op: gt, value: 10 }'}
unknown: ${parts.unknown ?? 'skip'}
explanation: ${parts.explanation ?? "'{declaredGrossKg} kg'"}
falsePositiveNote: None.
examples: ${parts.examples ?? '{ mustFire: [{ declaredGrossKg: 11 }], mustNotFire: [{ declaredGrossKg: 10 }] }'}
${parts.more ?? ''}`
}

/** The test pack with these rules, named X1, X2 …; one usual rule when none is given. */
export function packOf(...rules: RuleParts[]): RulePack {
  const parts = rules.length > 0 ? rules : [{}]
  const files = parts.map((parts, i) => ({
    path: `b/x${i}.yaml`,
    text: ruleText({ id: `X${i + 1}`, ...parts }),
  }))
  return loadRulePack([{ path: 'pack.yaml', text: PACK_TEXT }, ...files])
}
