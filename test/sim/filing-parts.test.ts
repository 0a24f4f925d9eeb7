import { expect, it } from 'vitest'
import { createChance } from '../../src/kernel/chance.ts'
import { FilingPlan, inParts } from '../../src/sim/filing-parts.ts'
import { HAIPHONG, make, START } from '../support/make.ts'

it('every bill of a large voyage is named in one part, and none names more than it may', () => {
  const bills = Array.from({ length: 1_201 }, (_, n) => `B${String(n).padStart(4, '0')}`)
  const filings = bills.map((houseBill) => ({
    ...{ at: START, port: HAIPHONG },
    document: make.manifest({ houseBill, ucr: `U-${houseBill}` }),
  }))
  const plan = FilingPlan.parse({ parts: 2, lateShare: 0, missingShare: 0 })
  const cargo = inParts({ filings, truths: [] }, make.voyage(), plan, createChance('parts'))
  const parts = cargo.filings.flatMap(({ document }) =>
    document.kind === 'filing-part' ? document : [],
  )
  expect(parts.map(({ part, parts: of }) => [part, of])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
  expect(parts.flatMap(({ houseBills }) => houseBills).sort()).toEqual(bills)
})
