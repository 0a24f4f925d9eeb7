import { describe, expect, it } from 'vitest'
import { MATCH_MIN } from '../../src/risk/names/names.ts'
import { confusion, hasNamePairs, type JudgedPair, judgedPairs } from './name-pairs.ts'

if (!hasNamePairs) {
  describe('labelled pairs of names', () => {
    it.skip('skipped: the folder of collected data is not beside this repository', () => {})
  })
}

/**
 * The score was designed with these pairs in sight, so the figures flatter; the pairs that were kept back are the test.
 * What can be checked here is that the threshold was not fitted: chosen on other pairs, it does as well.
 */
describe.skipIf(!hasNamePairs)('the 155 labelled pairs of nomenklatura', () => {
  it.each([true, false])('F1 at the shipped threshold; kinds handed in: %s', (kinds) => {
    const counts = confusion(judgedPairs(kinds), () => MATCH_MIN)
    console.log(`names, kinds handed in ${kinds}: ${JSON.stringify(counts)}`)
    expect(counts.f1).toBeGreaterThanOrEqual(0.92)
  })

  it('the threshold chosen on four fifths holds on the fifth it has not seen', () => {
    const pairs = judgedPairs(true)
    const folds = pairs.map((_, i) => i % 5)
    const chosen = [0, 1, 2, 3, 4].map((fold) => best(pairs.filter((_, i) => folds[i] !== fold)))
    const place = new Map(pairs.map((pair, i) => [pair, i]))
    const counts = confusion(
      pairs,
      (pair) => chosen[folds[place.get(pair) as number] as number] as number,
    )
    console.log(`names, threshold cross-validated (${chosen}): ${JSON.stringify(counts)}`)
    expect(counts.f1).toBeGreaterThanOrEqual(0.9)
  })

  it('no threshold from 700 to 830 falls below the goal', () => {
    for (let min = 700; min <= 830; min += 10)
      expect(confusion(judgedPairs(true), () => min).f1).toBeGreaterThanOrEqual(0.88)
  })
})

/** The middle of the thresholds with the highest F1. */
function best(pairs: readonly JudgedPair[]): number {
  const tried = Array.from({ length: 51 }, (_, i) => 600 + 5 * i)
  const scored = tried.map((min) => ({ min, f1: confusion(pairs, () => min).f1 }))
  const highest = Math.max(...scored.map(({ f1 }) => f1))
  const top = scored.filter(({ f1 }) => f1 === highest)
  return (top[top.length >> 1] as { min: number }).min
}
