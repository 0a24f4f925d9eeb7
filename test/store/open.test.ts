import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sha256Hex } from '../../src/kernel/digest.ts'
import { SUMMED_DRAWS } from '../../src/store/migrations/summed-draws.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { openDatabase, readPragmas } from '../../src/store/open.ts'
import { createRegister } from '../../src/store/register.ts'
import { sqliteVersion } from '../../src/store/sqlite-version.ts'
import { StoreError } from '../../src/store/store-error.ts'

const DURABLE = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 }

function newFile(): string {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-store-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return join(dir, 'port.sqlite')
}

/** Opens a database for one look. */
function using<R>(
  file: string,
  run: (sqlite: Database.Database) => R,
  open: (file: string) => Database.Database = openDatabase,
): R {
  const sqlite = open(file)
  try {
    return run(sqlite)
  } finally {
    sqlite.close()
  }
}
const raw = (file: string) => new Database(file)

describe('opening a database', () => {
  it('makes it durable, and does so again on every reopening', () => {
    const file = newFile()
    expect(using(file, readPragmas)).toEqual(DURABLE)
    expect(using(file, readPragmas)).toEqual(DURABLE)
    // What a reopening would be without: SQLite keeps only the journal mode in the file.
    expect(using(file, (sqlite) => sqlite.pragma('journal_mode', { simple: true }), raw)).toBe(
      'wal',
    )
  })

  it('in memory has no journal to be durable, and everything else', () => {
    expect(using(':memory:', readPragmas)).toEqual({ ...DURABLE, journal_mode: 'memory' })
  })

  it('numbers its schema, and opening it again changes nothing', () => {
    const file = newFile()
    const tables = () =>
      using(file, (sqlite) => ({
        version: sqlite.pragma('user_version', { simple: true }),
        schema: sqlite.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all(),
      }))
    const first = tables()
    expect(first.version).toBe(MIGRATIONS.length)
    expect(tables()).toEqual(first)
  })

  it('enforces what its tables say of each other', () => {
    using(newFile(), (sqlite) => {
      expect(() =>
        sqlite.exec("INSERT INTO delivery VALUES ('nobody', 'queued', 0, 0, NULL, NULL, NULL)"),
      ).toThrow('FOREIGN KEY')
      expect(() =>
        sqlite.exec("INSERT INTO witness VALUES ('p', 'many', x'00', x'00', 0)"),
      ).toThrow('cannot store TEXT value in INTEGER column')
    })
  })
})

describe('a database of the first version', () => {
  /** A file as the first build left it, with a document that waits to be sent. */
  function first(): string {
    const file = newFile()
    using(
      file,
      (sqlite) => {
        sqlite.exec(MIGRATIONS[0] as string)
        sqlite.pragma('user_version = 1')
        sqlite.exec(`INSERT INTO shipment (id, direction, lane, state, dirty, expected_harm, channel, ordered, scan_asked,
            hold_told) VALUES (7, 'out', 'VNHPH>USLAX', 'open', 0, 0, 'green', 0, 0, 0);
          INSERT INTO document VALUES (3, 7, 'manifest', 'own', 'HPH260001', 1, 5, '{"a":1}', NULL);
          INSERT INTO share VALUES (3, 'USLAX', 'VNHPH>USLAX', 'manifest', 5)`)
      },
      raw,
    )
    return file
  }

  it('keeps every row, and every reference still holds', () => {
    using(first(), (sqlite) => {
      expect(sqlite.prepare('SELECT * FROM document').all()).toEqual([
        {
          id: 3,
          shipment: 7,
          kind: 'manifest',
          source: 'own',
          number: 'HPH260001',
          revision: 1,
          since: 5,
          body: '{"a":1}',
          message_id: null,
          position: null,
        },
      ])
      expect(sqlite.prepare('SELECT document FROM share').pluck().all()).toEqual([3])
      expect(sqlite.pragma('foreign_key_check')).toEqual([])
      expect(() => sqlite.exec('DELETE FROM document')).toThrow('FOREIGN KEY')
      expect(readPragmas(sqlite)).toEqual(DURABLE)
    })
  })

  it.each([
    ['manifest', []],
    ['certificate-of-origin', ['register-owed']],
    ['preference-claim', ['register-owed']],
  ])('with a %s owes its register what it holds', (kind, owed) => {
    const file = first()
    using(file, (sqlite) => sqlite.exec(`UPDATE document SET kind = '${kind}'`), raw)
    using(file, (sqlite) =>
      expect(sqlite.prepare('SELECT key FROM meta').pluck().all()).toEqual(owed),
    )
  })

  it('keeps certificates and claims when what was drawn is no column any more', () => {
    const file = newFile()
    const before = MIGRATIONS.indexOf(SUMMED_DRAWS)
    const older = (sqlite: Database.Database) => {
      for (const step of MIGRATIONS.slice(0, before)) sqlite.exec(step)
      sqlite.pragma(`user_version = ${before}`)
      sqlite.exec(`INSERT INTO certificate VALUES ('VN', 'VNC-1', 'own', 'issued', 'A', 9, 7, 5);
        INSERT INTO certificate_draw VALUES ('own', 'USP-1', 'VN', 'VNC-1', 'H', 'A', 5, 1, 'good')`)
    }
    using(file, older, raw)
    using(file, (sqlite) => {
      const read = createRegister(sqlite).of({ issuer: 'VN', number: 'VNC-1' })
      expect(read).toMatchObject({ certificate: { issuedKg: 7 }, draws: [{ kg: 5 }] })
    })
  })

  it('whose rows refer to nothing is refused with the number of them', () => {
    const file = first()
    using(
      file,
      (sqlite) => {
        sqlite.pragma('foreign_keys = OFF')
        sqlite.exec('DELETE FROM shipment')
      },
      raw,
    )
    expect(() => openDatabase(file)).toThrow('1 rows refer to rows that are not there')
  })
})

