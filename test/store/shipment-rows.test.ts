import { expect, it } from 'vitest'
import { DAY } from '../../src/kernel/time.ts'
import type { Store } from '../../src/store/store.ts'
import { fc } from '../support/properties.ts'
import { addShipment, newStore } from './new-store.ts'

const IDS = [1, 2, 3] as const
const CONSIGNEES = ['C', 'C1', null, 'C3']
const ADDRESSES = ['A', 'B']
const SHIPPERS = ['S1', 'S2'] as const
const NOW = 200 * DAY

/** Everything that changes a row, by a small number that says how. */
const CHANGES: readonly ((store: Store, id: number, how: number) => void)[] = [
  ({ shipments, bills }, id, how) => {
    const isNews = shipments.describe(id, {
      ...{ direction: how > 1 ? 'in' : null, houseBill: how > 2 ? `H${id}` : null, ucr: null },
      ...{ lane: how > 1 ? `L${how}` : null, voyage: `V${how}`, loadAt: how, etd: null, eta: how },
      ...{ shipper: SHIPPERS[how % 2] ?? null, consignee: how === 0 ? 'C' : null, dirty: 1 },
    })
    const row = shipments.get(id)
    if (isNews && row !== undefined) bills.recount(row)
  },
  ({ shipments, bills }, id, how) => {
    const before = shipments.get(id)
    const [shipper, consignee] = [SHIPPERS[how % 2] ?? null, CONSIGNEES[how] ?? null]
    shipments.nameParties(id, shipper, consignee)
    if (before !== undefined) bills.renamed(before, shipper, consignee)
  },
  ({ shipments }, id, how) =>
    shipments.assessed({ id, at: how, score: how, expectedHarm: how, channel: 'red' }),
  ({ shipments }, id, how) => shipments.unscored({ id, at: how, score: how, channel: 'yellow' }),
  ({ shipments }, id, how) => shipments.flag({ id, ordered: how, scanAsked: 1, holdTold: 0 }),
  ({ shipments }, id, how) => shipments.rule(id, how > 1 ? 'hold' : 'release'),
  ({ shipments }, id, how) => shipments.found(id, how > 1 ? 'offence' : 'none', 0),
  ({ shipments }, id, how) =>
    shipments.state(id, how > 1 ? 'arrived' : 'released', how > 2 ? how : null),
  ({ shipments }, id, how) => shipments.firstAssessed(id, how),
  ({ shipments, bills }, id, how) => {
    const row = shipments.get(id)
    if (row === undefined) return
    const billedAt = NOW - how * 40 * DAY
    const said = {
      masterBill: `M${how}`,
      grossKg: how,
      packages: 1,
      consigneeAddress: ADDRESSES[how % 2] ?? null,
    }
    bills.put(id, { ...said, billedAt }, row)
  },
  ({ shipments, bills }, id) => {
    const row = shipments.get(id)
    if (row !== undefined) bills.remove(id, row)
  },
  ({ bills }, id) => bills.shareBox(id),
  ({ shipments }, id, how) => shipments.landed(id, NOW - how * 40 * DAY),
  ({ shipments }, id, how) => shipments.fetched(id, NOW - how * DAY),
  ({ retention }, id, how) =>
    how > 1 ? retention.forgetReasons(id) : retention.forgetReference(id),
  ({ shipments, bills }, id, how) => {
    const [row, into] = [shipments.get(id), shipments.get(IDS[how % 3] ?? 1)]
    if (row === undefined || into === undefined || into.id === id) return
    shipments.merge(id, into.id)
    for (const one of [row, into]) bills.recount(one)
  },
]

it('a row or a sum that is remembered is always what would be read', () => {
  const change = fc.record({
    change: fc.nat({ max: CHANGES.length - 1 }),
    id: fc.constantFrom(...IDS),
    how: fc.nat({ max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
      const store = newStore()
      for (const id of IDS) addShipment(store, { houseBill: id === 1 ? 'H0' : null })
      for (const { change, id, how } of changes) {
        look(store)
        store.withTx(() => CHANGES[change]?.(store, id, how))
        const remembered = look(store)
        forgetAll(store)
        expect(remembered).toEqual(look(store))
      }
    }),
    { numRuns: 15 },
  )
})

function look({ shipments, bills }: Store) {
  return {
    rows: IDS.map((id) => shipments.get(id)),
    bills: SHIPPERS.map((shipper) =>
      bills.ofShipper(shipper, NOW).filter(({ day }) => NOW / DAY - day < 90),
    ),
    left: SHIPPERS.map((shipper) => bills.leftBehind(shipper, NOW - 30 * DAY, 2)),
    // Asked in either order of time, for a list begins with what is asked about.
    to: [0, 3, 1].map((how) => {
      const [from, to] = [NOW - (how * 40 + 1) * DAY, NOW - (how * 40 - 1) * DAY]
      return [
        ...CONSIGNEES.map((consignee) => consignee && bills.ofConsignee(consignee, from, to)),
        ...ADDRESSES.map((address) => bills.ofAddress(address, 'C1', from, to)),
        ...ADDRESSES.map((address) => bills.ofAddress(address, null, from, to)),
      ]
    }),
  }
}

/** A store that was rolled back remembers nothing. */
function forgetAll(store: Store): void {
  const undone = () =>
    store.withTx(() => {
      throw new Error('undone')
    })
  expect(undone).toThrow('undone')
}
