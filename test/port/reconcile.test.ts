import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/kernel/time.ts'
import {
  type Inquiry,
  openReconciliation,
  RANGES_MAX,
  type Reconciliation,
  signInquiry,
  signReconciliation,
} from '../../src/wire/evidence.ts'
import {
  decodeReconcileResponse,
  encodeReconcileRequest,
  encodeReconcileResponse,
} from '../../src/wire/reconcile.ts'
import { keyOf, trustedKeys } from '../support/forge.ts'
import { HAIPHONG, LOS_ANGELES, make, START } from '../support/make.ts'
import { type StoryPort, type TwoPorts, twoPorts, type Way } from '../support/two-ports.ts'

const COUNT = 5

/** Five manifests from origin to destination, all settled. */
function traded(): TwoPorts {
  const t = twoPorts()
  for (let i = 1; i <= COUNT; i++) {
    t.origin.file(make.manifest({ houseBill: `H${i}`, ucr: `U${i}`, grossKg: 31_000 }))
    t.settleDown()
  }
  return t
}

const reconcile = (t: TwoPorts, from: StoryPort) => {
  from.act({ kind: 'reconcile' })
  for (const delivery of from.due()) t.carry(from, delivery)
  return from.events('reconciled').at(-1)
}
const sealedIds = (port: StoryPort) => port.events('sealed').map(({ messageId }) => messageId)

describe('comparing books', () => {
  it('of two ports that agree says so, whoever asks', () => {
    const t = traded()
    const told = t.destination.status().acknowledged
    expect(reconcile(t, t.origin)).toEqual({
      kind: 'reconciled',
      partner: LOS_ANGELES,
      sent: told,
      known: COUNT,
      missing: 0,
      verdict: 'EQUAL',
    })
    expect(reconcile(t, t.destination)).toEqual({
      kind: 'reconciled',
      partner: HAIPHONG,
      sent: COUNT,
      known: told,
      missing: 0,
      verdict: 'EQUAL',
    })
  })

  it('is owed until it was made: a lost answer is asked for again after five minutes', () => {
    const t = traded()
    t.origin.act({ kind: 'reconcile' })
    t.send(t.origin, { answer: () => null })
    expect(t.origin.events('reconciled')).toEqual([])
    expect(t.origin.work().nextAt).toBe(t.now() + 5 * MINUTE)
    t.settleDown()
    expect(t.origin.events('reconciled').map(({ verdict }) => verdict)).toEqual(['EQUAL'])
    expect(t.origin.work().nextAt).toBeNull()
  })

  it('believes no answer but one the partner signed, about this port', () => {
    const t = twoPorts({ ports: [HAIPHONG, LOS_ANGELES, 'CNSHA'] })
    t.origin.act({ kind: 'reconcile' })
    const books = {
      at: t.now(),
      known: 0,
      missing: [],
      sent: 0,
      checkpoint: { size: 0, head: new Uint8Array(32) },
      remembered: null,
      highest: null,
    }
    const aboutAnother = { ...books, port: LOS_ANGELES, partner: 'CNSHA' }
    const byAnother = { ...books, port: 'CNSHA', partner: HAIPHONG }
    for (const answer of [aboutAnother, byAnother]) {
      t.wait(HOUR)
      const bytes = encodeReconcileResponse(signReconciliation(answer, keyOf(answer.port)))
      t.send(t.origin, { answer: () => bytes })
    }
    expect(t.origin.events('reconciled')).toEqual([])
  })
})

