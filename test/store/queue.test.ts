import { describe, expect, it } from 'vitest'
import type { QueueLine } from '../../src/domain/assessment.ts'
import {
  QUEUE_SORTS,
  type QueueCursor,
  type QueueQuery,
} from '../../src/domain/reads/queue-page.ts'
import type { QueueRow } from '../../src/store/queue-pages.ts'
import { fc } from '../support/properties.ts'
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

  it('are narrowed to goods and to what is due, in every order, whether few are meant or many', () => {
    const HOUR = 3_600_000
    const now = 100 * HOUR
    const codes = ['440399', '940350', '940360']
    // Of so many lines a whole chapter is no longer few.
    const store = filled(
      Array.from({ length: 6_000 }, (_, n) => ({
        ...{ expectedHarm: n % 7, score: 1 + (n % 5), houseBill: `B${n}` },
        loadAt: now + (n - 3_000) * HOUR,
        eta: now + (n - 2_990) * HOUR,
      })),
    )
    const rows = store.shipments.queue(6_000).map(({ shipment }) => shipment)
    store.withTx(() => {
      for (const id of rows)
        store.queueGoods.put(id, id % 100 === 0 ? codes : [codes[id % 100 === 1 ? 1 : 0] as string])
    })
    const has = (id: number, prefix: string) =>
      (id % 100 === 0 ? codes : [codes[id % 100 === 1 ? 1 : 0]]).some((code) =>
        code?.startsWith(prefix),
      )
    const nextOf = (id: number) =>
      [now + (id - 3_001) * HOUR, now, now + (id - 2_991) * HOUR].find((at) => at > now) ?? null
    const isDue = (id: number, due: number | 'overdue') => {
      const next = nextOf(id)
      return due === 'overdue' ? next === null : next !== null && next <= now + due
    }
    const asked = [
      { goods: '44' },
      { goods: '940360' },
      { goods: '94', due: 24 * HOUR },
      { goods: '44', due: 5_800 * HOUR },
      { goods: '00' },
      { due: 24 * HOUR },
      { due: 'overdue' },
    ] as const satisfies readonly Partial<QueueQuery>[]
    for (const sort of QUEUE_SORTS)
      for (const one of asked) {
        const wanted: { sort: typeof sort } & Pick<QueueQuery, 'goods' | 'due'> = { sort, ...one }
        const { goods, due } = wanted
        const whole = store.queuePages.page({ limit: 6_000, ...wanted }, now).map(({ id }) => id)
        const meant = rows.filter(
          (id) =>
            (goods === undefined || has(id, goods)) &&
            (due === undefined || isDue(id, due)) &&
            (sort !== 'loading' || id - 3_001 >= 0),
        )
        expect([wanted, [...whole].sort()]).toEqual([wanted, meant.sort()])
        const [line] = store.queuePages.page({ limit: 1, ...wanted }, now)
        if (line === undefined) continue
        const after = { ...line, shipment: line.id }
        const rest = store.queuePages.page({ limit: 9, ...wanted, after }, now)
        expect([wanted, [line, ...rest].map(({ id }) => id)]).toEqual([wanted, whole.slice(0, 10)])
      }
    store.shipments.state(rows[0] as number, 'released')
    expect(
      store.queuePages.page({ limit: 6_000, sort: 'harm', goods: '44' }, now),
    ).not.toContainEqual(expect.objectContaining({ id: rows[0] }))
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
