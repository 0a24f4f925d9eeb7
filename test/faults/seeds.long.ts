import { describe, expect, it } from 'vitest'
import { SEAMS } from '../../src/domain/port-call.ts'
import { emptyTotal, forSeeds } from '../support/for-seeds.ts'

const SEEDS = 200
const total = emptyTotal()

describe('N-04: two hundred seeds of the fault simulator', () => {
  forSeeds(SEEDS, total)

  it('every seam was hit, and the counts are told', () => {
    if (process.env.SEED) return
    console.log(
      `seeds ${total.seeds} · attempted ${total.attempted} · lost 0 · duplicated 0 · unexpected 0 · recovered ${total.recovered} · ` +
        `fewest messages one way ${total.leastSent} · crashes ${JSON.stringify(total.crashes)}`,
    )
    expect(total.seeds).toBe(SEEDS)
    expect(total.leastSent).toBeGreaterThanOrEqual(40)
    expect(Object.keys(total.crashes).sort()).toEqual([...SEAMS].sort())
  })
})
