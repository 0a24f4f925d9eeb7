import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../../src/domain/message.ts'
import type { PortDocument } from '../../../src/domain/port-document.ts'
import type { StowPosition } from '../../../src/domain/stow-plan.ts'
import { DAY } from '../../../src/kernel/time.ts'
import {
  agreementOf,
  HAIPHONG,
  importer,
  make,
  START,
  shipper,
  withoutWaiting,
} from '../../support/make.ts'
import { other } from '../../support/make-others.ts'
import { twoPorts } from '../../support/two-ports.ts'

const EVERYTHING = withoutWaiting(
  agreementOf({
    kinds: Object.fromEntries(
      MESSAGE_KINDS.map((kind) => [kind, { purpose: 'a story', batchWindow: 0 }]),
    ),
  }),
)
const somebody = { name: 'Somebody', id: '77' }
const others = { name: 'Else', id: '78' }
const voyage = { ...make.voyage(), id: 'ZQNL:002:VNHPH' }

/** Three shipments: two of one forwarder on one ship, the third of others on another. */
const FIRST = make.manifest({ houseBill: 'H1', ucr: 'U1', masterBill: 'ZQNLM001' })
const SECOND = make.manifest({
  houseBill: 'H2',
  ucr: 'U2',
  masterBill: 'ZQNLM001',
  shipper: somebody,
  consignee: importer,
  containers: [{ number: 'MSKU7654321', seals: [] }],
})
const THIRD = make.manifest({
  houseBill: 'H3',
  ucr: 'U3',
  voyage,
  shipper: somebody,
  consignee: others,
  containers: [{ number: 'TCLU7654326', seals: [] }],
})

describe('what is filed marks for a new assessment', () => {
  it.each<[string, readonly string[], readonly PortDocument[]]>([
    ['a permit its shipment', ['H1'], [other.permit({ houseBill: 'H1' })]],
    ['a move with a bill its shipment', ['H1'], [other.event({ houseBill: 'H1' })]],
    ['a move without one the shipments in the box', ['H1'], [other.event()]],
    ['a claim its shipment', ['H2'], [other.claim({ houseBill: 'H2' })]],
    ['a certificate nobody claims, nobody', [], [other.certificate({ ucr: 'U1' })]],
    [
      'a certificate the shipments that claim it',
      ['H2'],
      [other.claim({ houseBill: 'H2' }), other.certificate({ ucr: 'U1' })],
    ],
    ['a master bill its houses', ['H1', 'H2'], [other.masterBill()]],
    ['a stow plan the shipments of its voyage', ['H1', 'H2'], [other.stowPlan([])]],
    ['an operator whoever names it', ['H1', 'H2'], [other.operator()]],
    ['an earlier import those its importer sends', ['H1'], [other.supply({ importer: shipper })]],
    [
      'an earlier import of a group those of all its members',
      ['H1', 'H2', 'H3'],
      [
        other.supply({ number: 'A', importer: shipper, group: 'G' }),
        other.supply({ number: 'B', importer: somebody, group: 'G' }),
      ],
    ],
    [
      'a bill with a box of another bill that other, too',
      ['H3', 'H4'],
      [
        make.manifest({
          houseBill: 'H4',
          ucr: 'U4',
          consignee: { name: 'New', id: '79' },
          containers: [{ number: 'TCLU7654326', seals: [] }],
        }),
      ],
    ],
    [
      'a document of somebody else nobody',
      [],
      [other.operator({ number: 'X', holder: { name: 'X', id: 'X' } })],
    ],
    [
      'a bill to somebody the others of the day to the same, too',
      ['H1', 'H2', 'H4'],
      [make.manifest({ houseBill: 'H4', ucr: 'U4', containers: [] })],
    ],
    ['a permit of what is not here yet nobody', [], [other.permit({ houseBill: 'H9' })]],
  ])('%s', (_, touched, documents) => {
    const t = twoPorts()
    t.destination.file(FIRST, SECOND, THIRD)
    t.destination.work()
    const before = t.destination.events('assessed').length
    for (const document of documents) t.destination.file(document)
    t.destination.work()
    const assessed = t.destination.events('assessed').slice(before)
    expect(assessed.map(({ shipment }) => shipment).sort()).toEqual(touched)
  })

  it('every house of a master bill when one of them changes what they come to', () => {
    const t = twoPorts()
    t.destination.file(FIRST, SECOND, THIRD, other.masterBill())
    t.destination.work()
    const before = t.destination.events('assessed').length
    t.destination.file({ ...SECOND, revision: 2, grossKg: 1 })
    t.destination.work()
    const assessed = t.destination.events('assessed').slice(before)
    expect(assessed.map(({ shipment }) => shipment).sort()).toEqual(['H1', 'H2'])
  })

  it('nobody whom a second paper tells what the first did', () => {
    const t = twoPorts()
    const [at, elsewhere] = ['0010002', '0010004'].map((cell) => [
      other.position('MSKU1234565', { cell }),
    ]) as [StowPosition[], StowPosition[]]
    t.destination.file(FIRST, SECOND, THIRD, other.masterBill(), other.stowPlan(at))
    t.destination.work()
    const scoredBy = (document: PortDocument) => {
      const before = t.destination.events('assessed').length
      t.destination.file(document)
      t.destination.work()
      return t.destination
        .events('assessed')
        .slice(before)
        .map(({ shipment }) => shipment)
    }
    expect(scoredBy({ ...SECOND, revision: 2 })).toEqual(['H2'])
    expect(scoredBy(other.stowPlan(at, { revision: 2 }))).toEqual([])
    // No rule reads where a box stands.
    expect(scoredBy(other.stowPlan(elsewhere, { revision: 3 }))).toEqual([])
    const heavier = elsewhere.map((position) => ({ ...position, grossKg: 29_000 }))
    expect(scoredBy(other.stowPlan(heavier, { revision: 4 }))).toEqual(['H1'])
    expect(scoredBy(other.stowPlan([], { revision: 5 }))).toEqual(['H1'])
  })

  it('nobody by a move of which the port’s own side told', () => {
    const t = twoPorts({ agreement: EVERYTHING })
    const event = other.event({ houseBill: 'H1', move: 'loaded', place: HAIPHONG })
    t.destination.file(FIRST, event)
    t.settleDown(START + DAY)
    const scoredBy = (document: PortDocument, until: number) => {
      const before = t.destination.events('assessed').length
      t.origin.file(document)
      t.settleDown(until)
      return t.destination.events('assessed').length - before
    }
    expect(scoredBy(event, START + 2 * DAY)).toBe(0)
    expect(scoredBy({ ...event, number: 'EV-2', move: 'gate-in' }, START + 3 * DAY)).toBe(1)
    expect(t.destination.dossier('H1').view.containerEvents).toHaveLength(2)
  })

  it('nobody by the partner’s copy of a carrier’s bill that was filed here', () => {
    const t = twoPorts({ agreement: EVERYTHING })
    const bill = other.masterBill({ declaredHouses: 2 })
    const scoredBy = (document: PortDocument, until: number) => {
      const before = t.destination.events('assessed').length
      t.origin.file(document)
      t.settleDown(until)
      return t.destination.events('assessed').length - before
    }
    t.destination.file(FIRST)
    t.settleDown(START + DAY)
    expect(scoredBy(bill, START + 2 * DAY)).toBe(1)
    t.destination.file(bill)
    t.settleDown(START + 3 * DAY)
    expect(scoredBy({ ...bill, revision: 2, declaredHouses: 3 }, START + 4 * DAY)).toBe(0)
  })

  it('nobody who has been decided about', () => {
    const t = twoPorts()
    t.destination.file(FIRST)
    t.destination.work()
    t.destination.act({ kind: 'arrive', voyage: FIRST.voyage.id, notAboard: ['H1'] })
    const before = t.destination.events('assessed').length
    t.destination.file(other.permit({ houseBill: 'H1' }), other.stowPlan([]), other.operator())
    t.destination.work()
    expect(t.destination.events('assessed')).toHaveLength(before)
  })
})

