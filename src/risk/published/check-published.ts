import { partnerRuleName } from '../../domain/partner-rule.ts'
import type { PublishedRule } from '../../domain/published-rule.ts'
import { canonicalJson, sha256Hex } from '../../kernel/digest.ts'
import { InputError, type InputIssue } from '../../kernel/input-error.ts'
import { runExamples } from '../examples/run-examples.ts'
import type { RuleDocument, RulePack } from '../rules/documents.ts'
import { openRule } from '../rules/load-rule-pack.ts'
import { prototypeRules } from './prototype-rules.ts'

/** Why a published rule is not even offered to the officers of the port that received it. */
export const RULE_REFUSALS = {
  digest: 'The content is not what its digest says.',
  faulty: 'The loader of rule files finds faults in it.',
  examples: 'It does not do what its own examples say.',
  lowers: 'It would speak for shipments: only a port itself says whom it trusts.',
  inactive: 'It is no active rule.',
  name: 'It bears another name, or one this port has given already.',
} as const
export type RuleRefusal = keyof typeof RULE_REFUSALS

/** What the check of a published rule says: the rules it is under the names they have here, or everything that is wrong. */
export type RuleCheck =
  | { readonly kind: 'good'; readonly rules: readonly RuleDocument[] }
  | {
      readonly kind: 'refused'
      readonly reason: RuleRefusal
      readonly issues: readonly InputIssue[]
    }

/** The digest a publisher gives of what it publishes; 64 hex digits. */
export function contentSha256({ text, prototype }: Pick<PublishedRule, 'text' | 'prototype'>) {
  return sha256Hex(text ?? canonicalJson(prototype))
}

/**
 * Checks what a partner published as if somebody had put it into the port's own pack. It is a stranger's text: what the
 * loader accepts reads facts and compares them, and does nothing else.
 */
export function checkPublished(published: PublishedRule, pack: RulePack): RuleCheck {
  const here = partnerRuleName({ publisher: published.from, number: published.number })
  const file = `${here}.yaml`
  const refuse = (reason: RuleRefusal, issues: readonly InputIssue[]): RuleCheck => ({
    kind: 'refused',
    reason,
    issues,
  })
  const { text, prototype, number } = published
  if ((text === undefined) === (prototype === undefined))
    return refuse('faulty', [{ file, what: 'a rule has a text or a prototype, and not both' }])
  if (contentSha256(published) !== published.contentSha256)
    return refuse('digest', [{ file, what: RULE_REFUSALS.digest, mend: 'publish it again' }])
  if (pack.rules.some(({ id }) => id === here || id.startsWith(`${here}.`)))
    return refuse('name', [{ file, what: `a rule here is called ${here} already` }])
  if (prototype !== undefined) {
    if (!Object.hasOwn(pack.harm, prototype.typology))
      return refuse('faulty', [
        {
          file,
          path: 'prototype.typology',
          what: `typology ${prototype.typology} has no harm in the pack`,
        },
      ])
    return { kind: 'good', rules: prototypeRules(here, prototype) }
  }
  try {
    const { rule, place } = openRule({ path: file, text: text as string }, pack)
    const at = (path: string) => ({ ...place([path]), path })
    if (rule.id !== number)
      return refuse('name', [
        { ...at('id'), what: `the rule is ${rule.id}, published as ${number}` },
      ])
    if (rule.status !== 'active')
      return refuse('inactive', [{ ...at('status'), what: `the rule is ${rule.status}` }])
    if (rule.effect === 'lowers')
      return refuse('lowers', [{ ...at('effect'), what: RULE_REFUSALS.lowers }])
    const failed = runExamples({ rules: [rule] }).filter(({ passes }) => !passes)
    if (failed.length > 0)
      return refuse(
        'examples',
        failed.map(({ list, example, expected, got }) => ({
          ...place(['examples', list, example]),
          path: `examples.${list}[${example}]`,
          what: `expected that it ${expected}, it ${got}`,
        })),
      )
    return { kind: 'good', rules: [{ ...rule, id: here }] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return refuse('faulty', error.issues)
  }
}

/** The pack with rules of partners in it. */
export function withPublished(pack: RulePack, rules: readonly RuleDocument[]): RulePack {
  return rules.length === 0 ? pack : { ...pack, rules: [...pack.rules, ...rules] }
}
