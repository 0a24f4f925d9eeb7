import { expect } from 'vitest'
import { compileGenerated } from '../../src/risk/compile/compile-generated.ts'
import { assess, compilePack, factsOf } from '../../src/risk/risk.ts'
import { fc } from '../support/properties.ts'
import { knownFacts, rulePack } from './arbitraries.ts'
import { NOW } from './fixtures.ts'

/** Shared by the suite of a second and the long one. */
export function backEndsAgree(packs: number): void {
  fc.assert(
    fc.property(
      rulePack,
      fc.array(knownFacts, { minLength: 20, maxLength: 20 }),
      (pack, shipments) => {
        const [closures, generated] = [compilePack(pack), compileGenerated(pack)]
        for (const known of shipments) {
          const facts = factsOf(known)
          const expected = assess(closures, facts, NOW)
          expect(assess(generated, facts, NOW)).toEqual(expected)
          expect(generated.verdict).toEqual(closures.verdict)
        }
      },
    ),
    { numRuns: packs, seed: 3 },
  )
}
