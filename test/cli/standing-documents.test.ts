import { expect, it } from 'vitest'
import { shiploads } from '../../src/cli/generate/shipload.ts'
import { loadScenario } from '../../src/cli/run/load.ts'

/** The statuses and lists told with each ship, which stand before its own documents. */
const told = (count: number) =>
  [...shiploads(loadScenario('first-day'), { count }).each()].map(({ filings }) => {
    const standing = filings.filter(({ document }) => STANDING.includes(document.kind))
    expect(filings.slice(0, standing.length)).toEqual(standing)
    const times = filings.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    return standing
  })

const STANDING = ['aeo-status', 'risk-list-update']

it('tells who is an authorised operator, and whom to watch, before the first ship, and a larger count moves none of it', () => {
  // The larger count needs more days than the scenario has: the plan is made longer for it.
  const [few, many] = [told(30), told(2_000)]
  expect(few[0]?.length).toBeGreaterThan(50)
  expect(many.slice(0, few.length)).toEqual(few)
  expect(many.slice(few.length).flat().length).toBeGreaterThan(0)
})
