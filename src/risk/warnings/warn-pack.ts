import { canonicalJson } from '../../kernel/digest.ts'
import type { ConditionDocument } from '../rules/condition.ts'
import type { RuleDocument, RulePack } from '../rules/documents.ts'
import { partsOf } from '../rules/walk.ts'
import { contradictionsOf } from './contradictions.ts'
import type { Warning } from './warning.ts'

/** What can be seen of a pack without a shipment: contradictions, repeated conditions, lists that nobody names. */
export function warnPack(pack: RulePack): Warning[] {
  const judged = pack.rules.filter((rule) => rule.status !== 'retired')
  return [
    ...judged.flatMap(contradictionsOf),
    ...judged.flatMap(repeatedParts),
    ...sameConditions(judged),
    ...unusedLists(pack),
  ]
}

function repeatedParts(rule: RuleDocument): Warning[] {
  return [...partsOf(rule.when)].flatMap(({ condition, path }) =>
    (['all', 'any'] as const).flatMap((form) => {
      const parts = (condition[form] ?? []).map((part) => canonicalJson(part))
      return parts.flatMap((part, i) =>
        parts.indexOf(part) < i
          ? [
              {
                rule: rule.id,
                path: [...path, form, i],
                what: 'this part stands here twice',
                mend: 'remove it',
              },
            ]
          : [],
      )
    }),
  )
}

/** Two rules with one condition and the same parameters count one sign twice. */
function sameConditions(rules: readonly RuleDocument[]): Warning[] {
  const first = new Map<string, string>()
  return rules.flatMap((rule) => {
    const key = canonicalJson([rule.when, valuesOf(rule)])
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, rule.id)
      return []
    }
    const what = `shadowed: the same condition as ${other}`
    return [{ rule: rule.id, path: ['when'], what, mend: `merge it with ${other}, or retire one` }]
  })
}

function valuesOf({ parameters = {} }: RuleDocument): Record<string, number> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, value.default]),
  )
}

function unusedLists({ lists = {}, rules }: RulePack): Warning[] {
  const named = new Set<string | undefined>(
    rules.flatMap(({ when }) =>
      [...partsOf(when)].map(({ condition }: { condition: ConditionDocument }) => condition.list),
    ),
  )
  const used = (name: string, trail: readonly string[] = []): boolean =>
    named.has(name) ||
    Object.entries(lists).some(
      ([other, { includes = [] }]) =>
        includes.includes(name) && !trail.includes(other) && used(other, [...trail, name]),
    )
  return Object.keys(lists)
    .filter((name) => !used(name))
    .map((name) => ({
      rule: null,
      path: ['lists', name],
      what: `no rule names the list "${name}"`,
      mend: 'remove it, or name it in a condition',
    }))
}