describe('a box on two bills', () => {
  const box = { number: 'MSKU1234565', seals: [] }
  const shared = make.manifest({ houseBill: 'H5', ucr: 'U5', containers: [box] })
  const elsewhere = make.manifest({ houseBill: 'H6', ucr: 'U6', voyage, containers: [box] })
  const flags = (t: ReturnType<typeof twoPorts>, bill: string) => {
    const { sharesContainer, containerElsewhere } = t.destination.dossier(bill).view
    return [sharesContainer, containerElsewhere]
  }

  it('is news to those who share it, until they are many', () => {
    const t = twoPorts()
    const bills = Array.from({ length: 23 }, (_, i) =>
      make.manifest({ houseBill: `B${i}`, ucr: `B${i}`, containers: [box] }),
    )
    const scored = bills.map((bill) => {
      const before = t.destination.events('assessed').length
      t.destination.file({ ...bill, shipper: { name: bill.houseBill }, consignee: bill.notify })
      t.destination.work()
      return t.destination.events('assessed').length - before
    })
    expect(scored.slice(0, 3)).toEqual([1, 2, 3])
    expect(scored.slice(-3)).toEqual([1, 1, 1])
    expect(flags(t, 'B22')).toEqual([true, false])
  })

  it('of one voyage is shared, of two under way together is elsewhere, and of two years is neither', () => {
    const t = twoPorts()
    t.destination.file(FIRST, shared)
    expect([flags(t, 'H1'), flags(t, 'H5')]).toEqual([
      [true, false],
      [true, false],
    ])
    t.destination.file(elsewhere)
    expect([flags(t, 'H1'), flags(t, 'H6')]).toEqual([
      [true, true],
      [false, true],
    ])
    const year = 365 * 24 * 3_600_000
    const { loadAt, etd, eta } = voyage
    const later = {
      ...voyage,
      id: 'ZQNL:099:VNHPH',
      loadAt: loadAt + year,
      etd: etd + year,
      eta: eta + year,
    }
    t.destination.file(
      make.manifest({ houseBill: 'H7', ucr: 'U7', voyage: later, containers: [box] }),
    )
    expect(flags(t, 'H7')).toEqual([false, false])
  })

  it('is no longer on a bill that an amendment takes it off', () => {
    const t = twoPorts()
    t.destination.file(FIRST, shared, { ...shared, revision: 2, containers: [] })
    expect(flags(t, 'H1')).toEqual([false, false])
  })
})
