import { byCodeUnit } from '../../kernel/order.ts'
import type { FactName, FactValues } from '../facts/dictionary.ts'
import { FAMILIES, type RuleDocument, type RulePack, type Thresholds } from '../rules/documents.ts'
import { factsRead } from '../rules/lint-rule.ts'
import { compileCondition, type Test } from './compile-condition.ts'
import { compileExplanation, type Explain } from './explanation.ts'

/** One rule made ready. */
export type CompiledRule = {
  readonly id: string
  readonly family: number
  /** Places in the pack's list of typologies. */
  readonly typologies: readonly number[]
  readonly weight: number
  readonly unknownIsHit: boolean
  readonly test: Test
  /** Percent, 50 to 100. */
  readonly confidence: (facts: FactValues) => number
  readonly because: Explain
  readonly reads: readonly FactName[]
}

export type CompiledPack = {
  readonly digest: string
  readonly typologies: readonly string[]
  /** Harm points, in the order of `typologies`. */
  readonly harm: readonly number[]
  /** Highest probability a family can give, 0 to 1, in the order of the alphabet. */
  readonly caps: readonly number[]
  readonly thresholds: Thresholds
  /** Active rules in order of their ids: the one order in which probabilities are multiplied. */
  readonly rules: readonly CompiledRule[]
}

/** The closures of a checked pack. Needs no digest function of its own, so that a browser can run it. */
export function compileRules(pack: RulePack, digest: string): CompiledPack {
  const typologies = Object.keys(pack.harm).sort(byCodeUnit)
  const active = pack.rules.filter((rule) => rule.status === 'active')
  return {
    digest,
    typologies,
    harm: typologies.map((typology) => pack.harm[typology] as number),
    caps: FAMILIES.map((family) => (pack.familyCaps[family] ?? 100) / 100),
    thresholds: pack.thresholds,
    rules: active
      .sort((a, b) => byCodeUnit(a.id, b.id))
      .map((rule) => compileRule(rule, typologies)),
  }
}

export function compileRule(rule: RuleDocument, typologies: readonly string[]): CompiledRule {
  return {
    id: rule.id,
    family: FAMILIES.indexOf(rule.family),
    typologies: [...new Set(rule.typologies)].map((typology) => typologies.indexOf(typology)),
    weight: rule.weight,
    unknownIsHit: rule.unknown === 'hit',
    test: compileCondition(rule.when, rule),
    confidence: compileConfidence(rule),
    because: compileExplanation(rule),
    reads: factsRead(rule.when),
  }
}

function compileConfidence({ confidence }: RuleDocument): (facts: FactValues) => number {
  if (confidence === undefined) return () => 100
  const { from, to } = confidence
  const fact = confidence.fact as FactName
  return (facts) => {
    const value = facts[fact]
    if (typeof value !== 'number') return 100
    return Math.round(50 + 50 * Math.min(1, Math.max(0, (value - from) / (to - from))))
  }
}
