import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/kernel/time.ts'
import { forge } from '../support/forge.ts'
import { make } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const late = { voyage: make.voyage({ id: 'ZQNL:002:VNHPH', eta: make.voyage().eta + DAY }) }
const revisions = (t: TwoPorts) =>
  t.destination
    .sql<{ revision: number }>("SELECT revision FROM document WHERE kind = 'manifest' ORDER BY id")
    .map(({ revision }) => revision)
const shipments = (t: TwoPorts) =>
  t.destination.sql('SELECT house_bill, voyage, eta, score FROM shipment')

/** Files revisions at the destination in this order; each is heavy but the third. */
function filedInOrder(order: readonly number[]) {
  const t = twoPorts()
  for (const revision of order) {
    t.destination.file(
      make.manifest(revision === 3 ? { revision, ...late } : { revision, grossKg: 31_000 }),
    )
    t.destination.work()
  }
  return t
}

describe('N-08: amendments', () => {
  it.each([[[1, 2, 3]], [[3, 2, 1]], [[2, 3, 1]], [[3, 1, 2]]])(
    'that come in the order %j leave the third in force, and all are kept',
    (order) => {
      const t = filedInOrder(order)
      expect(revisions(t)).toEqual(order)
      expect(shipments(t)).toEqual([
        { house_bill: 'HPH260001', voyage: 'ZQNL:002:VNHPH', eta: late.voyage.eta, score: 0 },
      ])
    },
  )

  it('are assessed once for each that changes what is in force', () => {
    expect(filedInOrder([1, 2, 3]).destination.events('assessed')).toHaveLength(3)
    expect(filedInOrder([2, 3, 1]).destination.events('assessed')).toHaveLength(2)
    expect(filedInOrder([3, 2, 1]).destination.events('assessed')).toHaveLength(1)
  })

  it('of the port of discharge bring a shipment here that was booked elsewhere, and count as such', () => {
    const t = twoPorts()
    t.destination.file(make.importDeclaration())
    const elsewhere = make.voyage({ portOfDischarge: 'USLGB' })
    t.destination.file(make.manifest({ voyage: elsewhere }))
    t.destination.work()
    expect(t.destination.sql('SELECT direction, lane FROM shipment')).toEqual([
      { direction: 'out', lane: 'VNHPH>USLGB' },
    ])
    t.destination.file(make.manifest({ revision: 2 }))
    t.destination.work()
    expect(t.destination.sql('SELECT direction, lane FROM shipment')).toEqual([
      { direction: 'in', lane: 'VNHPH>USLAX' },
    ])
    const [last] = t.destination.sql<{ facts: string }>(
      'SELECT facts FROM assessment ORDER BY id DESC LIMIT 1',
    )
    expect(JSON.parse(last?.facts ?? '[]')).toContain('portOfDischarge')
  })

  it('find their shipment by their number, whatever else they now say', () => {
    const t = twoPorts()
    const { houseBill: _, ucr: __, ...nameless } = make.exportDeclaration()
    t.destination.receive('Deliver', forge({ items: [make.exportDeclaration()] }))
    t.destination.receive(
      'Deliver',
      forge({
        items: [{ ...nameless, revision: 2, containers: [] }],
        header: { messageId: 'VNHPH:1:000000002' },
      }),
    )
    expect(shipments(t)).toHaveLength(1)
  })

  it('of one document do not touch another of the same shipment', () => {
    const t = twoPorts()
    t.destination.file(make.manifest(), make.importDeclaration({ revision: 5 }))
    t.destination.file(make.manifest({ revision: 2, grossKg: 31_000 }))
    t.destination.work()
    expect(t.destination.events('assessed').map(({ score }) => score)).toEqual([700])
  })

  it('travel on their own and take effect at the partner, whichever arrives first', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    const first = t.due(t.origin)
    t.origin.file(make.manifest({ revision: 2, grossKg: 31_000 }))
    t.send(t.origin)
    t.destination.work()
    for (const delivery of first) t.carry(t.origin, delivery)
    t.destination.work()
    expect(revisions(t)).toEqual([2, 1])
    expect(t.destination.events('assessed').map(({ score }) => score)).toEqual([700])
    expect(t.destination.queue().map(({ score }) => score)).toEqual([700])
  })

  it('of a control result replace it, and an older one that comes late does not', () => {
    const results = [
      make.controlResult({ revision: 2, outcome: 'none' }),
      make.controlResult({ revision: 1, outcome: 'offence' }),
    ]
    for (const items of [results, [...results].reverse()] as [(typeof results)[0]][]) {
      const t = twoPorts()
      t.destination.file(make.manifest({ grossKg: 31_000 }))
      for (const [i, item] of items.entries()) {
        t.destination.receive(
          'Deliver',
          forge({ items: [item], header: { messageId: `VNHPH:1:00000000${i + 1}` } }),
        )
        t.destination.work()
      }
      expect(t.destination.sql('SELECT channel, found FROM shipment')).toEqual([
        { channel: 'green', found: 'none' },
      ])
    }
  })
})
