import { FACTS, isFactName } from '../facts/dictionary.ts'
import type { ConditionDocument } from './condition.ts'
import type { PackDocument, RuleDocument } from './documents.ts'
import { factType, lintCondition, lintMismatch, type Report, typeOf } from './lint-condition.ts'

/** What a schema cannot see in one rule: facts, types, parameters, patterns, slots and examples. */
export function lintRule(rule: RuleDocument, report: Report): void {
  lintParameters(rule, report)
  lintCondition(rule.when, rule, ['when'], report)
  lintConfidence(rule, report)
  for (const slot of slotsOf(rule.explanation)) {
    if (!isFactName(slot) && !Object.hasOwn(rule.parameters ?? {}, slot)) {
      report(['explanation'], `the slot {${slot}} is neither a fact nor a parameter`, 'see the dictionary of facts')
    }
  }
  for (const kind of ['mustFire', 'mustNotFire'] as const) {
    rule.examples[kind].forEach((example, i) => {
      for (const [name, value] of Object.entries(example)) {
        const path = ['examples', kind, i, name]
        const type = factType(name, path, report)
        if (type !== null && typeOf(value) !== type) lintMismatch(`"${name}" is ${type}`, type, value, path, report)
      }
    })
  }
}

/** What a rule says of typologies that its pack does not know. */
export function lintTypologies(rule: RuleDocument, pack: PackDocument, report: Report): void {
  rule.typologies.forEach((typology, i) => {
    if (Object.hasOwn(pack.harm, typology)) return
    report(['typologies', i], `typology ${typology} has no harm in the pack`, 'add it under "harm" in pack.yaml')
  })
}

/** The names in braces of an explanation, in order. */
export function slotsOf(explanation: string): string[] {
  return [...explanation.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] as string)
}

function lintParameters(rule: RuleDocument, report: Report): void {
  const used = new Set(paramsOf(rule.when))
  for (const [name, { default: value, min, max }] of Object.entries(rule.parameters ?? {})) {
    const path = ['parameters', name]
    if (min > max) report([...path, 'min'], `the minimum ${min} is above the maximum ${max}`)
    else if (value < min || value > max) report([...path, 'default'], `the default ${value} is outside ${min} to ${max}`)
    if (isFactName(name)) report(path, `the parameter "${name}" has the name of a fact`, 'rename it')
    if (!used.has(name)) report(path, `the parameter "${name}" is not used`, 'remove it')
  }
}

function paramsOf(condition: ConditionDocument): string[] {
  const parts = [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])]
  return [...(condition.param === undefined ? [] : [condition.param]), ...parts.flatMap(paramsOf)]
}

function lintConfidence({ confidence }: RuleDocument, report: Report): void {
  if (confidence === undefined) return
  const type = factType(confidence.fact, ['confidence', 'fact'], report)
  if (type !== null && type !== 'number') report(['confidence', 'fact'], `"${confidence.fact}" is no number`, 'name a fact that is a number')
  if (confidence.from === confidence.to) report(['confidence', 'to'], 'the confidence has no slope', 'make "to" differ from "from"')
}

/** The facts that a condition reads, each once, sorted. */
export function factsRead(condition: ConditionDocument): (keyof typeof FACTS)[] {
  const found = new Set<keyof typeof FACTS>()
  const visit = (part: ConditionDocument): void => {
    for (const name of [part.fact, part.otherFact]) if (name !== undefined && isFactName(name)) found.add(name)
    for (const inner of [...(part.all ?? []), ...(part.any ?? []), ...(part.not ? [part.not] : [])]) visit(inner)
  }
  visit(condition)
  return [...found].sort()
}
