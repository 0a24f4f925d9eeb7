import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueueLine } from '../../src/domain/assessment.ts'
import { addShipment, newStore } from './new-store.ts'

/** Few values, so that lines tie in every key; some have no time of arrival. */
const few = fc.integer({ min: 1, max: 3 })
const line = fc.record({ score: few, expectedHarm: few, eta: fc.option(few, { freq: 3 }) })

function filled(lines: readonly object[]) {
  const store = newStore()
  store.withTx(() => {
    for (const one of lines) addShipment(store, one)
  })
  return store
}

describe('pages of the queue', () => {
  it('show every line once, in the order of the whole, whatever their size', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), few, (lines, size) => {
        const { shipments } = filled(lines)
        const pages: QueueLine[][] = []
        for (let page = shipments.queue(size); page.length > 0 && pages.length <= lines.length; ) {
          pages.push(page)
          page = shipments.queue(size, page.at(-1))
        }
        expect(pages.flat()).toEqual(shipments.queue(100))
        expect(pages.flat()).toHaveLength(lines.length)
        expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('go on behind a line that has left the queue meanwhile, or was judged anew', () => {
    const store = filled([4, 3, 2, 1].map((expectedHarm) => ({ expectedHarm, score: 1 })))
    const [first, second] = store.shipments.queue(2) as [QueueLine, QueueLine]
    store.shipments.state(second.shipment, 'released')
    store.shipments.assessed({ ...first, id: first.shipment, at: 1, expectedHarm: 0 })
    const harms = store.shipments.queue(9, second).map(({ expectedHarm }) => expectedHarm)
    expect(harms).toEqual([2, 1, 0])
  })
})
