import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { EMPTY_HEAD, verifyChain } from '../../src/exchange/chain.ts'
import { make } from '../support/make.ts'
import { addShipment, newStore } from './new-store.ts'

const event = { kind: 'duplicate', messageId: 'VNHPH:1:000000001' } as const

describe('a transaction', () => {
  it('keeps all of a decision and gives back what it came to', () => {
    const store = newStore()
    expect(store.withTx(() => store.log.append(1, event).size)).toBe(1)
    expect(store.log.after(0)).toEqual([{ port: 'USLAX', seq: 1, at: 1, event }])
  })

  it('keeps nothing of a decision that fails, and passes its reason on', () => {
    const store = newStore()
    const fail = () =>
      store.withTx(() => {
        addShipment(store)
        store.casework.setNumber('counter', 7)
        store.log.append(1, event)
        throw new Error('the disk is full')
      })
    expect(fail).toThrow('the disk is full')
    expect([
      store.shipments.get(1),
      store.casework.number('counter', 0),
      store.log.after(0),
    ]).toEqual([undefined, 0, []])
  })

  it('holds the write lock from its first word: what it reads cannot change before it writes', () => {
    const dir = mkdtempSync(join(tmpdir(), 'portpair-transaction-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    const store = newStore(join(dir, 'port.sqlite'))
    const other = new Database(store.path, { timeout: 0 })
    onTestFinished(() => void other.close())
    store.withTx(() => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked')
    })
    other.exec('BEGIN IMMEDIATE; ROLLBACK')
  })

  it('refuses a body that returns a promise, and keeps nothing of it', () => {
    const store = newStore()
    const body = () => {
      store.casework.setNumber('counter', 7)
      return Promise.resolve()
    }
    expect(() => store.withTx(body)).toThrow(
      'a transaction is synchronous: its body must not return a promise',
    )
    expect(store.casework.number('counter', 0)).toBe(0)
  })

  it('that fails leaves the log where it was: the next entry follows the last one that is kept', () => {
    const store = newStore()
    const before = store.withTx(() => store.log.append(1, event))
    expect(() =>
      store.withTx(() => {
        store.log.append(2, event)
        store.log.append(3, event)
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(store.log.checkpoint()).toEqual({ size: 1, head: Buffer.from(before.head) })
    store.withTx(() => store.log.append(4, event))
    expect(verifyChain(store.log.pages())).toMatchObject({ kind: 'whole', size: 2 })
  })

  it('that fails leaves no document behind that another could be taken for', () => {
    const store = newStore()
    const shipment = addShipment(store)
    const add = (houseBill: string) =>
      store.documents.add({
        shipment,
        origin: { source: 'own' },
        since: 1,
        item: make.manifest({ houseBill }),
      })
    expect(() =>
      store.withTx(() => {
        add('LOST')
        throw new Error('no')
      }),
    ).toThrow('no')
    const { ucr: _, ...kept } = make.securityFiling()
    store.documents.add({ shipment, origin: { source: 'own' }, since: 1, item: kept })
    expect(store.documents.ofShipment(shipment)).toEqual([
      { id: 1, kind: 'security-filing', source: 'own', since: 1, item: kept },
    ])
  })

  it('that fails leaves a document that it purged where it was, looked for in vain or not', () => {
    const store = newStore()
    const item = make.manifest({})
    const shipment = addShipment(store)
    const id = store.documents.add({ shipment, origin: { source: 'own' }, since: 1, item })
    const held = () => store.documents.newestOf(item.number, 'manifest').length
    const fail = () =>
      store.withTx(() => {
        store.retention.bury(id as number)
        expect(held()).toBe(0)
        throw new Error('no')
      })
    expect(fail).toThrow('no')
    expect(held()).toBe(1)
  })

  it('that fails makes every part forget that remembers anything, and none where it is kept', () => {
    const store = newStore()
    const parts = Object.entries(store).flatMap(([name, part]) =>
      typeof part === 'object' && 'forget' in part
        ? [{ name, forget: vi.spyOn(part as { forget(): void }, 'forget') }]
        : [],
    )
    const called = () =>
      parts.filter(({ forget }) => forget.mock.calls.length > 0).map(({ name }) => name)
    store.withTx(() => store.casework.setNumber('counter', 7))
    expect(called()).toEqual([])
    const fail = () =>
      store.withTx(() => {
        throw new Error('no')
      })
    expect(fail).toThrow('no')
    expect(called()).toEqual(parts.map(({ name }) => name))
    expect(called()).toContain('partnerRules')
  })
})

describe('the log', () => {
  it('knows its head at any size it ever had', () => {
    const store = newStore()
    const append = (at: number) => Buffer.from(store.log.append(at, event).head)
    const heads = [
      ...store.withTx(() => [append(1), append(2)]),
      ...store.withTx(() => {
        const newest = append(3)
        expect(store.log.headAt(3)).toEqual(newest)
        return [newest]
      }),
    ]
    expect([0, 1, 2, 3, 4].map((size) => store.log.headAt(size))).toEqual([
      EMPTY_HEAD,
      ...heads,
      null,
    ])
  })

  it('gives the entries after those the caller has seen', () => {
    const store = newStore()
    store.withTx(() => {
      for (const at of [1, 2, 3]) store.log.append(at, event)
    })
    expect(store.log.after(1).map(({ seq }) => seq)).toEqual([2, 3])
    expect(store.log.after(3)).toEqual([])
    // What was handed out is read from the file again, page by page.
    expect(store.log.after(0).map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(store.log.after(2).map(({ seq }) => seq)).toEqual([3])
  })

  it('of an empty store has a head of zeros', () => {
    expect(newStore().log.checkpoint()).toEqual({ size: 0, head: EMPTY_HEAD })
  })
})
