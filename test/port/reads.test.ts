import { describe, expect, it } from 'vitest'
import { ExchangePage, Overview } from '../../src/domain/reads/exchange-page.ts'
import { QueuePage, type QueueQuery } from '../../src/domain/reads/queue-page.ts'
import { ShipmentPage } from '../../src/domain/reads/shipment-page.ts'
import { DAY } from '../../src/kernel/time.ts'
import { agreementOf, make, withoutWaiting } from '../support/make.ts'
import { type TwoPorts, twoPorts } from '../support/two-ports.ts'

const BILL = 'HPH260001'
const page = (t: TwoPorts, port = t.destination) =>
  ShipmentPage.parse(port.reads().shipment(BILL, { purpose: 'control', reader: 'lan' }))

const rowOf = (t: TwoPorts, field: string, port = t.destination) =>
  page(t, port).papers.rows.find((row) => row.field === field)

describe('the papers of both sides', () => {
  it('lie beside each other, and what they say differently is marked', () => {
    const t = twoPorts()
    t.destination.file(make.manifest({ grossKg: 16_200 }))
    t.origin.file(make.exportDeclaration({ grossKg: 12_000 }))
    t.settleDown()
    expect(page(t).papers.columns).toMatchObject([
      { source: 'own', kind: 'manifest', missing: null },
      { source: 'own', kind: 'security-filing', missing: 'not-yet' },
      { source: 'own', kind: 'import-declaration', missing: 'not-yet' },
      { source: 'partner', kind: 'export-declaration', missing: null },
      { source: 'partner', kind: 'manifest', missing: 'not-yet' },
    ])
    expect(rowOf(t, 'gross-kg')).toEqual({
      field: 'gross-kg',
      differs: true,
      cells: [
        { says: ['16200'] },
        null,
        { missing: 'not-yet' },
        { says: ['12000'] },
        { missing: 'not-yet' },
      ],
    })
    expect(rowOf(t, 'containers')?.differs).toBe(false)
    expect(rowOf(t, 'shipper')?.cells[0]).toEqual({
      says: ['Công ty TNHH Gỗ Đồng Nai · 12 Đường Lê Lợi, Hải Phòng, VN'],
    })
  })

  it('say which field or paper the agreement holds back', () => {
    const { kinds, ...agreement } = withoutWaiting(agreementOf())
    const { manifest: _, ...others } = kinds
    const mirror = { purpose: 'mirror', batchWindow: 0, fields: ['ucr', 'houseBill', 'grossKg'] }
    const t = twoPorts({
      agreement: { ...agreement, kinds: { ...others, 'export-declaration': mirror } },
    })
    t.destination.file(make.manifest())
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    expect(rowOf(t, 'gross-kg')?.cells.at(3)).toEqual({ says: ['16200'] })
    expect(rowOf(t, 'shipper')?.cells.at(3)).toEqual({ missing: 'not-agreed' })
    expect(page(t).papers.columns.at(4)).toMatchObject({ kind: 'manifest', missing: 'not-agreed' })
  })
})

