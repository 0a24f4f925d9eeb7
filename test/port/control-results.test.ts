import { describe, expect, it } from 'vitest'
import { withoutExchange } from '../../src/agreement/agreement.ts'
import { forge } from '../support/forge.ts'
import { agreementOf, HAIPHONG, importer, LOS_ANGELES, make, shipper } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const HEAVY = { grossKg: 31_000 }
const offence = {
  outcome: 'offence',
  typology: 'T05',
  dutyEvadedMinor: 120_000,
  harmPoints: 12,
} as const
const channels = (t: TwoPorts) =>
  t.destination.events('assessed').map(({ channel, score }) => ({ channel, score }))
const historyOf = (t: TwoPorts, party: string) =>
  t.destination.sql('SELECT shipments, offences FROM party_history WHERE party = ?', party)[0]

/** A heavy box, asked for and examined at origin. */
function examined(result: Partial<Parameters<typeof make.controlResult>[0]>) {
  const t = twoPorts()
  t.origin.file(make.manifest(HEAVY))
  t.settleDown()
  t.origin.act({ kind: 'examine', capacity: 1 })
  t.origin.record(make.controlResult(result))
  t.settleDown()
  return t
}

describe('an examination at origin', () => {
  it('without a finding is recognised at destination: the box goes to the green channel', () => {
    const t = examined({ outcome: 'none' })
    expect(channels(t)).toEqual([
      { channel: 'red', score: 700 },
      { channel: 'green', score: 700 },
    ])
    expect(t.destination.events('found')).toEqual([])
    expect(t.origin.events('found')).toEqual([
      {
        kind: 'found',
        shipment: 'HPH260001',
        port: HAIPHONG,
        outcome: 'none',
        typology: null,
        dutyEvadedMinor: 0,
        harmPoints: 0,
      },
    ])
  })

  it('that finds an honest error is recognised too', () => {
    expect(channels(examined({ outcome: 'anomaly' })).at(-1)).toEqual({
      channel: 'green',
      score: 700,
    })
  })

  it('that finds an offence leaves the box red and is remembered of both parties', () => {
    const t = examined(offence)
    expect(channels(t).at(-1)).toEqual({ channel: 'red', score: 820 })
    expect(historyOf(t, shipper.id as string)).toEqual({ shipments: 0, offences: 1 })
    expect(historyOf(t, importer.id as string)).toEqual({ shipments: 0, offences: 1 })
  })

  it("makes the offender's next box stand out", () => {
    const t = examined(offence)
    t.destination.file(make.manifest({ houseBill: 'H2', ucr: 'U2' }))
    t.destination.work()
    expect(t.destination.events('assessed').at(-1)).toMatchObject({
      shipment: 'H2',
      score: 400,
      rules: ['OFFENDER'],
    })
  })

  it('is told twice and learnt once', () => {
    const t = examined(offence)
    const [envelope] = t.origin.sql<{ envelope: Buffer }>(
      "SELECT envelope FROM outbox WHERE kind = 'control-result'",
    )
    expect(envelope).toBeDefined()
    t.origin.record(make.controlResult({ ...offence, number: 'VNHPH:C:1' }))
    t.settleDown()
    expect(historyOf(t, shipper.id as string)).toEqual({ shipments: 0, offences: 1 })
  })
})

describe('an offence found at destination', () => {
  it('is remembered there and told to the origin', () => {
    const t = twoPorts()
    t.origin.file(make.manifest(HEAVY))
    t.settleDown()
    t.destination.record(
      make.controlResult({ ...offence, number: 'USLAX:C:1', examinedAt: LOS_ANGELES }),
    )
    t.settleDown()
    expect(historyOf(t, shipper.id as string)).toEqual({ shipments: 0, offences: 1 })
    expect(t.origin.sql('SELECT offences FROM party_history WHERE party = ?', shipper.id)).toEqual([
      { offences: 1 },
    ])
    expect(t.origin.events('applied').map(({ item }) => item)).toContain('control-result')
  })

  it('stays there under the law as it stands', () => {
    const t = twoPorts({ agreement: withoutExchange(agreementOf()) })
    t.origin.file(make.manifest())
    t.destination.file(make.manifest(HEAVY))
    t.destination.record(
      make.controlResult({ ...offence, number: 'USLAX:C:1', examinedAt: LOS_ANGELES }),
    )
    t.settleDown()
    expect(historyOf(t, shipper.id as string)).toEqual({ shipments: 0, offences: 1 })
    expect(t.origin.sql('SELECT * FROM party_history WHERE shipments + offences > 0')).toEqual([])
  })
})

describe('a result recorded twice', () => {
  it('is one finding: its offence and its harm are counted once', () => {
    const t = twoPorts()
    t.destination.file(make.manifest(HEAVY))
    const result = make.controlResult({ ...offence, number: 'USLAX:C:1', examinedAt: LOS_ANGELES })
    t.destination.record(result)
    t.destination.record(result)
    expect(t.destination.events('found')).toHaveLength(1)
    expect(historyOf(t, shipper.id as string)).toEqual({ shipments: 0, offences: 1 })
  })
})

describe('a result that is there before the shipment', () => {
  it('waits for it: the shipment comes in, is assessed, and the result counts', () => {
    const t = twoPorts()
    t.destination.receive('Deliver', forge({ items: [make.controlResult()] }))
    t.destination.file(make.manifest(HEAVY))
    t.destination.work()
    expect(channels(t)).toEqual([{ channel: 'green', score: 700 }])
    expect(t.destination.queue().map(({ houseBill }) => houseBill)).toEqual(['HPH260001'])
  })
})
