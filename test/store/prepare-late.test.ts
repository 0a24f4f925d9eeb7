import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/open.ts'
import { preparedNow } from '../../src/store/prepare-late.ts'
import { newStore } from './new-store.ts'

describe('a statement that is prepared late', () => {
  it('is prepared by every store, whether it is ever run or not', () => {
    expect(newStore().prepareAll()).toBeGreaterThan(100)
  })

  it('is told when it is no SQL: at its first run, or when all are prepared', () => {
    const sqlite = openDatabase(':memory:')
    const wrong = sqlite.prepare('SELECT a FROM nowhere')
    expect(() => wrong.get()).toThrow('no such table: nowhere')
    expect(() => preparedNow(sqlite)).toThrow('no such table: nowhere')
    sqlite.close()
  })

  it('gives what one that is prepared at once gives', () => {
    const sqlite = openDatabase(':memory:')
    sqlite.exec('CREATE TABLE pair (a INTEGER, b TEXT) STRICT')
    expect(sqlite.prepare('INSERT INTO pair VALUES (?, ?)').run(1, 'one').changes).toBe(1)
    sqlite.prepare('INSERT INTO pair VALUES (@a, @b)').run({ a: 2, b: 'two' })
    const text = 'SELECT a, b FROM pair ORDER BY a'
    expect(sqlite.prepare(text).get()).toEqual({ a: 1, b: 'one' })
    expect(sqlite.prepare(text).pluck().all()).toEqual([1, 2])
    expect(sqlite.prepare(text).raw().all()).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
    expect([...sqlite.prepare(text).iterate()]).toHaveLength(2)
    const twice = sqlite.prepare(text)
    expect([twice.get(), twice.raw().get()]).toEqual([{ a: 1, b: 'one' }, [1, 'one']])
    sqlite.close()
  })
})
