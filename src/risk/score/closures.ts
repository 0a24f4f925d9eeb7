import type { FactName } from '../facts/dictionary.ts'
import type { CompiledRule } from './compiled.ts'
import { TRUE, UNKNOWN } from './truth.ts'
import { type Judge, noteMissing, setBit } from './verdict.ts'

/** The reference back end: each rule's closures, one after the other. */
export function closureJudge(rules: readonly CompiledRule[], facts: readonly FactName[]): Judge {
  return (values, now, { hits, unknown, missing }) => {
    hits.fill(0)
    unknown.fill(0)
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i] as CompiledRule
      if (now < rule.validFrom || now >= rule.validTo) continue
      const truth = rule.test(values)
      if (truth === TRUE || (truth === UNKNOWN && rule.unknownIsHit)) setBit(hits, i)
      else if (truth === UNKNOWN) setBit(unknown, i)
    }
    noteMissing(facts, values, missing)
  }
}
