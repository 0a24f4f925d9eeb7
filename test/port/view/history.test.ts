import { describe, expect, it } from 'vitest'
import { trimFor } from '../../../src/agreement/trim.ts'
import type { ContainerEvent } from '../../../src/domain/container-event.ts'
import type { Item } from '../../../src/domain/message.ts'
import type { Party } from '../../../src/domain/party.ts'
import { DAY, HOUR } from '../../../src/kernel/time.ts'
import { forge } from '../../support/forge.ts'
import { agreementOf, importer, make, START, shipper, withoutWaiting } from '../../support/make.ts'
import { type TwoPorts, twoPorts } from '../../support/two-ports.ts'

let made = 0
const bill = (over: Parameters<typeof make.manifest>[0] = {}) => {
  const houseBill = `H${++made}`
  return make.manifest({ houseBill, ucr: houseBill, containers: [], ...over })
}
const historyOf = (t: TwoPorts, { houseBill }: { houseBill: string }) =>
  t.destination.dossier(houseBill).view.history
const named = (id: string, street?: string): Party => ({
  name: `Party ${id}`,
  id,
  ...(street !== undefined && { address: { street, city: 'Long Beach', country: 'US' } }),
})

const event = (over: Partial<ContainerEvent>): ContainerEvent => ({
  kind: 'container-event',
  number: 'E1',
  revision: 1,
  houseBill: 'H1',
  container: 'MSKU1234565',
  move: 'discharged',
  occurredAt: START,
  place: 'USLAX',
  full: true,
  seals: [],
  voyageId: make.voyage().id,
  portOfLoading: 'VNHPH',
  portOfDischarge: 'USLAX',
  ...over,
})

/** Manifests travel without the name of the shipper. */
const withoutShippers = withoutWaiting(
  agreementOf({ kinds: { manifest: { purpose: 'a story', batchWindow: 0, fields: ['ucr'] } } }),
)