describe('an inquiry', () => {
  const asked: Inquiry = {
    port: HAIPHONG,
    partner: LOS_ANGELES,
    at: START,
    acknowledged: [],
    known: 0,
    checkpoint: { size: 0, head: new Uint8Array(32) },
    remembered: null,
  }
  it.each<[string, Partial<Inquiry>, string, boolean]>([
    ['of the partner', {}, HAIPHONG, true],
    ['asked 5 min ago', { at: START - 5 * MINUTE }, HAIPHONG, true],
    ['asked longer ago: somebody says it again', { at: START - 5 * MINUTE - 1 }, HAIPHONG, false],
    ['of the future', { at: START + 5 * MINUTE + 1 }, HAIPHONG, false],
    ['meant for another port', { partner: 'CNSHA' }, HAIPHONG, false],
    ['in the name of the partner, signed by another', {}, 'CNSHA', false],
    ['of a port that is trusted and no partner', { port: 'CNSHA' }, 'CNSHA', false],
  ])('%s is answered or not', (_, over, signer, isAnswered) => {
    const t = twoPorts({ ports: [HAIPHONG, LOS_ANGELES, 'CNSHA'] })
    const signed = signInquiry({ ...asked, ...over }, keyOf(signer))
    const received = t.destination.receive('Reconcile', encodeReconcileRequest(signed))
    const refused = { kind: 'error', code: 'unauthenticated' }
    expect(received).toMatchObject(isAnswered ? { kind: 'answer' } : refused)
    expect(t.destination.entries()).toEqual([])
  })
})

