import { DECISION_REFUSALS, type DecisionRefusal } from '../../domain/decision.ts'
import { RULE_DECISION_REFUSALS, type RuleDecisionRefusal } from '../../domain/partner-rule.ts'
import { LAB_REFUSALS, type LabRefusal } from '../../domain/reads/lab-page.ts'

/** Why a call is refused, and the HTTP status that goes with it. The console has a text for each in every language. */
const OWN = {
  'no-token': 401,
  'wrong-role': 403,
  'foreign-page': 403,
  'unknown-call': 404,
  'unknown-page': 404,
  'unknown-message': 404,
  'unknown-rule': 404,
  'unknown-result': 404,
  'no-stage': 404,
  'no-lab': 404,
  'no-results': 404,
  'wrong-method': 405,
  'nothing-to-try': 409,
  'wrong-name': 400,
  'not-json': 400,
  'not-json-type': 415,
  'too-large': 413,
  'not-understood': 422,
  'no-place-to-listen': 503,
  'cut-short': 503,
  'our-fault': 500,
} as const

export type ProblemCode = keyof typeof OWN | DecisionRefusal | LabRefusal | RuleDecisionRefusal

/** What was asked for is right, and cannot be had as things stand. */
const refused = (codes: object) =>
  Object.fromEntries(
    Object.keys(codes).map((code) => [code, code === 'unknown-shipment' ? 404 : 409]),
  )

export const PROBLEMS = {
  ...refused(DECISION_REFUSALS),
  ...refused(LAB_REFUSALS),
  ...refused(RULE_DECISION_REFUSALS),
  ...OWN,
} as Readonly<Record<ProblemCode, (typeof OWN)[keyof typeof OWN]>>
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[]
