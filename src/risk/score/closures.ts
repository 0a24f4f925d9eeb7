import type { Millis } from '../../kernel/time.ts'
import type { FactName } from '../facts/dictionary.ts'
import type { CompiledRule } from './compiled.ts'
import { TRUE, UNKNOWN } from './truth.ts'
import { type Judge, noteMissing, setBit } from './verdict.ts'

/** The reference back end: each rule's closures, one after the other. */
export function closureJudge(rules: readonly CompiledRule[], facts: readonly FactName[]): Judge {
  return {
    hits(values, now, { hits }) {
      hits.fill(0)
      for (let i = 0; i < rules.length; i++) {
        const rule = rules[i] as CompiledRule
        if (!counts(rule, now)) continue
        const truth = rule.test(values)
        if (truth === TRUE || (truth === UNKNOWN && rule.unknownIsHit)) setBit(hits, i)
      }
    },
    gaps(values, now, { unknown, missing }) {
      unknown.fill(0)
      for (let i = 0; i < rules.length; i++) {
        const rule = rules[i] as CompiledRule
        if (!counts(rule, now) || rule.unknownIsHit) continue
        if (rule.test(values) === UNKNOWN) setBit(unknown, i)
      }
      noteMissing(facts, values, missing)
    },
  }
}

const counts = ({ validFrom, validTo }: CompiledRule, now: Millis) =>
  now >= validFrom && now < validTo
