import { describe, expect, it } from 'vitest'
import { openScenario } from '../../src/cli/run/open-scenario.ts'
import { foundingRows } from '../../src/cli/scenarios/founding-articles.ts'
import { judgeScenario } from '../../src/cli/scenarios/run-library.ts'

const io = { signal: new AbortController().signal, now: () => 0 }
/** Longer ones are judged by `npm run scenarios`. */
const SHORT_DAYS = 12

const names = [...new Set(foundingRows().map(({ scenario }) => scenario))].filter(
  (name) => openScenario(name, {}).scenario.days <= SHORT_DAYS,
)

describe.each(names)('%s', (name) => {
  it('finds what it says it finds', async () => {
    const { failed, expected } = await judgeScenario(name, io)
    expect(failed).toEqual([])
    expect(expected).toBeGreaterThan(0)
  })
})
