import { parseUtc } from '../../kernel/time.ts'
import { isFactName } from '../facts/dictionary.ts'
import { slotsOf } from '../texts/retell.ts'
import type { PackDocument, RuleDocument } from './documents.ts'
import { type Fault, factType, unknownFact, wrongType } from './fault.ts'
import { lintCondition } from './lint-condition.ts'
import { partsOf } from './walk.ts'

/** What a schema cannot see in one rule: facts, types, parameters, patterns, slots and examples. */
export function* lintRule(rule: RuleDocument): Generator<Fault> {
  yield* lintParameters(rule)
  yield* lintCondition(rule.when, rule, ['when'])
  yield* lintConfidence(rule)
  yield* lintValidity(rule)
  for (const slot of slotsOf(rule.explanation)) {
    if (isFactName(slot) || Object.hasOwn(rule.parameters ?? {}, slot)) continue
    const what = `the slot {${slot}} is neither a fact nor a parameter`
    yield { path: ['explanation'], what, mend: 'see the dictionary of facts' }
  }
  yield* lintExamples(rule)
}

/** What a rule says of typologies that its pack does not know. */
export function* lintTypologies(rule: RuleDocument, pack: PackDocument): Generator<Fault> {
  const named = rule.typologies === 'any' ? [] : rule.typologies
  for (const [i, typology] of named.entries()) {
    if (Object.hasOwn(pack.harm, typology)) continue
    const what = `typology ${typology} has no harm in the pack`
    yield { path: ['typologies', i], what, mend: 'add it under "harm" in pack.yaml' }
  }
}

function* lintParameters(rule: RuleDocument): Generator<Fault> {
  const used = new Set([...partsOf(rule.when)].map(({ condition }) => condition.param))
  for (const [name, { default: value, min, max }] of Object.entries(rule.parameters ?? {})) {
    const path = ['parameters', name]
    if (min > max)
      yield { path: [...path, 'min'], what: `the minimum ${min} is above the maximum ${max}` }
    else if (value < min || value > max) {
      yield { path: [...path, 'default'], what: `the default ${value} is outside ${min} to ${max}` }
    }
    if (isFactName(name))
      yield { path, what: `the parameter "${name}" has the name of a fact`, mend: 'rename it' }
    if (!used.has(name))
      yield { path, what: `the parameter "${name}" is not used`, mend: 'remove it' }
  }
}

function* lintConfidence({ confidence }: RuleDocument): Generator<Fault> {
  if (confidence === undefined) return
  const path = ['confidence', 'fact']
  const unknown = unknownFact(confidence.fact, path)
  if (unknown) yield unknown
  else if (factType(confidence.fact) !== 'number') {
    yield { path, what: `"${confidence.fact}" is no number`, mend: 'name a fact that is a number' }
  }
  if (confidence.from === confidence.to) {
    yield {
      path: ['confidence', 'to'],
      what: 'the confidence has no slope',
      mend: 'make "to" differ from "from"',
    }
  }
}

function* lintValidity({ validFrom, validTo }: RuleDocument): Generator<Fault> {
  if (validFrom === undefined || validTo === undefined) return
  if ((parseUtc(validFrom) as number) < (parseUtc(validTo) as number)) return
  yield { path: ['validTo'], what: `the rule ends on ${validTo}, before it begins` }
}

function* lintExamples({ examples }: RuleDocument): Generator<Fault> {
  for (const kind of ['mustFire', 'mustNotFire'] as const) {
    for (const [i, example] of examples[kind].entries()) {
      for (const [name, value] of Object.entries(example)) {
        const path = ['examples', kind, i, name]
        const type = factType(name)
        const fault = type === null ? unknownFact(name, path) : wrongType(name, type, value, path)
        if (fault) yield fault
      }
    }
  }
}