describe('a shipment', () => {
  it('shows each message with what can be proved of it', () => {
    const t = twoPorts()
    t.destination.file(make.manifest())
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    expect(page(t).messages.map(({ at: _, receiptAt: __, ...rest }) => rest)).toContainEqual({
      direction: 'received',
      messageId: 'VNHPH:1:000000001',
      kind: 'export-declaration',
      items: ['export-declaration'],
      state: 'kept',
      attempts: null,
      verified: 'signature-holds',
    })
    expect(page(t, t.origin).messages).toContainEqual(
      expect.objectContaining({
        direction: 'sent',
        messageId: 'VNHPH:1:000000001',
        state: 'acknowledged',
        verified: 'receipt-holds',
      }),
    )
    // Bytes that were changed behind the port's back prove nothing any more.
    t.origin.sql("UPDATE delivery SET receipt = x'00'")
    expect(page(t, t.origin).messages).toContainEqual(
      expect.objectContaining({
        messageId: 'VNHPH:1:000000001',
        verified: 'broken',
        receiptAt: null,
      }),
    )
  })

  it('is read under a purpose that is logged, and is nothing when nobody knows it', () => {
    const t = twoPorts()
    t.destination.file(make.manifest())
    t.settleDown()
    page(t)
    expect(t.destination.events('read')).toEqual([
      { kind: 'read', shipment: BILL, purpose: 'control', reader: 'lan' },
    ])
    expect(
      t.destination.reads().shipment('NOBODY', { purpose: 'control', reader: 'lan' }),
    ).toBeNull()
  })

  it('of a message is taken whole under a purpose that is logged', () => {
    const t = twoPorts()
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    const [messageId = ''] = t.destination
      .reads()
      .exchange(1)
      .received.map((one) => one.messageId)
    const reading = { purpose: 'audit', reader: 'mai' } as const
    expect(t.destination.reads().evidence(messageId, reading)).toContain('portpair')
    expect(t.destination.reads().evidence('VNHPH:9:000000009', reading)).toBeNull()
    expect(t.destination.events('evidence-taken')).toEqual([
      { kind: 'evidence-taken', messageId, ...reading },
    ])
  })

  it('says why rules could not be judged', () => {
    const t = twoPorts()
    t.destination.file(make.manifest())
    t.settleDown()
    expect(page(t).unknown).toEqual({
      'not yet': [{ rule: 'SWITCHED', title: { en: 'SWITCHED', vi: 'SWITCHED' } }],
    })
  })
})

describe('the queue', () => {
  const WEIGHTS = [31_000, 16_200, 33_000, 40_000, 16_000, 35_000]
  function filled() {
    const t = twoPorts()
    for (const [place, grossKg] of WEIGHTS.entries()) {
      const name = `HPH26000${place + 1}`
      const voyage = make.voyage({ eta: make.voyage().eta + (WEIGHTS.length - place) * DAY })
      t.destination.file(
        make.manifest({ houseBill: name, ucr: `U${place}`, grossKg, voyage, containers: [] }),
      )
    }
    t.settleDown()
    return t
  }
  const all = (t: TwoPorts, query: Omit<QueueQuery, 'limit'>, limit: number) => {
    const names: string[] = []
    let after = query.after
    for (;;) {
      const read = QueuePage.parse(t.destination.reads().queue({ ...query, limit, after }))
      names.push(...read.entries.map(({ name }) => name))
      if (read.next === null) return names
      after = read.next
    }
  }

  it('is whole and in order, however long its pages are', () => {
    const t = filled()
    const names = ['HPH260006', 'HPH260004', 'HPH260003', 'HPH260001']
    for (const limit of [1, 2, 3, 50]) {
      expect(all(t, { sort: 'harm' }, limit)).toEqual(names)
      expect(all(t, { sort: 'eta' }, limit)).toEqual(names)
    }
    expect(all(t, { sort: 'harm', channel: 'red', state: 'open' }, 3)).toHaveLength(4)
    expect(all(t, { sort: 'harm', channel: 'green' }, 3)).toEqual([])
    expect(all(t, { sort: 'harm', state: 'arrived' }, 3)).toEqual([])
    t.at(make.voyage().eta)
    t.destination.act({ kind: 'arrive', voyage: make.voyage().id, notAboard: ['HPH260004'] })
    const here = ['HPH260006', 'HPH260003', 'HPH260001']
    expect(all(t, { sort: 'harm', state: 'arrived' }, 1)).toEqual(here)
    expect(all(t, { sort: 'eta', state: 'arrived', channel: 'red' }, 2)).toEqual(here)
    expect(all(t, { sort: 'harm', state: 'open' }, 2)).toEqual([])
  })

  it('tells of a line what an officer needs to choose it', () => {
    const t = filled()
    expect(t.destination.reads().queue({ limit: 1, sort: 'harm' }).entries).toEqual([
      {
        name: 'HPH260006',
        lane: 'VNHPH>USLAX',
        state: 'open',
        score: 700,
        expectedHarm: 42,
        channel: 'red',
        eta: make.voyage().eta + DAY,
        deadline: { before: 'loading', at: make.voyage().loadAt },
        typology: 'T05',
        reasons: [{ en: 'HEAVY', vi: 'NẶNG' }],
        asked: ['do-not-load', 'scan'],
        found: null,
        ruling: null,
      },
    ])
  })
})

