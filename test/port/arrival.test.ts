import { describe, expect, it } from 'vitest'
import { withoutExchange } from '../../src/agreement/agreement.ts'
import { MINUTE } from '../../src/kernel/time.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, make, START } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

describe('a manifest filed at origin', () => {
  it('arrives, is kept, receipted and scored', () => {
    const t = twoPorts()
    t.origin.file(make.manifest({ grossKg: 31_000 }))
    t.send(t.origin)
    t.destination.work()

    const messageId = 'VNHPH:1:000000001'
    const sealed = t.origin.events('sealed')[0]
    expect(sealed).toEqual({
      kind: 'sealed',
      messageId,
      message: 'manifest',
      items: 1,
      headerSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(t.origin.events('acknowledged')).toEqual([
      { kind: 'acknowledged', messageId, attempts: 1, outcome: 'ACCEPTED' },
    ])
    expect(
      t.destination
        .entries()
        .slice(0, 3)
        .map(({ event }) => event),
    ).toEqual([
      {
        kind: 'received',
        messageId,
        message: 'manifest',
        items: 1,
        headerSha256: sealed?.headerSha256,
      },
      {
        kind: 'applied',
        item: 'manifest',
        number: 'HPH260001',
        revision: 1,
        shipment: 'HPH260001',
        messageId,
      },
      {
        kind: 'assessed',
        shipment: 'HPH260001',
        score: 700,
        expectedHarm: 42,
        channel: 'red',
        rules: ['HEAVY'],
        judged: 2,
        active: 3,
        traceSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    expect(t.destination.queue()).toEqual([
      {
        shipment: 1,
        houseBill: 'HPH260001',
        ucr: '8VN0101234567-001',
        score: 700,
        expectedHarm: 42,
        channel: 'red',
        eta: make.voyage().eta,
      },
    ])
  })

  it('is kept by the destination as it was filed, with every letter of both countries', () => {
    const t = twoPorts()
    const manifest = make.manifest()
    t.origin.file(manifest)
    t.send(t.origin)
    expect(t.destination.kept()).toContainEqual({
      item: manifest,
      source: 'partner',
      messageId: 'VNHPH:1:000000001',
    })
  })

  it('makes the destination a witness of its log, and the origin one of the destination', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    t.settleDown()
    const witnessed = (port: typeof t.origin) =>
      port.events('witnessed').map(({ partner, size }) => ({ partner, size }))
    expect(witnessed(t.origin)).toEqual([{ partner: LOS_ANGELES, size: 2 }])
    expect(witnessed(t.destination)).toEqual([{ partner: HAIPHONG, size: 6 }])
    const [{ head } = { head: '' }] = t.origin.events('witnessed')
    expect(
      t.destination
        .sql<{ head: Buffer }>('SELECT head FROM log WHERE seq = 2')[0]
        ?.head.toString('hex'),
    ).toBe(head)
  })

  it('is told back how it was assessed, and both ends come to rest', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    t.settleDown()
    expect(t.origin.events('applied')).toEqual([
      {
        kind: 'applied',
        item: 'assessment',
        number: 'USLAX:assessment:HPH260001',
        revision: 1,
        shipment: 'HPH260001',
        messageId: 'USLAX:1:000000001',
      },
    ])
    for (const port of [t.origin, t.destination]) {
      expect(port.status()).toMatchObject({
        queued: 0,
        acknowledged: 1,
        rejected: 0,
        expired: 0,
        chain: 'whole',
        integrity: 'ok',
      })
      expect(port.work().nextAt).toBeNull()
    }
  })

  it('waits for company as long as the agreement says, and everything waiting travels together', () => {
    const t = twoPorts({ agreement: agreementOf() })
    t.origin.file(make.manifest())
    expect(t.origin.work().nextAt).toBe(START + 15 * MINUTE)
    t.wait(14 * MINUTE)
    t.origin.file(make.manifest({ houseBill: 'HPH260002', ucr: 'U2' }))
    expect(t.due(t.origin)).toEqual([])
    t.wait(MINUTE)
    expect(t.due(t.origin).map(({ messageIds, attempt }) => ({ messageIds, attempt }))).toEqual([
      { messageIds: ['VNHPH:1:000000001'], attempt: 1 },
    ])
    expect(t.origin.events('sealed').map(({ items }) => items)).toEqual([2])
  })

  it('is not sent again when the very same revision is filed twice', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    t.origin.file(make.manifest(), make.manifest())
    t.send(t.origin)
    expect(t.origin.events('filed')).toHaveLength(1)
    expect(t.destination.events('applied')).toHaveLength(1)
  })

  it('goes to nobody from a port that only loads it on its way', () => {
    const t = twoPorts()
    t.origin.file(make.manifest({ voyage: make.voyage({ portOfLoading: 'CNSHA' }) }))
    expect(t.due(t.origin)).toEqual([])
  })
})

describe('what the agreement does not share', () => {
  const of = (kinds: ReturnType<typeof agreementOf>['kinds']) => ({
    agreement: agreementOf({ kinds }),
  })
  const terms = { purpose: 'a story', batchWindow: 0 }

  it('is nothing at all under the law as it stands: no message, no comparison, no time to wake', () => {
    const t = twoPorts({ agreement: withoutExchange(agreementOf()) })
    t.origin.file(make.manifest(), make.exportDeclaration())
    t.destination.file(make.manifest({ grossKg: 31_000 }))
    t.origin.act({ kind: 'reconcile' })
    for (const port of [t.origin, t.destination]) {
      expect(t.due(port)).toEqual([])
      expect(port.work().nextAt).toBeNull()
    }
    expect(t.destination.queue()[0]?.score).toBe(700)
  })

  it('stays at home kind by kind', () => {
    const t = twoPorts(of({ 'export-declaration': terms }))
    t.origin.file(make.manifest(), make.exportDeclaration())
    t.settleDown()
    expect(t.destination.events('applied').map(({ item }) => item)).toEqual(['export-declaration'])
  })

  it('stays at home field by field', () => {
    const t = twoPorts(of({ manifest: { ...terms, fields: ['ucr', 'items.hs6'] } }))
    t.origin.file(make.manifest())
    t.settleDown()
    const [kept] = t.destination.kept()
    const { kind, number, revision, houseBill, ucr, voyage, containers, items } = make.manifest()
    expect(kept?.item).toEqual({
      ...{ kind, number, revision, houseBill, ucr, voyage },
      containers: containers.map((box) => ({ number: box.number, seals: [] })),
      items: items.map((line) => ({ number: line.number, description: '', hs6: line.hs6 })),
    })
  })

  it('does not travel after the agreement has ended, nor before it begins', () => {
    for (const over of [{ validTo: START }, { validFrom: START + 1 }]) {
      const t = twoPorts({ agreement: agreementOf(over) })
      t.origin.file(make.manifest())
      t.wait(60 * MINUTE)
      expect(t.due(t.origin)).toEqual([])
    }
  })
})
