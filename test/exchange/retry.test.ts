import { describe, expect, it } from 'vitest'
import { nextAttemptAt } from '../../src/exchange/retry.ts'
import { createChance, type Rng } from '../../src/kernel/chance.ts'
import { MINUTE, SECOND } from '../../src/kernel/time.ts'

const NOW = 1_790_000_000_000
const always = (unit: number): Rng => ({ ...createChance('unused').of('unused'), unit: () => unit })
const least = always(0)
const most = always(1 - 2 ** -53)

describe('the wait before a message is sent again', () => {
  it.each([
    [1, 4 * SECOND],
    [2, 8 * SECOND],
    [3, 16 * SECOND],
    [7, 256 * SECOND],
    [8, 5 * MINUTE],
    [20, 5 * MINUTE],
    [10_000, 5 * MINUTE],
  ])('after attempt %i is from 1 s up to a ceiling of %i ms', (attempts, ceiling) => {
    expect(nextAttemptAt(attempts, NOW, least)).toBe(NOW + SECOND)
    expect(nextAttemptAt(attempts, NOW, most)).toBe(NOW + ceiling - 1)
  })

  it('is spread over all of that, so that ports that failed together do not return together', () => {
    const chance = createChance('jitter')
    const waits = Array.from(
      { length: 1_000 },
      (_, i) => nextAttemptAt(20, NOW, chance.of('retry', i)) - NOW,
    )
    const span = 5 * MINUTE - SECOND
    const tenths = Array.from(
      { length: 10 },
      (_, i) => waits.filter((wait) => Math.floor(((wait - SECOND) / span) * 10) === i).length,
    )
    for (const count of tenths) expect(count).toBeGreaterThan(60)
    expect(waits.every(Number.isInteger)).toBe(true)
  })

  it('is the same again for the same message and attempt', () => {
    const again = () =>
      nextAttemptAt(3, NOW, createChance('seed').of('retry', 'VNHPH', 'VNHPH:1:000000001', 3))
    expect(again()).toBe(again())
  })
})
