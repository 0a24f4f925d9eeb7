import { describe, expect, it } from 'vitest'
import type { PortDocument } from '../../../src/domain/port-document.ts'
import type { ShipmentView } from '../../../src/domain/shipment.ts'
import { DAY, HOUR } from '../../../src/kernel/time.ts'
import { importer, make, START, shipper } from '../../support/make.ts'
import { other } from '../../support/make-others.ts'
import { type TwoPorts, twoPorts } from '../../support/two-ports.ts'

const BILL = 'HPH260001'
const viewAt = (t: TwoPorts, bill = BILL): ShipmentView => t.destination.dossier(bill).view
const told = <D>(document: D, since = START) => ({ document, since, source: 'own' as const })

describe('a view', () => {
  it('of a shipment with nothing but a manifest holds nothing else', () => {
    const t = twoPorts()
    t.destination.file(make.manifest())
    const {
      own,
      partner,
      history: _,
      agreed: __,
      notShared: ___,
      filedHere: ____,
      ...rest
    } = viewAt(t)
    expect([own, partner]).toEqual([{ manifest: { document: make.manifest(), since: START } }, {}])
    expect(rest).toEqual({
      permits: [],
      containerEvents: [],
      stowed: null,
      unmanifested: false,
      containerElsewhere: false,
      sharesContainer: false,
      operators: [],
      supplies: [],
      alerts: [],
      controlResults: [],
    })
  })

  it.each<[string, PortDocument, object]>([
    [
      'a claim',
      other.claim(),
      { own: { preferenceClaim: { document: other.claim(), since: START } } },
    ],
    [
      'how the value came about',
      other.valueDeclaration(),
      { own: { valueDeclaration: { document: other.valueDeclaration(), since: START } } },
    ],
    ['a permit', other.permit(), { permits: [told(other.permit())] }],
    ['a movement in transit', other.transit(), { transit: told(other.transit()) }],
    [
      'a move of its box, with the bill',
      other.event({ houseBill: BILL }),
      { containerEvents: [told(other.event({ houseBill: BILL }))] },
    ],
    ['a move of its box, without', other.event(), { containerEvents: [told(other.event())] }],
    ['an operator among its parties', other.operator(), { operators: [told(other.operator())] }],
    ['an earlier import of its shipper', other.supply(), { supplies: [told(other.supply())] }],
    [
      'where its box stands aboard',
      other.stowPlan([other.position('MSKU1234565')]),
      { stowed: [other.position('MSKU1234565')] },
    ],
    ['that its box is not aboard', other.stowPlan([]), { stowed: [] }],
  ])('shows %s, whether it comes before the manifest or after', (_, document, shown) => {
    for (const order of [
      [make.manifest(), document],
      [document, make.manifest()],
    ]) {
      const t = twoPorts()
      for (const one of order) t.destination.file(one)
      expect(viewAt(t)).toMatchObject(shown)
    }
  })

  it('has every permit and every move, the moves in the order in which they happened', () => {
    const t = twoPorts()
    const later = other.event({ number: 'A', occurredAt: START + 3 * HOUR, houseBill: BILL })
    const sooner = other.event({ number: 'B', occurredAt: START + HOUR, move: 'gate-in' })
    const same = other.event({ number: 'C', occurredAt: START + HOUR, move: 'stuffed' })
    t.destination.file(make.manifest(), later, same, sooner)
    t.destination.file(other.permit({ number: 'P2' }), other.permit({ number: 'P1' }))
    const { permits, containerEvents } = viewAt(t)
    expect(permits.map(({ document }) => document.number)).toEqual(['P1', 'P2'])
    expect(containerEvents.map(({ document }) => document.number)).toEqual(['B', 'C', 'A'])
  })

  it('has the newest revision of each, whatever the order they came in', () => {
    for (const revisions of [
      [1, 2],
      [2, 1],
    ]) {
      const t = twoPorts()
      t.destination.file(make.manifest())
      for (const revision of revisions) {
        t.destination.file(
          other.permit({ revision, allowedKg: revision }),
          other.operator({ revision, status: revision === 2 ? 'suspended' : 'valid' }),
          other.event({ revision, seals: [`S${revision}`] }),
          other.supply({ revision, grossKg: revision }),
          other.stowPlan([other.position('MSKU1234565', { grossKg: revision })], { revision }),
        )
      }
      const view = viewAt(t)
      expect(view.permits.map(({ document }) => document.allowedKg)).toEqual([2])
      expect(view.operators.map(({ document }) => document.status)).toEqual(['suspended'])
      expect(view.containerEvents.map(({ document }) => document.seals)).toEqual([['S2']])
      expect(view.supplies.map(({ document }) => document.grossKg)).toEqual([2])
      expect(view.stowed?.map(({ grossKg }) => grossKg)).toEqual([2])
    }
  })

  it('tells of a move once that both sides tell of', () => {
    const t = twoPorts()
    const event = other.event({ houseBill: BILL })
    t.destination.file(make.manifest(), event)
    t.destination.file(other.event())
    expect(viewAt(t).containerEvents).toHaveLength(1)
  })

  it('does not depend on the order in which everything was filed', () => {
    const documents = [
      make.manifest({ masterBill: 'ZQNLM001' }),
      make.importDeclaration(),
      make.securityFiling(),
      other.masterBill(),
      other.claim(),
      other.certificate(),
      other.permit(),
      other.permit({ number: 'USN-2' }),
      other.transit(),
      other.event(),
      other.event({ number: 'EV-2', houseBill: BILL, move: 'loaded' }),
      other.operator(),
      other.supply(),
      other.stowPlan([other.position('MSKU1234565'), other.position('TCLU7654326')]),
      other.valueDeclaration(),
    ]
    const views = [documents, [...documents].reverse()].map((order) => {
      const t = twoPorts()
      for (const document of order) t.destination.file(document)
      t.destination.work()
      return viewAt(t)
    })
    expect(views[1]).toEqual(views[0])
  })

  it('is the same when the port starts again', () => {
    const t = twoPorts()
    t.destination.file(
      make.manifest({ masterBill: 'ZQNLM001' }),
      other.masterBill(),
      other.claim(),
      other.certificate(),
      other.permit(),
      other.event(),
      other.operator(),
      other.supply(),
      other.stowPlan([other.position('MSKU1234565')]),
    )
    t.destination.work()
    t.destination.file(make.manifest({ revision: 2, masterBill: 'ZQNLM001', grossKg: 9_000 }))
    const before = viewAt(t)
    expect(before.own.firstManifest?.document.grossKg).toBe(16_200)
    t.destination.reopen()
    expect(viewAt(t)).toEqual(before)
  })
})

