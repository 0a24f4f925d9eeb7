import type { Unknown } from '../../domain/assessment.ts'
import type { Millis } from '../../kernel/time.ts'
import type { FactName, FactValues } from '../facts/dictionary.ts'
import type { Facts } from '../facts/facts.ts'
import type { Thresholds } from '../rules/documents.ts'
import type { Test } from './compile-condition.ts'
import type { Explain } from './explanation.ts'
import type { Sums } from './sums.ts'
import type { Judge, Verdict } from './verdict.ts'

/** One rule made ready. */
export type CompiledRule = {
  readonly id: string
  readonly family: number
  /** Places in the pack's list of typologies. */
  readonly typologies: readonly number[]
  readonly weight: number
  /** A hit speaks for the shipment. */
  readonly lowers: boolean
  readonly selectsAlone: boolean
  /** From when on the rule counts, and from when on no more. */
  readonly validFrom: Millis
  readonly validTo: Millis
  readonly unknownIsHit: boolean
  readonly test: Test
  /** Percent, 50 to 100; null for a rule whose hits are always sure. */
  readonly confidence: ((facts: FactValues) => number) | null
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
  readonly mode: 'probability' | 'points'
  /** The largest share of a probability that rules which lower can take away, 0 to 1. */
  readonly reliefCap: number
  readonly thresholds: Thresholds
  /** Active rules in order of their ids: the one order in which probabilities are multiplied. */
  readonly rules: readonly CompiledRule[]
  /** The facts that these rules read, sorted. */
  readonly facts: readonly FactName[]
  readonly judge: Judge
  /** Written over by each call of `judge`. */
  readonly verdict: Verdict
  /** Written over by each call of `combine`. */
  readonly sums: Sums
  readonly unknowns: UnknownsOf
}

/** Rules that were not judged, each with the facts it misses and why. The same list for the same situation. */
export type UnknownsOf = (pack: CompiledPack, facts: Facts, verdict: Verdict) => readonly Unknown[]
