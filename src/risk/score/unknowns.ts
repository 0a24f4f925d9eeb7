import type { Unknown } from '../../domain/assessment.ts'
import { type Facts, graver, type MissingWhy } from '../facts/facts.ts'
import type { CompiledRule, UnknownsOf } from './compiled.ts'
import { forBits } from './verdict.ts'

/** Enough for every combination of documents that trade brings; more would be a shipment of its own each. */
const KEPT_MAX = 4_096

/**
 * Most shipments of a port lack the same facts for the same reasons, so each list is made once and kept. `situation` of
 * the facts stands for everything that their reasons depend on; what is left are the bits of the verdict.
 */
export function createUnknowns(): UnknownsOf {
  let kept = 0
  const bySituation = new Map<string, Map<number, Leaf>>()
  return (pack, facts, verdict) => {
    const { unknown, missing } = verdict
    if (isZero(unknown)) return NONE
    const leaves = leavesOf(bySituation, facts.situation)
    const hash = mix(missing, mix(unknown, 0))
    for (let leaf = leaves.get(hash); leaf !== undefined; leaf = leaf.next)
      if (isSame(leaf.unknown, unknown) && isSame(leaf.missing, missing)) return leaf.list
    const list: Unknown[] = []
    forBits(unknown, (bit) => list.push(unknownOf(pack.rules[bit] as CompiledRule, facts)))
    if (++kept > KEPT_MAX) {
      bySituation.clear()
      kept = 1
    }
    const next = leaves.get(hash)
    leaves.set(hash, { unknown: unknown.slice(), missing: missing.slice(), list, next })
    return list
  }
}

/** A list that was made, the bits it was made for, and another list whose bits have the same hash. */
type Leaf = {
  readonly unknown: Int32Array
  readonly missing: Int32Array
  readonly list: readonly Unknown[]
  readonly next: Leaf | undefined
}

const NONE: readonly Unknown[] = []

function leavesOf(bySituation: Map<string, Map<number, Leaf>>, situation: string) {
  const known = bySituation.get(situation)
  if (known !== undefined) return known
  const leaves = new Map<number, Leaf>()
  bySituation.set(situation, leaves)
  return leaves
}

function mix(words: Int32Array, start: number): number {
  let hash = start
  for (let i = 0; i < words.length; i++)
    hash = Math.imul((hash ^ (words[i] as number)) + 0x9e3779b9, 0x85ebca6b)
  return hash
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function isZero(words: Int32Array): boolean {
  for (let i = 0; i < words.length; i++) if (words[i] !== 0) return false
  return true
}

function unknownOf(rule: CompiledRule, facts: Facts): Unknown {
  const missing = rule.reads.filter((fact) => facts.values[fact] === undefined)
  let why: MissingWhy = 'not yet'
  for (const fact of missing) why = graver(why, facts.whyMissing(fact))
  return { rule: rule.id, facts: missing, why }
}
