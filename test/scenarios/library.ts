import { describe, expect, it } from 'vitest'
import { judgeScenario } from '../../src/cli/scenarios/run-library.ts'

const io = { signal: new AbortController().signal, now: () => 0 }

/** Two files call this, so that both cores of a machine have scenarios to run. */
export function holdFindings(names: readonly string[]): void {
  describe.each(names)('%s', (name) => {
    it('finds what it says it finds, and an audit counts the same', async () => {
      const { failed, expected, audit } = await judgeScenario(name, io, { audit: true })
      expect(failed).toEqual([])
      expect(expected).toBeGreaterThan(0)
      expect(audit?.text).toMatch(/^\d{3,} numbers compared, \d+ intervals among them, 0 differ$/m)
    })
  })
}
