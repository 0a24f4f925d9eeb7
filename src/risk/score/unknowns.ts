import type { Unknown } from '../../domain/assessment.ts'
import { type Facts, graver, type MissingWhy } from '../facts/facts.ts'
import type { CompiledRule, UnknownsOf } from './compiled.ts'
import { forBits } from './verdict.ts'

/** Enough for every combination of documents that trade brings; more would be a shipment of its own each. */
const KEPT_MAX = 4_096

/**
 * Most shipments of a port lack the same facts for the same reasons, so each list is made once and kept. `situation` of
 * the facts stands for everything that their reasons depend on; the bits of the verdict lead on from there.
 */
export function createUnknowns(): UnknownsOf {
  let kept = 0
  const bySituation = new Map<string, Branch>()
  return (pack, facts, verdict) => {
    if (isZero(verdict.unknown)) return NONE
    const trunk = branchOf(bySituation, facts.situation)
    const leaf = follow(follow(trunk, verdict.unknown), verdict.missing)
    if (leaf.list !== undefined) return leaf.list
    const list: Unknown[] = []
    forBits(verdict.unknown, (bit) => list.push(unknownOf(pack.rules[bit] as CompiledRule, facts)))
    if (++kept > KEPT_MAX) {
      bySituation.clear()
      kept = 0
    }
    leaf.list = list
    return list
  }
}

type Branch = { list: readonly Unknown[] | undefined; readonly next: Map<number, Branch> }

const NONE: readonly Unknown[] = []

function branchOf<K>(branches: Map<K, Branch>, key: K): Branch {
  const known = branches.get(key)
  if (known !== undefined) return known
  const branch = { list: undefined, next: new Map() }
  branches.set(key, branch)
  return branch
}

function follow(from: Branch, words: Int32Array): Branch {
  let branch = from
  for (let i = 0; i < words.length; i++) branch = branchOf(branch.next, words[i] as number)
  return branch
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
