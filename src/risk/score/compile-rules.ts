import { byCodeUnit } from '../../kernel/order.ts'
import { parseUtc } from '../../kernel/time.ts'
import type { FactName } from '../facts/dictionary.ts'
import { FAMILIES, type RuleDocument, type RulePack } from '../rules/documents.ts'
import { factsRead } from '../rules/walk.ts'
import { closureJudge } from './closures.ts'
import { compileCondition } from './compile-condition.ts'
import type { CompiledPack, CompiledRule } from './compiled.ts'
import { compileExplanation } from './explanation.ts'
import { createSums } from './sums.ts'
import { createUnknowns } from './unknowns.ts'
import { createVerdict } from './verdict.ts'

/** The closures of a checked pack. Needs no digest function of its own, so that a browser can run it. */
export function compileRules(pack: RulePack, digest: string): CompiledPack {
  const typologies = Object.keys(pack.harm).sort(byCodeUnit)
  const rules = pack.rules
    .filter((rule) => rule.status === 'active')
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((rule) => compileRule(rule, typologies))
  const facts = [...new Set(rules.flatMap((rule) => rule.reads))].sort()
  return {
    digest,
    typologies,
    harm: typologies.map((typology) => pack.harm[typology] as number),
    caps: FAMILIES.map((family) => (pack.familyCaps[family] ?? 100) / 100),
    mode: pack.mode ?? 'probability',
    reliefCap: (pack.reliefCap ?? 100) / 100,
    thresholds: pack.thresholds,
    rules,
    facts,
    judge: closureJudge(rules, facts),
    verdict: createVerdict(rules.length, facts.length),
    sums: createSums(typologies.length),
    unknowns: createUnknowns(),
  }
}

export function compileRule(rule: RuleDocument, typologies: readonly string[]): CompiledRule {
  return {
    id: rule.id,
    family: FAMILIES.indexOf(rule.family),
    typologies: [...new Set(rule.typologies === 'any' ? typologies : rule.typologies)].map(
      (typology) => typologies.indexOf(typology),
    ),
    weight: rule.weight,
    lowers: rule.effect === 'lowers',
    selectsAlone: rule.selectsAlone !== false && rule.effect !== 'lowers',
    validFrom: dayOf(rule.validFrom) ?? Number.NEGATIVE_INFINITY,
    validTo: dayOf(rule.validTo) ?? Number.POSITIVE_INFINITY,
    unknownIsHit: rule.unknown === 'hit',
    test: compileCondition(rule.when, rule),
    confidence: compileConfidence(rule),
    because: compileExplanation(rule),
    reads: factsRead(rule.when),
  }
}

const dayOf = (day: string | undefined) => (day === undefined ? null : parseUtc(day))

function compileConfidence({ confidence }: RuleDocument): CompiledRule['confidence'] {
  if (confidence === undefined) return null
  const { from, to } = confidence
  const fact = confidence.fact as FactName
  return (facts) => {
    const value = facts[fact]
    if (typeof value !== 'number') return 100
    return Math.round(50 + 50 * Math.min(1, Math.max(0, (value - from) / (to - from))))
  }
}
