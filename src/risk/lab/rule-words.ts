import type { LabPage } from '../../domain/reads/lab-page.ts'
import { type ConditionDocument, OPERATORS } from '../rules/condition.ts'
import { FAMILIES, MOMENTS, RuleDocument } from '../rules/documents.ts'

const CONDITION_KEYS = {
  all: true,
  any: true,
  not: true,
  fact: true,
  op: true,
  value: true,
  list: true,
  param: true,
  otherFact: true,
  times: true,
} as const satisfies Record<keyof ConditionDocument, true>

const { status, needs, unknown, effect } = RuleDocument.shape

/** The words a rule is written with: what an editor may offer. */
export const RULE_WORDS: Pick<LabPage, 'keys' | 'conditionKeys' | 'choices'> = {
  keys: Object.keys(RuleDocument.shape),
  conditionKeys: Object.keys(CONDITION_KEYS),
  choices: {
    op: [...OPERATORS],
    family: [...FAMILIES],
    earliest: [...MOMENTS],
    status: status.options,
    needs: needs.options,
    unknown: unknown.options,
    effect: effect.unwrap().options,
  },
}
