import type { Assessment, Reason, Unknown } from '../../domain/assessment.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import { type Facts, graver, type MissingWhy } from '../facts/facts.ts'
import { FAMILIES } from '../rules/documents.ts'
import type { CompiledPack, CompiledRule } from './compile-rules.ts'
import { TRUE, UNKNOWN } from './truth.ts'

/**
 * What the pack says of a shipment with these facts: per typology p = 1 − Π over families of (1 − min(cap, 1 − Π(1 − c·w))),
 * the score 1000 times the largest p, the expected harm Σ p·harm. Rules are taken in the order of their ids, so the same
 * rules give the same bits from any order of files. Source: catalogue, section 7, "Score".
 */
export function assess(pack: CompiledPack, facts: Facts, now: Millis): Assessment {
  const clean = new Float64Array(pack.typologies.length * FAMILIES.length).fill(1)
  const reasons: Reason[] = []
  const unknown: Unknown[] = []
  for (const rule of pack.rules) {
    const truth = rule.test(facts.values)
    if (truth === TRUE || (truth === UNKNOWN && rule.unknownIsHit))
      reasons.push(hit(rule, facts, clean))
    else if (truth === UNKNOWN) unknown.push(unknownOf(rule, facts))
  }
  return {
    at: now,
    ...combine(pack, clean),
    reasons: reasons.sort(byContribution),
    unknown,
    rulePack: pack.digest,
  }
}

function hit(rule: CompiledRule, facts: Facts, clean: Float64Array): Reason {
  const confidence = rule.confidence(facts.values)
  const stays = 1 - (confidence * rule.weight) / 10_000
  for (const typology of rule.typologies) {
    const cell = typology * FAMILIES.length + rule.family
    clean[cell] = (clean[cell] as number) * stays
  }
  return {
    rule: rule.id,
    confidence: confidence / 100,
    weight: rule.weight,
    because: rule.because(facts.values),
  }
}

function unknownOf(rule: CompiledRule, facts: Facts): Unknown {
  const missing = rule.reads.filter((fact) => facts.values[fact] === undefined)
  let why: MissingWhy = 'not yet'
  for (const fact of missing) why = graver(why, facts.whyMissing(fact))
  return { rule: rule.id, facts: missing, why }
}

/** Sums are made of whole thousandths, so that they cannot depend on how floats add up. */
function combine(
  pack: CompiledPack,
  clean: Float64Array,
): Pick<Assessment, 'score' | 'expectedHarm' | 'typologies'> {
  const typologies: Record<string, number> = {}
  let [score, harm] = [0, 0]
  for (let t = 0; t < pack.typologies.length; t++) {
    let innocent = 1
    for (let f = 0; f < FAMILIES.length; f++) {
      const family = 1 - (clean[t * FAMILIES.length + f] as number)
      innocent *= 1 - Math.min(family, pack.caps[f] as number)
    }
    const thousandths = Math.round(1_000 * (1 - innocent))
    if (thousandths === 0) continue
    typologies[pack.typologies[t] as string] = thousandths / 1_000
    score = Math.max(score, thousandths)
    harm += thousandths * (pack.harm[t] as number)
  }
  return { score, expectedHarm: Math.round(harm / 1_000), typologies }
}

function byContribution(a: Reason, b: Reason): number {
  return b.confidence * b.weight - a.confidence * a.weight || byCodeUnit(a.rule, b.rule)
}