describe('the manifest as it was first assessed', () => {
  it('is shown when a later one is in force, and stays the first', () => {
    const t = twoPorts()
    const revised = (revision: number) => make.manifest({ revision, grossKg: 1_000 * revision })
    t.destination.file(revised(1))
    t.destination.work()
    expect(viewAt(t).own.firstManifest).toBeUndefined()
    for (const revision of [2, 3]) {
      t.wait(HOUR)
      t.destination.file(revised(revision))
      t.destination.work()
      expect(viewAt(t).own).toMatchObject({
        manifest: { document: revised(revision) },
        firstManifest: { document: revised(1), since: START },
      })
    }
  })

  it('is the one in force then: what was amended before anybody looked leaves no trace', () => {
    const t = twoPorts()
    t.destination.file(make.manifest(), make.manifest({ revision: 2, grossKg: 5 }))
    t.destination.work()
    expect(viewAt(t).own.firstManifest).toBeUndefined()
  })
})

describe('a certificate', () => {
  it('is the one the claim names, with all who claim it', () => {
    const t = twoPorts()
    t.destination.file(make.manifest(), other.certificate(), other.certificate({ number: 'VNC-2' }))
    expect(viewAt(t).certificate).toBeUndefined()
    t.destination.file(other.claim({ certificate: 'VNC-2' }))
    expect(viewAt(t).certificate).toEqual({
      ...told(other.certificate({ number: 'VNC-2' })),
      claims: 1,
    })

    const second = { houseBill: 'HPH260002', ucr: 'another' }
    t.destination.file(
      make.manifest({ ...second, containers: [] }),
      other.claim({ number: 'USP-2', certificate: 'VNC-2', houseBill: 'HPH260002' }),
    )
    expect(viewAt(t).certificate?.claims).toBe(2)
    t.destination.file(
      other.claim({ number: 'USP-2', revision: 2, certificate: 'VNC-1', houseBill: 'HPH260002' }),
    )
    expect(viewAt(t).certificate?.claims).toBe(1)
    expect(viewAt(t, 'HPH260002').certificate).toMatchObject({
      claims: 1,
      document: { number: 'VNC-1' },
    })
  })
})

describe('the master bill', () => {
  const house = (houseBill: string, grossKg: number, revision = 1) =>
    make.manifest({
      houseBill,
      ucr: houseBill,
      masterBill: 'ZQNLM001',
      grossKg,
      packages: 10,
      revision,
    })

  it('comes with what the houses held under it come to, amendments and withdrawals included', () => {
    const t = twoPorts()
    t.destination.file(house(BILL, 100))
    expect(viewAt(t).master).toBeUndefined()
    t.destination.file(other.masterBill())
    const houses = () => viewAt(t).master?.houses
    expect(houses()).toEqual({ count: 1, grossKg: 100, packages: 10 })
    t.destination.file(house('HPH260002', 50), house(BILL, 70, 2))
    expect(houses()).toEqual({ count: 2, grossKg: 120, packages: 20 })
    t.destination.file({ ...house('HPH260002', 50, 2), masterBill: 'ANOTHER' })
    expect(houses()).toEqual({ count: 1, grossKg: 70, packages: 10 })
  })
})

describe('supplies', () => {
  it('are those of the shipper and of its group, newest first', () => {
    const t = twoPorts()
    const sister = { name: 'Sister', id: '0107777777' }
    t.destination.file(
      make.manifest(),
      other.supply({ number: 'A', enteredAt: START - 9 * DAY, group: 'G1' }),
      other.supply({ number: 'B', enteredAt: START - 5 * DAY, importer: sister, group: 'G1' }),
      other.supply({ number: 'C', enteredAt: START - 2 * DAY, importer: sister }),
      other.supply({ number: 'D', enteredAt: START - 7 * DAY }),
      other.supply({ number: 'E', importer }),
    )
    expect(viewAt(t).supplies.map(({ document }) => document.number)).toEqual(['B', 'D', 'A'])
  })
})

describe('operators', () => {
  it('are found among the parties of all documents, by number alone', () => {
    const t = twoPorts()
    const maker = { name: 'Maker', id: '0108888888' }
    t.destination.file(
      make.manifest(),
      make.securityFiling({ manufacturer: maker }),
      other.operator({ number: 'VN1', tin: 'VN1', holder: maker, country: 'VN' }),
      other.operator({ number: 'VN2', tin: 'VN2', holder: { ...shipper, id: '0' }, country: 'VN' }),
    )
    expect(viewAt(t).operators.map(({ document }) => document.number)).toEqual(['VN1'])
  })
})
