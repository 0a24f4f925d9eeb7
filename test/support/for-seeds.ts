import { expect, it } from 'vitest'
import { runSeed } from './run-seed.ts'
import { add, type SeedsTotal, summaryOf } from './seeds-total.ts'

/**
 * One test for each seed from 1 (or only `SEED`): after all faults healed nothing is lost, doubled, made up or left over.
 * A failure prints the faults of the seed and the way back to it.
 */
export function forSeeds(count: number, into: SeedsTotal): void {
  const seeds = process.env.SEED
    ? [process.env.SEED]
    : Array.from({ length: count }, (_, i) => String(i + 1))
  it.each(seeds.map((seed) => ({ seed })))(
    'seed $seed ends clean (replay: SEED=$seed npx vitest run test/sim/seeds.test.ts)',
    async ({ seed }) => {
      const run = await runSeed(seed)
      expect(run.broken, `seed ${seed}: ${JSON.stringify(run.written)}`).toEqual([])
      add(into, summaryOf(run))
    },
  )
}
