import type { Millis } from '../../kernel/time.ts'
import type { FactName, FactValues } from '../facts/dictionary.ts'

/**
 * What the rules say of one shipment, in bits: rule number i of the pack is bit `i & 31` of word `i >> 5`. Made once for
 * a pack and written over for each shipment, so that judging makes no garbage.
 */
export type Verdict = {
  readonly hits: Int32Array
  /** Rules that were not decided, of those that do not count as a hit then. */
  readonly unknown: Int32Array
  /** Facts that are missing, in the order of the pack's list of facts. */
  readonly missing: Int32Array
}

/**
 * Judges all rules of a pack. Two back ends make one: closures, and a generated function in `risk/compile`. `gaps` fills in
 * what was not decided and which facts are missing; it follows `hits` for the same shipment, when somebody wants to know.
 */
export type Judge = {
  readonly hits: (values: FactValues, now: Millis, verdict: Verdict) => void
  readonly gaps: (values: FactValues, now: Millis, verdict: Verdict) => void
}

export function createVerdict(rules: number, facts: number): Verdict {
  const words = (bits: number) => new Int32Array(Math.max(1, Math.ceil(bits / 32)))
  return { hits: words(rules), unknown: words(rules), missing: words(facts) }
}

/** Calls `visit` with the number of every bit that is set, lowest first. */
export function forBits(words: Int32Array, visit: (bit: number) => void): void {
  for (let word = 0; word < words.length; word++) {
    for (let rest = words[word] as number; rest !== 0; rest &= rest - 1)
      visit(word * 32 + lowestBit(rest))
  }
}

/** The place of the lowest bit that is set, 0 to 31. */
export const lowestBit = (word: number) => 31 - Math.clz32(word & -word)

export function setBit(words: Int32Array, bit: number): void {
  words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31))
}

/** Notes which of these facts are missing. */
export function noteMissing(
  facts: readonly FactName[],
  values: FactValues,
  missing: Int32Array,
): void {
  missing.fill(0)
  for (let i = 0; i < facts.length; i++)
    if (values[facts[i] as FactName] === undefined) setBit(missing, i)
}
