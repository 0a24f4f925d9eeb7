import { describe, expect, it } from 'vitest'
import { foundingRows } from '../../src/cli/scenarios/founding-articles.ts'
import { judgeScenario } from '../../src/cli/scenarios/run-library.ts'

const io = { signal: new AbortController().signal, now: () => 0 }
/** Shown by no row of the founding articles, and an instrument all the same. */
const OTHERS = [
  ...['channels', 'filing-family', 'free-trade-zone', 'low-value-parcels'],
  ...['low-value-switch', 'national-lines', 'raised-duties'],
]
const names = [...new Set([...foundingRows().map(({ scenario }) => scenario), ...OTHERS])]

describe.each(names)('%s', (name) => {
  it('finds what it says it finds, and an audit counts the same', async () => {
    const { failed, expected, audit } = await judgeScenario(name, io, { audit: true })
    expect(failed).toEqual([])
    expect(expected).toBeGreaterThan(0)
    expect(audit?.text).toMatch(/^\d{3,} numbers compared, \d+ intervals among them, 0 differ$/m)
  })
})
