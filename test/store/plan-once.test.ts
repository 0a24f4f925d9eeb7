import { expect, it } from 'vitest'
import { openDatabase } from '../../src/store/open.ts'
import { hideValues } from '../../src/store/plan-once.ts'

it.each<[string, string]>([
  ['SELECT a FROM t WHERE a = ?', 'SELECT a FROM t WHERE a = +?'],
  ['WHERE a >= @from AND b <> @not', 'WHERE a >= +@from AND b <> +@not'],
  ['WHERE a BETWEEN ? AND ? AND b = ?', 'WHERE a BETWEEN +? AND +? AND b = +?'],
  ['WHERE a IS NOT ? LIMIT ?', 'WHERE a IS NOT +? LIMIT +?'],
  ['where "a" = ? limit ?', 'where "a" = +? limit +?'],
  ['INSERT INTO t (a, b) VALUES (?, ?)', 'INSERT INTO t (a, b) VALUES (?, ?)'],
  ["WHERE a = 'b' AND c IS NOT NULL", "WHERE a = 'b' AND c IS NOT NULL"],
])('%s', (text, hidden) => expect(hideValues(text)).toBe(hidden))

it('text, blobs, numbers and nulls are what they were', () => {
  const sqlite = openDatabase(':memory:')
  for (const value of ['007', 7, 7.5, Buffer.from([0, 255]), null]) {
    sqlite.exec('CREATE TABLE any_value (value ANY) STRICT')
    sqlite.prepare('INSERT INTO any_value (value) VALUES (NULL)').run()
    sqlite.prepare('UPDATE any_value SET value = ?').run(value)
    expect(
      sqlite.prepare('SELECT value FROM any_value WHERE value IS ?').pluck().all(value),
    ).toEqual([value])
    sqlite.exec('DROP TABLE any_value')
  }
  sqlite.close()
})

it('whatever a store prepares is planned once', () => {
  const sqlite = openDatabase(':memory:')
  expect(sqlite.prepare('SELECT key FROM meta WHERE key = ?').source).toBe(
    'SELECT key FROM meta WHERE key = +?',
  )
  sqlite.close()
})
