import { describe, expect, it } from 'vitest'
import { forSeeds } from '../support/for-seeds.ts'
import { emptyTotal } from '../support/seeds-total.ts'

/** As many as fit; more run in the long suite. */
const SEEDS = 2
const total = emptyTotal()

describe('N-04: 20 % loss, 20 % doubles, 5 % damage, reorder, two outages and crashes, healed after three days', () => {
  forSeeds(SEEDS, total)

  it('the seeds were worth running', () => {
    if (process.env.SEED) return
    expect(total.seeds).toBe(SEEDS)
    expect(total.leastSent).toBeGreaterThanOrEqual(40)
    expect(total.recovered).toBeGreaterThan(0)
    expect(Object.keys(total.crashes).length).toBeGreaterThanOrEqual(SEEDS)
  })
})
