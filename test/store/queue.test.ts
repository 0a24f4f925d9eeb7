import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueueLine } from '../../src/domain/assessment.ts'
import { QUEUE_SORTS, type QueueCursor } from '../../src/domain/reads/queue-page.ts'
import type { QueueRow } from '../../src/store/queue-pages.ts'
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

  it('are the whole in every order, and of one typology', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        few,
        fc.constantFrom(...QUEUE_SORTS),
        fc.constantFrom(undefined, 'T05'),
        fc.constantFrom(undefined, 'green' as const),
        (lines, limit, sort, typology, channel) => {
          const store = newStore()
          store.withTx(() => {
            for (const [n, one] of lines.entries()) {
              const told: object = { ...one, loadAt: n % 3 }
              const id = addShipment(store, told)
              const { score, expectedHarm } = one
              const typed = n % 2 === 0 ? { typology: 'T05' } : {}
              store.shipments.assessed({
                id,
                at: 0,
                score,
                expectedHarm,
                channel: 'green',
                ...typed,
              })
            }
          })
          const read = (most: number, after?: QueueCursor) =>
            store.queuePages.page({ limit: most, sort, typology, channel, after }, 1)
          const whole = read(100).map(({ id }) => id)
          const paged: number[] = []
          for (let page = read(limit); page.length > 0 && paged.length < 100; ) {
            paged.push(...page.map(({ id }) => id))
            const last = page.at(-1) as QueueRow
            page = read(limit, { ...last, shipment: last.id })
          }
          expect(paged).toEqual(whole)
          const shown = lines.filter(
            (_, n) => (typology === undefined || n % 2 === 0) && (sort !== 'loading' || n % 3 >= 1),
          )
          expect(whole).toHaveLength(shown.length)
        },
      ),
      { numRuns: 60 },
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