describe('a message the partner lost', () => {
  it('is found and sent again, the very same bytes', () => {
    const t = traded()
    t.destination.sql("DELETE FROM inbox WHERE message_id = 'VNHPH:1:000000003'")
    expect(reconcile(t, t.origin)).toMatchObject({ known: COUNT - 1, missing: 1, verdict: 'GAPS' })
    t.settleDown()
    const inbox = t.destination.sql<{ envelope: Buffer }>(
      'SELECT envelope FROM inbox ORDER BY message_id',
    )
    expect(inbox).toEqual(t.origin.sql('SELECT envelope FROM outbox ORDER BY message_id'))
    expect(reconcile(t, t.origin)).toMatchObject({ known: COUNT, missing: 0, verdict: 'EQUAL' })
    expect(t.destination.events('applied').filter(({ item }) => item === 'manifest')).toHaveLength(
      COUNT,
    )
  })

  it('too old to be accepted is told anew, under a new name, and counted once', () => {
    const t = traded()
    t.wait(73 * HOUR)
    t.destination.sql("DELETE FROM inbox WHERE message_id = 'VNHPH:1:000000003'")
    t.destination.sql("DELETE FROM document WHERE message_id = 'VNHPH:1:000000003'")
    t.destination.reopen()
    reconcile(t, t.origin)
    t.settleDown()
    expect(t.origin.events('sealed')).toHaveLength(COUNT + 1)
    expect(t.origin.status()).toMatchObject({ acknowledged: COUNT, expired: 1, queued: 0 })
    const manifests = t.destination.sql<{ number: string }>(
      "SELECT number FROM document WHERE kind = 'manifest' ORDER BY number",
    )
    expect(manifests.map(({ number }) => number)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5'])
    // Told anew, it is not missing any more.
    expect(reconcile(t, t.origin)).toMatchObject({ missing: 0 })
  })

  it('is counted by the one who lost it, when that one asks', () => {
    const t = traded()
    t.destination.sql("DELETE FROM inbox WHERE message_id > 'VNHPH:1:000000003'")
    expect(reconcile(t, t.destination)).toMatchObject({ sent: COUNT, missing: 2, verdict: 'GAPS' })
  })
})

describe('P-13: an older copy of a database put in the place of the newer one', () => {
  /** A port restored to what it was after two of five messages. */
  function restored(which: 'origin' | 'destination') {
    const t = twoPorts()
    const copy = join(t.dir, 'copy.sqlite')
    for (let i = 1; i <= COUNT; i++) {
      t.origin.file(make.manifest({ houseBill: `H${i}`, ucr: `U${i}`, grossKg: 31_000 }))
      t.settleDown()
      if (i === 2) t[which].backUp(copy)
    }
    const used = sealedIds(t[which])
    t[which].restore(copy)
    return { t, used }
  }

  it('is told by the partner, and gives no name a second time', () => {
    const { t, used } = restored('origin')
    expect(used).toHaveLength(COUNT)
    expect(sealedIds(t.origin)).toHaveLength(2)
    expect(reconcile(t, t.origin)).toMatchObject({ verdict: 'REGRESSED' })
    t.origin.file(make.manifest({ houseBill: 'H9', ucr: 'U9' }))
    t.settleDown()
    const fresh = sealedIds(t.origin).slice(2)
    expect(fresh).toEqual(['VNHPH:2:000000001'])
    expect(t.origin.status()).toMatchObject({ queued: 0, rejected: 0, expired: 0 })
  })

  it('seals nothing until the partner has said what it knows, however long that takes', () => {
    const { t, used } = restored('origin')
    t.origin.file(make.manifest({ houseBill: 'H9', ucr: 'U9' }))
    const lose: Way = { request: () => null }
    for (let turn = 0; turn < 4; turn++) {
      expect(t.send(t.origin, lose).map(({ method }) => method)).toEqual(['Reconcile'])
      expect(sealedIds(t.origin)).toHaveLength(2)
      t.wait(5 * MINUTE)
    }
    t.settleDown()
    expect(sealedIds(t.origin).filter((id) => used.slice(2).includes(id))).toEqual([])
    expect(sealedIds(t.origin).at(-1)).toBe('VNHPH:2:000000001')
    expect(t.destination.events('applied').at(-1)).toMatchObject({ number: 'H9' })
    expect(t.origin.status()).toMatchObject({ queued: 0, rejected: 0, expired: 0 })
  })

  it('asks less and less often while the partner is away', () => {
    const { t } = restored('origin')
    const seconds = Array.from({ length: 7 }, () => {
      expect(t.send(t.origin, { request: () => null })).toHaveLength(1)
      const wait = (t.origin.work().nextAt ?? 0) - t.now()
      t.wait(wait)
      return wait / 1_000
    })
    expect(seconds).toEqual([10, 20, 40, 60, 60, 60, 60])
  })

  it('goes on owing the comparison when what it heard could not be kept', () => {
    const { t } = restored('origin')
    t.origin.file(make.manifest({ houseBill: 'H9', ucr: 'U9' }))
    t.origin.sql(
      "CREATE TRIGGER full BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    )
    expect(() => t.send(t.origin)).toThrow('disk full')
    t.origin.sql('DROP TRIGGER full')
    t.wait(5 * MINUTE)
    expect(sealedIds(t.origin)).toHaveLength(2)
    expect(t.send(t.origin).map(({ method }) => method)).toEqual(['Reconcile'])
    t.settleDown()
    expect(sealedIds(t.origin).at(-1)).toBe('VNHPH:2:000000001')
  })

  it('is told even after the log has grown longer than the partner remembers', () => {
    const { t } = restored('origin')
    // Lines of the log that the partner never saw: more of them than were lost.
    for (let i = 0; i < 40; i++) t.origin.file(make.manifest({ houseBill: `N${i}`, ucr: `N${i}` }))
    expect(reconcile(t, t.origin)).toMatchObject({ verdict: 'REGRESSED' })
  })

  it('is filled again by the partner, from its own outbox', () => {
    const { t } = restored('destination')
    expect(t.destination.events('applied').filter(({ item }) => item === 'manifest')).toHaveLength(
      2,
    )
    expect(reconcile(t, t.destination)).toMatchObject({ verdict: 'REGRESSED', missing: COUNT - 2 })
    expect(reconcile(t, t.origin)).toMatchObject({ verdict: 'REGRESSED', missing: COUNT - 2 })
    t.settleDown()
    const manifests = t.destination.sql<{ number: string }>(
      "SELECT number FROM document WHERE kind = 'manifest' ORDER BY number",
    )
    expect(manifests.map(({ number }) => number)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5'])
    expect(reconcile(t, t.origin)).toMatchObject({ missing: 0, known: COUNT })
  })

  const tell = (t: TwoPorts, houseBill: string) => {
    t.origin.file(make.manifest({ houseBill, ucr: `U-${houseBill}` }))
    t.settleDown()
  }
  const nothingLost = { queued: 0, rejected: 0, expired: 0 }

  it('gives no name a second time when the same copy is put back twice', () => {
    const { t } = restored('origin')
    const copy = join(t.dir, 'copy.sqlite')
    tell(t, 'H8')
    expect(sealedIds(t.origin).at(-1)).toBe('VNHPH:2:000000001')
    t.origin.restore(copy)
    tell(t, 'H9')
    expect(sealedIds(t.origin).at(-1)).toBe('VNHPH:3:000000001')
    expect(t.origin.status()).toMatchObject(nothingLost)
    expect(t.destination.events('applied').at(-1)).toMatchObject({ number: 'H9' })
  })

  it('gives no name a second time when more is lost inside a loss that was accepted', () => {
    const { t } = restored('origin')
    reconcile(t, t.origin)
    t.origin.act({ kind: 'accept-loss' })
    const second = join(t.dir, 'second.sqlite')
    t.origin.backUp(second)
    tell(t, 'H8')
    const { size } = t.destination.sql<{ size: number }>('SELECT size FROM witness')[0] as {
      size: number
    }
    expect(t.origin.sql<{ seq: number }>('SELECT max(seq) AS seq FROM log')[0]?.seq).toBeLessThan(
      size,
    )
    t.origin.restore(second)
    tell(t, 'H9')
    expect(t.origin.status()).toMatchObject(nothingLost)
    expect(t.destination.events('applied').at(-1)).toMatchObject({ number: 'H9' })
  })

  it('gives no name a second time when what was put in its place is empty', () => {
    const t = twoPorts()
    const empty = join(t.dir, 'empty.sqlite')
    t.origin.backUp(empty)
    for (const bill of ['H1', 'H2', 'H3']) tell(t, bill)
    t.origin.restore(empty)
    reconcile(t, t.origin)
    tell(t, 'H9')
    expect(sealedIds(t.origin)).toEqual(['VNHPH:2:000000001'])
    expect(t.origin.status()).toMatchObject(nothingLost)
  })

  it('tells what it thinks now above all that it told before, and is heard', () => {
    const t = twoPorts()
    const copy = join(t.dir, 'copy.sqlite')
    const weighs = (revision: number, grossKg: number) => {
      t.origin.file(make.manifest({ houseBill: 'H1', ucr: 'U1', revision, grossKg }))
      t.settleDown()
    }
    const told = () =>
      t.origin
        .kept()
        .flatMap(({ source, item }) =>
          source === 'partner' && item.kind === 'assessment' ? [item] : [],
        )
    weighs(1, 31_000)
    t.destination.backUp(copy)
    weighs(2, 16_200)
    weighs(3, 31_000)
    expect(told().map(({ revision }) => revision)).toEqual([1, 2, 3])
    t.destination.restore(copy)
    reconcile(t, t.destination)
    reconcile(t, t.origin)
    t.settleDown()
    weighs(4, 16_200)
    const newest = told().sort((a, b) => b.revision - a.revision)[0]
    const [row] = t.destination.sql<{ channel: string }>('SELECT channel FROM shipment')
    expect(newest?.channel).toBe(row?.channel)
    expect(newest?.revision).toBeGreaterThan(100_000)
  })

  it('believes no partner that would use up the names', () => {
    const t = traded()
    const books = {
      port: LOS_ANGELES,
      partner: HAIPHONG,
      at: t.now(),
      known: COUNT,
      missing: [],
      sent: 0,
      checkpoint: { size: 0, head: new Uint8Array(32) },
      remembered: null,
      highest: { epoch: 999_999, counter: 1 },
    }
    t.origin.act({ kind: 'reconcile' })
    const bytes = encodeReconcileResponse(signReconciliation(books, keyOf(LOS_ANGELES)))
    t.send(t.origin, { answer: () => bytes })
    tell(t, 'H9')
    expect(sealedIds(t.origin).at(-1)).toBe('VNHPH:1:000000006')
  })

  it('is no longer told once both have grown past it', () => {
    const { t } = restored('destination')
    reconcile(t, t.destination)
    reconcile(t, t.origin)
    t.settleDown()
    for (let i = 10; i < 20; i++)
      t.origin.file(make.manifest({ houseBill: `H${i}`, ucr: `U${i}`, grossKg: 31_000 }))
    t.settleDown()
    expect(reconcile(t, t.origin)).toMatchObject({ verdict: 'EQUAL' })
  })
})

describe('an answer that should not be believed', () => {
  const books = (t: TwoPorts) => ({
    port: LOS_ANGELES,
    partner: HAIPHONG,
    at: t.now(),
    known: COUNT,
    missing: [],
    sent: 0,
    checkpoint: { size: 0, head: new Uint8Array(32) },
    remembered: null,
    highest: null,
  })
  const told = (t: TwoPorts, answer: Reconciliation) => {
    t.origin.act({ kind: 'reconcile' })
    const bytes = encodeReconcileResponse(signReconciliation(answer, keyOf(LOS_ANGELES)))
    for (const delivery of t.origin.due()) t.carry(t.origin, delivery, { answer: () => bytes })
  }

  it('B-05: one that somebody kept and says again proves nothing: neither that the partner witnesses, nor what a restored port may name', () => {
    const t = traded()
    const copy = join(t.dir, 'copy')
    t.origin.backUp(copy)
    const kept: Uint8Array[] = []
    const keep = (bytes: Uint8Array) => {
      kept.push(bytes)
      return bytes
    }
    t.origin.act({ kind: 'reconcile' })
    for (const delivery of t.origin.due()) t.carry(t.origin, delivery, { answer: keep })
    t.origin.file(make.manifest({ houseBill: 'H6', ucr: 'U6' }))
    t.settleDown()
    const { length } = t.origin.events('reconciled')
    t.origin.act({ kind: 'reconcile' })
    const again = { answer: () => kept[0]! }
    for (const delivery of t.origin.due()) t.carry(t.origin, delivery, again)
    expect(t.origin.events('reconciled')).toHaveLength(length)

    t.origin.restore(copy)
    t.origin.file(make.manifest({ houseBill: 'H7', ucr: 'U7' }))
    for (const delivery of t.due(t.origin)) t.carry(t.origin, delivery, again)
    expect(sealedIds(t.origin)).toHaveLength(COUNT)
    t.settleDown()
    expect(sealedIds(t.origin).at(-1)).toBe('VNHPH:2:000000001')
  })

  it('B-05: nor does one of an older port that does not say what it answers, once it is five minutes old', () => {
    const t = traded()
    const old = books(t)
    const { length } = t.origin.events('reconciled')
    t.wait(5 * MINUTE + 1)
    told(t, old)
    expect(t.origin.events('reconciled')).toHaveLength(length)
    told(t, books(t))
    expect(t.origin.events('reconciled')).toHaveLength(length + 1)
  })

  it.each<[string, (t: TwoPorts) => Uint8Array | undefined]>([
    ['nothing to show for it', () => undefined],
    [
      'a receipt of its own',
      (t) => t.origin.sql<{ signed: Buffer }>('SELECT signed FROM witness')[0]!.signed,
    ],
    [
      'what this port showed of another length',
      (t) => t.destination.sql<{ signed: Buffer }>('SELECT signed FROM witness')[0]!.signed,
    ],
    ['bytes that are nothing', () => new Uint8Array(200)],
  ])(
    'B-06: a partner that says this port has lost its tail, with %s, does not stop it',
    (_, shown) => {
      const t = traded()
      const { length } = t.origin.events('reconciled')
      const shownIn = shown(t)
      const remembered = { size: 1_000_000, head: new Uint8Array(32).fill(1) }
      told(t, { ...books(t), remembered, ...(shownIn && { shownIn: new Uint8Array(shownIn) }) })
      expect(t.origin.events('reconciled')).toHaveLength(length)
      expect(t.origin.sql("SELECT key FROM meta WHERE key LIKE 'regressed%'")).toEqual([])
    },
  )
})

describe('an answer whose gaps do not ascend', () => {
  it.each([
    ['ascend', [2, 4], 1],
    ['do not: each message would be held against all of them', [4, 2], 0],
  ])('gaps that %s', (_, counters, reconciled) => {
    const t = traded()
    const books = {
      port: LOS_ANGELES,
      partner: HAIPHONG,
      at: t.now(),
      known: COUNT,
      missing: counters.map((counter) => ({ epoch: 1, first: counter, last: counter })),
      sent: 0,
      checkpoint: { size: 0, head: new Uint8Array(32) },
      remembered: null,
      highest: null,
    }
    const before = t.origin.events('reconciled').length
    t.origin.act({ kind: 'reconcile' })
    const bytes = encodeReconcileResponse(signReconciliation(books, keyOf(LOS_ANGELES)))
    t.send(t.origin, { answer: () => bytes })
    expect(t.origin.events('reconciled').length - before).toBe(reconciled)
  })
})

describe('very many gaps', () => {
  const ask = (
    port: StoryPort,
    acknowledged: readonly { epoch: number; first: number; last: number }[],
  ) => {
    const received = port.receive(
      'Reconcile',
      encodeReconcileRequest(
        signInquiry(
          {
            port: HAIPHONG,
            partner: LOS_ANGELES,
            at: START,
            acknowledged,
            known: 0,
            checkpoint: { size: 0, head: new Uint8Array(32) },
            remembered: null,
          },
          keyOf(HAIPHONG),
        ),
      ),
    )
    if (received.kind === 'error') return received.code
    const signed = decodeReconcileResponse(received.bytes)
    return signed && openReconciliation(signed, trustedKeys, LOS_ANGELES, 0)?.missing
  }

  it('are answered as far as an answer reaches', () => {
    const t = twoPorts()
    // Every second message is here.
    t.destination.sql(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${RANGES_MAX + 10})
       INSERT INTO inbox (message_id, sender, epoch, counter, kind, received_at, header_sha256, envelope, receipt)
       SELECT 'm' || i, '${HAIPHONG}', 1, 2 * i, 'manifest', 0, x'00', x'00', x'00' FROM n`,
    )
    const missing = ask(t.destination, [{ epoch: 1, first: 1, last: 2 * RANGES_MAX + 20 }])
    expect(missing).toHaveLength(RANGES_MAX)
  })

  it.each<[string, readonly { epoch: number; first: number; last: number }[]]>([
    [
      'overlap',
      [
        { epoch: 1, first: 1, last: 9 },
        { epoch: 1, first: 9, last: 10 },
      ],
    ],
    [
      'go backwards',
      [
        { epoch: 1, first: 5, last: 9 },
        { epoch: 1, first: 1, last: 2 },
      ],
    ],
  ])('may not be asked about in ranges that %s', (_, ranges) => {
    expect(ask(twoPorts().destination, ranges)).toBe('invalid_argument')
  })

  it('are asked about in as many calls as it takes', () => {
    const t = twoPorts()
    // Every second message went to somebody else.
    const total = RANGES_MAX + 1
    const numbers = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${total})`
    const id = `'${HAIPHONG}:1:' || printf('%09d', 2 * i)`
    t.origin.sql(
      `${numbers} INSERT INTO outbox SELECT ${id}, '${LOS_ANGELES}', 'l', 'manifest', 1, 0, ${t.now() + DAY}, x'00', x'00', x'00' FROM n`,
    )
    t.origin.sql(
      `${numbers} INSERT INTO delivery SELECT ${id}, 'acknowledged', 1, 0, 0, 'ACCEPTED', x'00' FROM n`,
    )
    t.origin.act({ kind: 'reconcile' })
    const deliveries = t.due(t.origin)
    expect(deliveries.map(({ method }) => method)).toEqual(['Reconcile', 'Reconcile'])
    for (const delivery of deliveries) t.carry(t.origin, delivery)
    expect(
      t.origin.events('reconciled').map(({ missing, verdict }) => ({ missing, verdict })),
    ).toEqual([
      { missing: RANGES_MAX, verdict: 'GAPS' },
      { missing: 1, verdict: 'GAPS' },
    ])
    expect(t.origin.status().queued).toBe(total)
  })
})