describe('a migration that fails in the middle (P-11)', () => {
  const steps = ['CREATE TABLE a (x INTEGER)', 'CREATE TABLE b (x INTEGER)']
  const broken = [...steps, 'CREATE TABLE c (x INTEGER)', 'INSERT INTO nowhere VALUES (1)']
  const tables = (file: string) =>
    using(
      file,
      (sqlite) => ({
        version: sqlite.pragma('user_version', { simple: true }),
        names: sqlite
          .prepare("SELECT name FROM sqlite_schema WHERE name <> 'sqlite_stat1'")
          .pluck()
          .all(),
        rows: sqlite.prepare('SELECT x FROM a').pluck().all(),
      }),
      raw,
    )

  it('leaves the database as it was, says where a copy lies, and the next start works', () => {
    const file = newFile()
    using(
      file,
      (sqlite) => sqlite.exec('INSERT INTO a VALUES (42)'),
      (path) => openDatabase(path, steps),
    )
    const before = tables(file)
    expect(() => openDatabase(file, broken)).toThrow(
      `${file} is still of schema 2, it could not be brought to 4: no such table: nowhere; a copy of it lies in ${file}.before-schema-3`,
    )
    expect(tables(file)).toEqual(before)
    expect(tables(`${file}.before-schema-3`)).toEqual(before)
    const mended = [...steps, 'CREATE TABLE c (x INTEGER)']
    using(
      file,
      () => undefined,
      (path) => openDatabase(path, mended),
    )
    expect(tables(file)).toEqual({ version: 3, names: ['a', 'b', 'c'], rows: [42] })
  })
})

describe('a database of a newer version (P-10)', () => {
  /** A file as a newer build leaves it, in this journal mode. */
  function newer(mode: 'wal' | 'delete'): string {
    const file = newFile()
    using(file, (sqlite) => sqlite.pragma(`user_version = ${MIGRATIONS.length + 2}`))
    using(file, (sqlite) => sqlite.pragma(`journal_mode = ${mode}`), raw)
    return file
  }

  it.each(['wal', 'delete'] as const)(
    'is refused with both numbers and left as it is, to the byte (journal mode %s)',
    (mode) => {
      const file = newer(mode)
      const before = sha256Hex(readFileSync(file))
      const open = () => openDatabase(file)
      expect(open).toThrow(StoreError)
      expect(open).toThrow(
        `${file} was written by schema ${MIGRATIONS.length + 2}, this build knows ${MIGRATIONS.length}`,
      )
      expect(sha256Hex(readFileSync(file))).toBe(before)
      expect(existsSync(`${file}-wal`)).toBe(false)
    },
  )

  it('is refused while its newer writer still has it open, and that one goes on', () => {
    const file = newer('wal')
    using(
      file,
      (sqlite) => {
        sqlite.exec("INSERT INTO meta VALUES ('epoch', '7')")
        expect(() => openDatabase(file)).toThrow(StoreError)
        sqlite.exec("UPDATE meta SET value = '8'")
        expect(sqlite.prepare('SELECT value FROM meta').pluck().all()).toEqual(['8'])
      },
      raw,
    )
  })
})

it('a file that is no database is refused and left as it is', () => {
  const file = newFile()
  using(file, (sqlite) => sqlite.exec('CREATE TABLE t (a)'), raw)
  const bytes = readFileSync(file).fill(0x20, 0, 16)
  rmSync(file)
  writeFileSync(file, bytes)
  expect(() => openDatabase(file)).toThrow('file is not a database')
  expect(readFileSync(file)).toEqual(bytes)
})

it('the version of SQLite is told', () => {
  expect(sqliteVersion()).toMatch(/^3\.\d+\.\d+$/)
})
