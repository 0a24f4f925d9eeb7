import { describe, expect, it } from 'vitest'
import { foundingRows } from '../../src/cli/scenarios/founding-articles.ts'
import { judgeScenario } from '../../src/cli/scenarios/run-library.ts'

const io = { signal: new AbortController().signal, now: () => 0 }
/** Shown by no row of the founding articles, and an instrument all the same. */
const OTHERS = ['free-trade-zone']
const names = [...new Set([...foundingRows().map(({ scenario }) => scenario), ...OTHERS])]

describe.each(names)('%s', (name) => {
  it('finds what it says it finds', async () => {
    const { failed, expected } = await judgeScenario(name, io)
    expect(failed).toEqual([])
    expect(expected).toBeGreaterThan(0)
  })
})
