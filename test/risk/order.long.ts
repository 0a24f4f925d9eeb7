import { expect, it } from 'vitest'
import { assess, compilePack, factsOf } from '../../src/risk/risk.ts'
import { fc } from '../support/properties.ts'
import { knownFacts, rulePack } from './arbitraries.ts'
import { NOW } from './fixtures.ts'

it('F-13: the order of rules changes no bit of an assessment, in 10,000 cases', () => {
  const shuffled = rulePack.chain((pack) =>
    fc.tuple(
      fc.constant(pack),
      fc.shuffledSubarray([...pack.rules], { minLength: pack.rules.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, knownFacts, ([pack, rules], known) => {
      const facts = factsOf(known)
      expect(assess(compilePack({ ...pack, rules }), facts, NOW)).toEqual(
        assess(compilePack(pack), facts, NOW),
      )
    }),
    { numRuns: 10_000, seed: 11 },
  )
})
