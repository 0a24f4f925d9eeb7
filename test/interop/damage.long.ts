import { describe, expect, it } from 'vitest'
import { damaged, expectSound, FILES, readDamaged } from './damage.ts'

/** `DAMAGE=5000 npm run test:damage` tries so many of each format, `DAMAGE_FROM` begins later: the whole in parts. */
const TIMES = Number(process.env.DAMAGE ?? 100_000)
const FROM = Number(process.env.DAMAGE_FROM ?? 0)
/** Files of two kilobytes: whoever needs so long looks at them again and again. */
const SLOWEST_MS = 2_000

/** Seconds on a machine that has nothing else to do, minutes on a busy one. */
const TIMEOUT_MS = 3_600_000

describe.each(Object.entries(FILES))('%s', { timeout: TIMEOUT_MS }, (format, files) => {
  it(`damaged in ${TIMES} ways never ends badly`, () => {
    for (let turn = FROM; turn < FROM + TIMES; turn++) {
      const [name, file] = files[turn % files.length] as readonly [string, Uint8Array]
      const bytes = damaged(file, format, 'long', String(turn))
      const from = performance.now()
      expect(() => expectSound(readDamaged(name, bytes)), `turn ${turn}`).not.toThrow()
      expect(performance.now() - from, `milliseconds of turn ${turn}`).toBeLessThan(SLOWEST_MS)
    }
  })
})