describe('the history of a party', () => {
  it('of a newcomer is nothing', () => {
    const t = twoPorts()
    const first = bill()
    t.destination.file(first)
    expect(new Set(Object.values(historyOf(t, first)))).toEqual(new Set([0]))
  })

  it('knows since when it was heard of, also by documents without a bill', () => {
    const t = twoPorts()
    t.destination.file(make.importDeclaration({ houseBill: 'X1' }))
    t.wait(40 * DAY + HOUR)
    const late = bill({ shipper: named('NEW') })
    t.destination.file(late)
    expect(historyOf(t, late)).toMatchObject({ shipperKnownDays: 0, consigneeKnownDays: 40 })
  })

  it('counts other bills of the shipper by UTC day, in windows of 90, 30 and the 30 before', () => {
    const t = twoPorts()
    const file = (grossKg: number) => {
      const one = bill({ grossKg })
      t.destination.file(one)
      return one
    }
    const days = [0, 1, 40, 41, 70, 89, 90]
    let last = file(1)
    let now = 0
    for (const [i, day] of days.entries()) {
      t.wait((day - now) * DAY)
      now = day
      if (i > 0) last = file(10 ** i)
    }
    // On day 90: the first bill, of day 0, is out of every window; day 61 to 90 are the 30 days, 31 to 60 those before.
    expect(historyOf(t, last)).toMatchObject({
      shipperBills90Days: 5,
      shipperBills30Days: 2,
      shipperBillsPrior30Days: 2,
      shipperGrossKg90Days: 10 + 100 + 1_000 + 10_000 + 100_000,
    })
    t.destination.reopen()
    expect(historyOf(t, last).shipperBills90Days).toBe(5)
  })

  it('counts a bill with its newest weight, once however often it is amended', () => {
    const t = twoPorts()
    const first = bill({ grossKg: 700 })
    t.destination.file(first, { ...first, revision: 2, grossKg: 900 })
    const second = bill()
    t.destination.file(second)
    expect(historyOf(t, second)).toMatchObject({ shipperBills90Days: 1, shipperGrossKg90Days: 900 })
  })

  it('counts bills to the same consignee or its address within a day of this one', () => {
    const t = twoPorts()
    const to = (consignee: Party) => bill({ consignee })
    const one = to(named('A', '1 Pier Ave'))
    t.destination.file(to(named('A')), to(named('B', '2 Pier Ave')))
    t.wait(25 * HOUR)
    t.destination.file(one)
    t.wait(20 * HOUR)
    t.destination.file(to(named('A', '1 PIER AVE.')), to(named('C', '1 Pier  Ave')), to(named('D')))
    expect(historyOf(t, one).consigneeBills24Hours).toBe(2)
  })

  it('has the first of a split order looked at again when the others have come, and nobody else', () => {
    const t = twoPorts()
    const to = (consignee: Party, number: string) =>
      bill({ houseBill: number, ucr: number, consignee })
    const file = (...bills: ReturnType<typeof bill>[]) => {
      t.destination.file(...bills)
      t.destination.work()
    }
    const assessed = () => t.destination.events('assessed').map(({ shipment }) => shipment)
    file(to(named('A', '1 Pier Ave'), 'FIRST'), to(named('Z', '2 Pier Ave'), 'ELSEWHERE'))
    t.wait(3 * HOUR)
    file(to(named('A'), 'SECOND'))
    expect(assessed()).toEqual(['FIRST', 'ELSEWHERE', 'FIRST', 'SECOND'])
    t.wait(3 * HOUR)
    file(to(named('B', '1 PIER AVE.'), 'THIRD'))
    expect(assessed().slice(4)).toEqual(['FIRST', 'THIRD'])
    t.wait(30 * HOUR)
    file(to(named('A', '1 Pier Ave'), 'LATE'))
    expect(assessed().slice(6)).toEqual(['LATE'])
  })

  it('is no news any more to earlier bills when a dozen have come in a day', () => {
    const t = twoPorts()
    for (let i = 0; i < 14; i++) {
      t.destination.file(bill({ consignee: named('BIG') }))
      t.destination.work()
    }
    const last = t.destination.events('assessed').slice(-1)
    expect(last).toMatchObject([{ shipment: `H${made}` }])
    expect(t.destination.events('assessed').length).toBeLessThan(100)
  })

  it('loses a bill that is booked to another port, and gains one whose shipper a later paper names', () => {
    const t = twoPorts({ agreement: withoutShippers })
    const [one, other] = [bill(), bill()]
    t.destination.file(one, other)
    expect(historyOf(t, one).shipperBills90Days).toBe(1)
    const elsewhere = make.voyage({ portOfDischarge: 'USLGB' })
    t.destination.file({ ...other, revision: 2, voyage: elsewhere })
    expect(historyOf(t, one).shipperBills90Days).toBe(0)
    const told = trimFor(withoutShippers, bill({ houseBill: 'TOLD', ucr: 'TOLD' }), 'USLAX')
    t.destination.receive('Deliver', forge({ items: [told as Item] }))
    expect(historyOf(t, one).shipperBills90Days).toBe(0)
    t.destination.file(make.importDeclaration({ houseBill: 'TOLD', exporter: shipper }))
    expect(historyOf(t, one).shipperBills90Days).toBe(1)
  })

  it('counts the shipper’s consignees that were first heard of within 90 days of this one', () => {
    const t = twoPorts()
    const sold = (id: string, by = shipper) => bill({ consignee: named(id), shipper: by })
    t.destination.file(sold('OLD'))
    t.wait(100 * DAY)
    t.destination.file(sold('NEAR'), sold('OTHERS', named('SOMEBODY')))
    t.wait(80 * DAY)
    const one = sold('ME')
    t.destination.file(one)
    expect(historyOf(t, one).newConsigneesOfShipper).toBe(1)
    expect(historyOf(t, { houseBill: `H${made - 1}` }).newConsigneesOfShipper).toBe(0)
  })

  it('counts what the shipper sent and nobody fetched within a month, in whatever order that is told', () => {
    const t = twoPorts()
    const [left, fetched, late, one] = [bill(), bill(), bill(), bill()]
    const moved = (of: { houseBill: string }, move: 'discharged' | 'gate-out', day: number) =>
      event({
        number: `${of.houseBill}:${move}`,
        houseBill: of.houseBill,
        move,
        occurredAt: START + day * DAY,
      })
    t.destination.file(left, fetched, late, one)
    t.destination.file(moved(left, 'discharged', 1), moved(fetched, 'gate-out', 2))
    t.destination.file(moved(fetched, 'discharged', 1), moved(late, 'discharged', 2))
    t.wait(31 * DAY)
    expect(historyOf(t, one).shipperAbandoned).toBe(0)
    t.wait(HOUR)
    expect(historyOf(t, one).shipperAbandoned).toBe(1)
    expect(historyOf(t, left).shipperAbandoned).toBe(0)
    t.destination.file(moved(left, 'gate-out', 31))
    expect(historyOf(t, one).shipperAbandoned).toBe(0)
  })

  it('knows offences of others at the address of the sender and of the recipient', () => {
    const t = twoPorts()
    const guilty = bill({ consignee: named('BAD', '1 Pier Ave'), shipper: named('S', '9 Dock Rd') })
    const neighbour = bill({
      consignee: named('NEXT', '1 Pier Ave.'),
      shipper: named('T', '9 dock rd'),
    })
    const again = bill({ consignee: named('BAD', '1 Pier Ave'), shipper: named('U') })
    t.destination.file(guilty, neighbour, again)
    t.destination.record(
      make.controlResult({ houseBill: guilty.houseBill, examinedAt: 'USLAX', outcome: 'offence' }),
    )
    expect(historyOf(t, neighbour)).toMatchObject({ offencesAtAddress: 2, consigneeOffences: 0 })
    expect(historyOf(t, again)).toMatchObject({ offencesAtAddress: 0, consigneeOffences: 1 })
    t.destination.reopen()
    expect(historyOf(t, neighbour).offencesAtAddress).toBe(2)
  })

  it('is told apart by number, and by name in plain letters where there is none', () => {
    const t = twoPorts()
    const [same, other] = [{ name: 'CONG TY GO DONG NAI' }, { ...importer, id: 'X' }]
    t.destination.file(bill({ shipper: { name: 'Công ty Gỗ Đồng Nai' }, consignee: other }))
    const one = bill({ shipper: same, consignee: importer })
    t.destination.file(one)
    expect(historyOf(t, one)).toMatchObject({ shipperBills90Days: 1, consigneeBills24Hours: 0 })
  })
})
