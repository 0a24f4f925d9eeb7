import { describe, expect, it } from 'vitest'
import { withoutExchange } from '../../src/agreement/agreement.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { agreementOf, make, START } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

const HEAVY = { grossKg: 31_000 }
const baseline = { agreement: withoutExchange(agreementOf()) }
const { loadAt, eta } = make.voyage()

describe('an order not to load', () => {
  it("needs only this port's own filing and a high score, under the law as it stands", () => {
    const t = twoPorts(baseline)
    t.destination.file(make.manifest(HEAVY))
    t.destination.work()
    expect(t.destination.events('ordered')).toEqual([
      { kind: 'ordered', shipment: 'HPH260001', order: 'do-not-load' },
    ])
    expect(t.destination.events('referred')).toEqual([])
    expect(t.destination.act({ kind: 'close-loading', voyage: 'ZQNL:001:VNHPH' })).toEqual({
      opened: [],
      stopped: ['HPH260001'],
    })
    expect(t.destination.events('not-loaded')).toEqual([
      { kind: 'not-loaded', shipment: 'HPH260001', score: 700, expectedHarm: 42 },
    ])
    expect(t.destination.queue()).toEqual([])
  })

  it('is not given on what only the partner has told', () => {
    const t = twoPorts()
    t.origin.file(make.manifest(HEAVY))
    t.send(t.origin)
    t.destination.work()
    expect(t.destination.events('assessed').map(({ score }) => score)).toEqual([700])
    expect(t.destination.events('ordered')).toEqual([])
    expect(t.destination.act({ kind: 'close-loading', voyage: 'ZQNL:001:VNHPH' }).stopped).toEqual(
      [],
    )
  })

  it('is told to the partner where there is an exchange', () => {
    const t = twoPorts()
    t.destination.file(make.manifest(HEAVY))
    t.settleDown()
    const told = t.origin.events('applied').filter(({ item }) => item === 'referral')
    expect(told.map(({ number }) => number).sort()).toEqual([
      'USLAX:do-not-load:HPH260001',
      'USLAX:scan:HPH260001',
    ])
    expect(t.origin.kept().map(({ item }) => item)).toContainEqual(
      make.referral({
        number: 'USLAX:do-not-load:HPH260001',
        action: 'do-not-load',
        ucr: '8VN0101234567-001',
        deadline: loadAt,
        raisedAt: START,
      }),
    )
  })

  it('is lifted when an amendment takes the reason away, and the box is loaded', () => {
    const t = twoPorts(baseline)
    t.destination.file(make.manifest(HEAVY))
    t.destination.work()
    t.wait(HOUR)
    t.destination.file(make.manifest({ revision: 2 }))
    t.destination.work()
    expect(t.destination.events('ordered').map(({ order }) => order)).toEqual([
      'do-not-load',
      'lift',
    ])
    expect(t.destination.act({ kind: 'close-loading', voyage: 'ZQNL:001:VNHPH' }).stopped).toEqual(
      [],
    )
  })

  it('comes too late once loading has begun', () => {
    const t = twoPorts(baseline)
    t.at(loadAt)
    t.destination.file(make.manifest(HEAVY))
    t.destination.work()
    expect(t.destination.events('ordered')).toEqual([])
  })
})

describe('a request to examine before loading', () => {
  it('needs the exchange', () => {
    const scans = (t: ReturnType<typeof twoPorts>) => {
      t.destination.file(make.manifest(HEAVY))
      t.settleDown()
      return t.destination.events('referred').filter(({ action }) => action === 'scan').length
    }
    expect(scans(twoPorts(baseline))).toBe(0)
    expect(scans(twoPorts())).toBe(1)
  })

  it('is answered by an examination at origin, once, and only before its deadline', () => {
    const t = twoPorts()
    t.origin.file(make.manifest(HEAVY))
    t.settleDown()
    expect(t.origin.act({ kind: 'examine', capacity: 0 }).opened).toEqual([])
    expect(t.origin.act({ kind: 'examine', capacity: 5 }).opened).toEqual(['HPH260001'])
    expect(t.origin.act({ kind: 'examine', capacity: 5 }).opened).toEqual([])

    const late = twoPorts()
    late.origin.file(make.manifest(HEAVY))
    late.settleDown()
    late.at(loadAt)
    expect(late.origin.act({ kind: 'examine', capacity: 5 }).opened).toEqual([])
  })

  it('is raised once, however often the shipment is assessed', () => {
    const t = twoPorts()
    for (const revision of [1, 2, 3]) {
      t.destination.file(make.manifest({ ...HEAVY, revision }))
      t.settleDown()
    }
    expect(t.destination.events('assessed')).toHaveLength(3)
    expect(t.destination.events('referred').filter(({ action }) => action === 'scan')).toHaveLength(
      1,
    )
  })

  it('becomes notice of an opening on arrival when the ship has left', () => {
    const t = twoPorts()
    t.at(loadAt + DAY)
    t.destination.file(make.manifest(HEAVY))
    t.settleDown()
    expect(t.destination.events('referred')).toEqual([
      { kind: 'referred', shipment: 'HPH260001', action: 'hold', number: 'USLAX:hold:HPH260001' },
    ])
    expect(t.origin.act({ kind: 'examine', capacity: 5 }).opened).toEqual([])
  })
})

describe('arrival', () => {
  const arrive = { kind: 'arrive', voyage: 'ZQNL:001:VNHPH', notAboard: [] } as const

  it('opens the first of the queue as far as hands reach, and releases what need not wait', () => {
    const t = twoPorts(baseline)
    t.destination.file(
      make.manifest(),
      make.manifest({ houseBill: 'H2', ucr: 'U2', ...HEAVY }),
      make.manifest({ houseBill: 'H3', ucr: 'U3', ...HEAVY }),
    )
    t.at(eta)
    t.destination.work()
    t.destination.act(arrive)
    expect(t.destination.act({ kind: 'inspect', capacity: 1 }).opened).toEqual(['H2'])
    expect(
      t.destination
        .events('released')
        .map(({ shipment, channel, inspected }) => ({ shipment, channel, inspected })),
    ).toEqual([
      { shipment: 'H2', channel: 'red', inspected: true },
      { shipment: 'HPH260001', channel: 'green', inspected: false },
    ])
    expect(t.destination.queue().map(({ houseBill }) => houseBill)).toEqual(['H3'])
  })

  it('keeps a red box that finds no officer for its free time of three days, then lets it go', () => {
    const t = twoPorts(baseline)
    t.destination.file(make.manifest(HEAVY))
    t.at(eta)
    t.destination.work()
    t.destination.act(arrive)
    t.wait(3 * DAY - 1)
    t.destination.act({ kind: 'inspect', capacity: 0 })
    expect(t.destination.events('released')).toEqual([])
    t.wait(1)
    t.destination.act({ kind: 'inspect', capacity: 0 })
    expect(t.destination.events('released').map(({ inspected }) => inspected)).toEqual([false])
  })

  it('knows of what was left behind at origin', () => {
    const t = twoPorts(baseline)
    t.destination.file(make.manifest())
    t.destination.work()
    t.destination.act({ ...arrive, notAboard: ['HPH260001'] })
    expect(t.destination.events('not-loaded').map(({ shipment }) => shipment)).toEqual([
      'HPH260001',
    ])
    expect(t.destination.act({ kind: 'inspect', capacity: 9 }).opened).toEqual([])
  })
})
