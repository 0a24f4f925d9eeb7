import { present } from '../../kernel/assert.ts'
import { scoreOf } from '../score/assess.ts'
import { combine } from '../score/combine.ts'
import type { CompiledPack } from '../score/compiled.ts'
import type { RiskCase } from './case.ts'

/** What a pack says of many cases, by their place. */
export type Scored = {
  readonly scores: Int32Array
  readonly expectedHarm: Float64Array
  /** The hits of each case, as many words as a verdict has. */
  readonly hits: Int32Array
  readonly words: number
}

export function scoreCases(pack: CompiledPack, cases: readonly RiskCase[]): Scored {
  const words = pack.verdict.hits.length
  const scored: Scored = {
    scores: new Int32Array(cases.length),
    expectedHarm: new Float64Array(cases.length),
    hits: new Int32Array(cases.length * words),
    words,
  }
  for (const [i, { values, at }] of cases.entries()) {
    const { score, expectedHarm } = scoreOf(pack, values, at)
    scored.scores[i] = score
    scored.expectedHarm[i] = expectedHarm
    scored.hits.set(pack.verdict.hits, i * words)
  }
  return scored
}

/** Whether rule number `rule` fired on case number `at`. */
export function fired({ hits, words }: Scored, at: number, rule: number): boolean {
  return ((hits[at * words + (rule >> 5)] as number) & (1 << (rule & 31))) !== 0
}

/** The scores as they would be without one rule; only cases on which it fired are added up again. */
export function scoresWithout(
  pack: CompiledPack,
  cases: readonly RiskCase[],
  scored: Scored,
  rule: number,
): Int32Array {
  const scores = scored.scores.slice()
  const { hits } = pack.verdict
  for (let i = 0; i < cases.length; i++) {
    if (!fired(scored, i, rule)) continue
    hits.set(scored.hits.subarray(i * scored.words, (i + 1) * scored.words))
    hits[rule >> 5] = (hits[rule >> 5] as number) & ~(1 << (rule & 31))
    scores[i] = combine(pack, present(cases[i], 'every place has its case').values).score
  }
  return scores
}

/** Places of the cases, highest first; of equals the one whose id comes first, so the order is total. */
export function rankedBy(values: ArrayLike<number>): Int32Array {
  const order = Int32Array.from({ length: values.length }, (_, i) => i)
  return order.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
}
