import type { Unknown } from '../../domain/assessment.ts'
import { type Facts, graver, type MissingWhy } from '../facts/facts.ts'
import type { CompiledRule, UnknownsOf } from './compiled.ts'
import { forBits } from './verdict.ts'

/** Enough for every combination of documents that trade brings; more would be a shipment of its own each. */
const KEPT_MAX = 4_096

/**
 * Most shipments of a port lack the same facts for the same reasons, so each list is made once and kept. `situation` of
 * the facts stands for everything that their reasons depend on.
 */
export function createUnknowns(): UnknownsOf {
  const kept = new Map<string, readonly Unknown[]>()
  return (pack, facts, verdict) => {
    if (verdict.unknown.every((word) => word === 0)) return NONE
    const key = `${facts.situation}|${verdict.unknown.join()}|${verdict.missing.join()}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const list: Unknown[] = []
    forBits(verdict.unknown, (bit) => list.push(unknownOf(pack.rules[bit] as CompiledRule, facts)))
    if (kept.size >= KEPT_MAX) kept.clear()
    kept.set(key, list)
    return list
  }
}

const NONE: readonly Unknown[] = []

function unknownOf(rule: CompiledRule, facts: Facts): Unknown {
  const missing = rule.reads.filter((fact) => facts.values[fact] === undefined)
  let why: MissingWhy = 'not yet'
  for (const fact of missing) why = graver(why, facts.whyMissing(fact))
  return { rule: rule.id, facts: missing, why }
}
