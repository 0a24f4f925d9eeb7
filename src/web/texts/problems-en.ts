import type { DecisionRefusal } from '../../domain/decision.ts'
import type { RuleDecisionRefusal } from '../../domain/partner-rule.ts'
import type { LabRefusal } from '../../domain/reads/lab-page.ts'
import type { ProblemCode } from '../../http/schemas/problems.ts'

/** Those of decisions and of rules have their words elsewhere. */
type Elsewhere = DecisionRefusal | LabRefusal | Exclude<RuleDecisionRefusal, 'unknown-rule'>
type Own = Exclude<ProblemCode, Elsewhere> | 'unknown'

/** Why the server refused a call, in English. `unknown`: a code this page has no words for. */
export const problems: Readonly<Record<Own, string>> = {
  'no-token': 'You are not signed in any more. Sign in again with your token.',
  'wrong-role': 'Your role may not do this.',
  'foreign-page': 'This page was opened under another address than the server goes by.',
  'unknown-call':
    'The server does not know this call: page and server are of different versions. Reload the page.',
  'unknown-page': 'There is no such page.',
  'unknown-message': 'The port has neither sent nor kept such a message.',
  'unknown-rule': 'There is no rule of that name.',
  'unknown-result': 'There is no such result, or its file is damaged or too large.',
  'no-stage': 'This server is one real port: it shows no simulation.',
  'no-lab': 'This server has no rule lab.',
  'no-results': 'This server was given no results to show.',
  'wrong-method': 'The server does not take this call in this way.',
  'nothing-to-try': 'The rule has a fault, or there are no shipments to try it on.',
  'wrong-name': 'A name may hold only a-z, A-Z, 0-9, - and _.',
  'not-json': 'What was sent is damaged. Try again.',
  'not-json-type': 'What was sent is damaged. Try again.',
  'too-large': 'What was sent is too large.',
  'not-understood': 'The server cannot read one of the values.',
  'no-place-to-listen': 'Too many pages are open at this port. Try again soon.',
  'cut-short': 'What was sent did not arrive whole. Try again.',
  'our-fault': 'The server has a fault of its own. Tell its keeper the name below.',
  unknown: 'The server refused this.',
}
