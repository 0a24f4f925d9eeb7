import { describe, expect, it } from 'vitest'
import { emptyTotal, forSeeds } from '../support/for-seeds.ts'

const total = emptyTotal()

describe('20 % loss, 20 % doubles, 5 % damage, reorder, two outages and crashes, healed after three days', () => {
  forSeeds(20, total)

  it('the seeds were worth running', () => {
    if (process.env.SEED) return
    expect(total.seeds).toBe(20)
    expect(total.leastSent).toBeGreaterThanOrEqual(40)
    expect(total.recovered).toBeGreaterThan(0)
    expect(Object.keys(total.crashes).length).toBeGreaterThanOrEqual(4)
  })
})
