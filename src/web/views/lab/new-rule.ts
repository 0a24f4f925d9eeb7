/** Where a new rule begins: a whole one, so that everything of it can be tried at once. */
export const NEW_RULE = `id: X01
version: 0.1.0
title:
  en: Heavy for what it is
  vi: Nặng so với loại hàng
family: B
typologies: [T05]
status: trial
why: What the rule is evidence of, and how that is known.
source: who says so
needs: local
earliest: filing
parameters:
  gapPermille: { default: 100, min: 10, max: 900, unit: per mille of the exported weight }
weight: 20
unknown: skip
when: { fact: weightGapPermille, op: gt, param: gapPermille }
explanation: '{weightGapKg} kg between what was exported and what is declared here'
falsePositiveNote: What an honest trader could do to be hit by it.
examples:
  mustFire:
    - { weightGapPermille: 101, weightGapKg: 1600 }
  mustNotFire:
    - { weightGapPermille: 100 }
`
