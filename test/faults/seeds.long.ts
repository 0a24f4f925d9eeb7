import { describe, expect, it } from 'vitest'
import { SEAMS } from '../../src/domain/port-call.ts'
import { DAY } from '../../src/kernel/time.ts'
import { forSeeds } from '../support/for-seeds.ts'
import { emptyTotal, told } from '../support/seeds-total.ts'

/** The stated number takes long, and may be run in parts: `npm run test:seeds`. */
const SEEDS = 30
const total = emptyTotal()

describe(`N-04: ${SEEDS} seeds of the fault simulator`, () => {
  const startedAt = performance.now()
  forSeeds(SEEDS, total)

  it('every seam was hit, and the counts are told', () => {
    if (process.env.SEED) return
    const seconds = (performance.now() - startedAt) / 1_000
    console.log(
      `${told(total)} · ${(total.virtualMs / DAY / seconds).toFixed(1)} virtual days a second`,
    )
    expect(total).toMatchObject({ seeds: SEEDS, lost: 0, duplicated: 0, unexpected: 0 })
    expect(total.leastSent).toBeGreaterThanOrEqual(40)
    expect(Object.keys(total.crashes).sort()).toEqual([...SEAMS].sort())
  })
})
