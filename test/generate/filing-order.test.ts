import { describe, expect, it } from 'vitest'
import type { PortFiling } from '../../src/domain/port-document.ts'
import { inFilingOrder } from '../../src/generate/filing-order.ts'
import { QUANTUM } from '../../src/generate/law/filing-time.ts'
import { by, inOrder } from '../../src/kernel/order.ts'
import { fc } from '../support/properties.ts'

const KINDS = ['manifest', 'import-declaration', 'container-event', 'export-declaration'] as const
const filing = fc
  .record({
    quanta: fc.integer({ min: 0, max: 40 }),
    port: fc.constantFrom('VNHPH', 'USLAX'),
    kind: fc.constantFrom(...KINDS),
    number: fc.constantFrom('A', 'B', 'a', 'É', 'AA'),
    revision: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ quanta, port, ...document }) => ({
    at: 1_000 * QUANTUM + quanta * QUANTUM,
    port,
    document,
  }))

/** The same order, said in words. */
const plainly = inOrder<PortFiling>(
  by(({ at }) => at),
  by(({ port }) => port),
  by(({ document }) => document.kind),
  by(({ document }) => document.number),
  by(({ document }) => document.revision),
)

describe('the filings of a ship', () => {
  it('are ordered by time, port, kind, number and revision, equal ones as they came', () => {
    fc.assert(
      fc.property(fc.array(filing, { maxLength: 200 }), (made) => {
        const filings = made as unknown as readonly PortFiling[]
        expect(inFilingOrder(filings)).toEqual([...filings].sort(plainly))
      }),
      { numRuns: 300, seed: 11 },
    )
  })
})
