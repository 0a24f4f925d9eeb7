import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { wholeSchema } from '../../src/store/whole-schema.ts'

const inMemory = (...steps: readonly string[]) => {
  const sqlite = new Database(':memory:')
  for (const step of steps) sqlite.exec(step)
  return sqlite
}

const schemaOf = (sqlite: Database.Database) =>
  sqlite.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()

describe('a new database', () => {
  it('is what the migrations make of an empty one, step by step', () => {
    const made = schemaOf(inMemory(wholeSchema(MIGRATIONS)))
    expect(made).toEqual(schemaOf(inMemory(...MIGRATIONS)))
    expect(made.length).toBeGreaterThan(60)
  })

  it('cannot be made by migrations that put rows into it', () => {
    expect(() => wholeSchema(['CREATE TABLE t (a INTEGER)', 'INSERT INTO t VALUES (1)'])).toThrow(
      'migrations put no rows into t of an empty database',
    )
  })
})
