import { describe, expect, it } from 'vitest'
import { SEAMS } from '../../src/domain/port-call.ts'
import { DAY } from '../../src/kernel/time.ts'
import { emptyTotal, forSeeds } from '../support/for-seeds.ts'

/** `FULL=1` runs the stated number; it takes hours. */
const SEEDS = process.env.FULL === '1' ? 10_000 : 150
const total = emptyTotal()

describe(`N-04: ${SEEDS} seeds of the fault simulator`, () => {
  const startedAt = performance.now()
  forSeeds(SEEDS, total)

  it('every seam was hit, and the counts are told', () => {
    if (process.env.SEED) return
    const seconds = (performance.now() - startedAt) / 1_000
    const speed = total.virtualMs / DAY / seconds
    console.log(
      `seeds ${total.seeds} · attempted ${total.attempted} · lost 0 · duplicated 0 · unexpected 0 · recovered ${total.recovered} · ` +
        `fewest messages one way ${total.leastSent} · crashes ${JSON.stringify(total.crashes)} · ` +
        `${speed.toFixed(1)} virtual days a second`,
    )
    expect(total.seeds).toBe(SEEDS)
    expect(total.leastSent).toBeGreaterThanOrEqual(40)
    expect(Object.keys(total.crashes).sort()).toEqual([...SEAMS].sort())
  })
})