describe('the exchange', () => {
  it('is told of message by message, newest first, and by partner', () => {
    const t = twoPorts()
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    t.destination.file(make.manifest())
    t.settleDown()
    const read = ExchangePage.parse(t.origin.reads().exchange(10))
    expect(read.counts).toMatchObject({ queued: 0, rejected: 0 })
    expect(read.sent[0]).toMatchObject({ recipient: 'USLAX', state: 'acknowledged', attempts: 1 })
    expect(read.received.map(({ kind }) => kind)).toEqual(['assessment'])
    expect(read.partners).toMatchObject([{ port: 'USLAX', oldestQueuedAt: null }])
  })

  it('has an overview that names no shipment', () => {
    const t = twoPorts()
    t.destination.file(make.manifest({ grossKg: 31_000 }))
    t.settleDown()
    const overview = Overview.parse(t.destination.reads().overview())
    expect(overview.channels).toEqual({ red: 1, yellow: 0, green: 0 })
    expect(overview.partners).toEqual(['VNHPH'])
    expect(JSON.stringify(overview)).not.toContain(BILL)
  })
})

describe('what was asked about a shipment', () => {
  const officer = { kind: 'decide', shipment: BILL, officer: 'lan', reason: 'a story' } as const
  const { loadAt } = make.voyage()

  it('is told at both ports also where the agreement knows no answers: by whom, until when, and too late', () => {
    const t = twoPorts()
    t.destination.file(make.manifest())
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    const askedAt = t.now()
    t.destination.act({ ...officer, decision: 'request-information' })
    t.settleDown(askedAt)
    const number = `USLAX:information:${BILL}`
    const asked = { ...{ number, action: 'information', askedAt, state: 'open', open: true } }
    expect(page(t)).toMatchObject({
      answersAgreed: false,
      requests: [{ ...asked, askedHere: true, askedBy: 'lan', dueAt: loadAt, overdue: false }],
    })
    expect(page(t, t.origin).requests).toMatchObject([
      { ...asked, askedHere: false, askedBy: null, dueAt: loadAt },
    ])
    t.at(loadAt + 1)
    expect(page(t).requests).toMatchObject([
      { number, state: 'overdue', since: loadAt, overdue: true },
    ])
  })

  it('is answered by the result of an examination', () => {
    const t = twoPorts()
    t.destination.file(make.manifest())
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    t.destination.act({ ...officer, decision: 'request-scan' })
    t.settleDown()
    t.origin.record(make.controlResult())
    t.settleDown()
    expect(page(t).requests).toMatchObject([
      { action: 'scan', state: 'answered', open: false, dueAt: null, overdue: false },
    ])
  })

  it('an officer who holds it is seen as a hold of its own', () => {
    const t = twoPorts()
    t.destination.file(make.manifest())
    t.settleDown()
    expect(page(t).ruling).toBeNull()
    t.destination.act({ ...officer, decision: 'hold' })
    expect(page(t).ruling).toBe('hold')
  })
})

describe('the queue', () => {
  it('is narrowed to goods that any paper of either side names, until they are amended away', () => {
    const t = twoPorts()
    const heavy = { grossKg: 31_000 }
    t.destination.file(make.manifest({ ...heavy, items: [make.line({ hs6: '440399' })] }))
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    const found = (goods: string) =>
      t.destination.reads().queue({ limit: 9, sort: 'harm', goods }).entries.length
    expect(['44', '4403', '940350', '9404'].map(found)).toEqual([1, 1, 1, 0])
    t.destination.file(make.manifest({ ...heavy, revision: 2, items: [make.line()] }))
    t.settleDown()
    expect(['44', '940350'].map(found)).toEqual([0, 1])
  })
})
