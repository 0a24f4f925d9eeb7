import { drizzle } from 'drizzle-orm/better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../src/store/open.ts'
import { createOutbox, type NewMessage } from '../../src/store/outbox.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const message = (counter: number, over: Partial<NewMessage> = {}): NewMessage => ({
  messageId: `VNHPH:1:${String(counter).padStart(9, '0')}`,
  recipient: 'USLAX',
  lane: 'VNHPH>USLAX',
  kind: 'manifest',
  items: 1,
  createdAt: 100,
  expiresAt: 1_000,
  headerSha256: bytes('header'),
  bodySha256: bytes('body'),
  envelope: bytes(`message ${counter}`),
  ...over,
})

/** An outbox, its statements, and how SQLite goes about one. */
function newOutbox() {
  const sqlite = openDatabase(':memory:')
  const prepared = vi.spyOn(sqlite, 'prepare')
  const outbox = createOutbox(drizzle(sqlite))
  const statements = prepared.mock.calls.map(([text]) => text)
  prepared.mockRestore()
  const plan = (text: string) => {
    const holes = text.split('?').length - 1
    const steps = sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...Array.from({ length: holes }, () => 0))
    return steps.map(({ detail }) => detail)
  }
  return { outbox, statements, plan }
}
const ids = (rows: readonly { messageId: string }[]) =>
  rows.map(({ messageId }) => Number(messageId.slice(-3)))

describe('what is due in the outbox', () => {
  it('comes in the order of next attempt and id, as far as it is asked for', () => {
    const { outbox } = newOutbox()
    for (const counter of [4, 2, 3, 1, 5]) outbox.add(message(counter))
    outbox.counted('VNHPH:1:000000002', 1, 90)
    outbox.counted('VNHPH:1:000000005', 1, 101)
    expect(ids(outbox.due(100, 10))).toEqual([2, 1, 3, 4])
    expect(ids(outbox.due(100, 2))).toEqual([2, 1])
    expect(ids(outbox.due(99, 10))).toEqual([2])
    expect(outbox.due(100, 1)).toEqual([
      {
        messageId: 'VNHPH:1:000000002',
        recipient: 'USLAX',
        attempts: 1,
        expiresAt: message(2).expiresAt,
        bytes: 9,
      },
    ])
  })

  it('is only what is queued', () => {
    const { outbox } = newOutbox()
    for (const counter of [1, 2, 3, 4]) outbox.add(message(counter))
    const settled = { at: 200, outcome: null, receipt: null }
    outbox.settled({
      ...settled,
      messageId: 'VNHPH:1:000000001',
      state: 'acknowledged',
      outcome: 'ACCEPTED',
      receipt: bytes('receipt'),
    })
    outbox.settled({
      ...settled,
      messageId: 'VNHPH:1:000000002',
      state: 'rejected',
      outcome: 'CONFLICT',
    })
    outbox.settled({ ...settled, messageId: 'VNHPH:1:000000003', state: 'expired' })
    expect(ids(outbox.due(500, 10))).toEqual([4])
    expect(outbox.states()).toEqual({ acknowledged: 1, rejected: 1, expired: 1, queued: 1 })
    outbox.again('VNHPH:1:000000001', 300)
    expect(ids(outbox.due(500, 10))).toEqual([4, 1])
    expect(outbox.states()).toEqual({ rejected: 1, expired: 1, queued: 2 })
  })

  it('is found by its index alone, in order, without a sort', () => {
    const { statements, plan } = newOutbox()
    const steps = plan(statements.find((text) => text.includes('ORDER BY next_at')) ?? '')
    expect(steps[0]).toMatch(
      /^SEARCH delivery USING (COVERING )?INDEX delivery_due \(next_at<\?\)$/,
    )
    expect(steps.join('\n')).not.toMatch(/SCAN|TEMP B-TREE/)
  })

  it('is past its time at the millisecond, looked for among what is due', () => {
    const { outbox, statements, plan } = newOutbox()
    outbox.add(message(1))
    outbox.add(message(2, { expiresAt: 1_001 }))
    expect(ids(outbox.past(999))).toEqual([])
    expect(ids(outbox.past(1_000))).toEqual([1])
    expect(ids(outbox.past(1_001))).toEqual([1, 2])
    expect(
      plan(statements.find((text) => text.includes('expires_at <=')) ?? '').join('\n'),
    ).not.toContain('SCAN')
  })
})

describe('the outbox', () => {
  it('keeps the very bytes of a message through every change of its state', () => {
    const { outbox } = newOutbox()
    outbox.add(message(1))
    const before = Buffer.from(outbox.envelope('VNHPH:1:000000001') ?? [])
    outbox.counted('VNHPH:1:000000001', 3, 150)
    outbox.settled({
      messageId: 'VNHPH:1:000000001',
      state: 'rejected',
      at: 200,
      outcome: 'SCHEMA',
      receipt: null,
    })
    outbox.again('VNHPH:1:000000001', 300)
    expect(outbox.envelope('VNHPH:1:000000001')).toEqual(before)
    expect(outbox.get('VNHPH:1:000000001')).toMatchObject({
      state: 'queued',
      attempts: 3,
      expiresAt: 1_000,
    })
  })

  it('gives no name twice', () => {
    const { outbox } = newOutbox()
    outbox.add(message(1))
    expect(() => outbox.add(message(1, { envelope: bytes('another') }))).toThrow('UNIQUE')
  })

  it('tells what each partner has acknowledged by number, not by text: epoch 10 comes after 9', () => {
    const { outbox } = newOutbox()
    for (const messageId of [
      'VNHPH:10:000000001',
      'VNHPH:9:000000002',
      'VNHPH:9:000000001',
      'VNHPH:9:000000003',
    ]) {
      outbox.add(message(1, { messageId, recipient: messageId.endsWith('3') ? 'CNSHA' : 'USLAX' }))
      outbox.settled({
        messageId,
        state: 'acknowledged',
        at: 1,
        outcome: 'ACCEPTED',
        receipt: null,
      })
    }
    expect(outbox.acknowledged('USLAX')).toEqual([
      { epoch: 9, counter: 1 },
      { epoch: 9, counter: 2 },
      { epoch: 10, counter: 1 },
    ])
  })

  it('knows nothing of what it does not hold', () => {
    const { outbox } = newOutbox()
    expect([outbox.get('x'), outbox.envelope('x'), outbox.due(1, 1), outbox.states()]).toEqual([
      undefined,
      undefined,
      [],
      {},
    ])
  })
})
