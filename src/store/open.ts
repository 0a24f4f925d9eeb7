import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { copyBeforeSchema } from './copies.ts'
import { MIGRATIONS } from './migrations.ts'
import { planOnce } from './plan-once.ts'
import { prepareLate } from './prepare-late.ts'
import { StoreError } from './store-error.ts'
import { wholeSchema } from './whole-schema.ts'

export type Sqlite = Database.Database

/** Room for the pages that new shipments touch; with SQLite's 2 MiB they are read back again and again. */
const CACHE_KIB = 64 * 1024
/**
 * Pages in the write-ahead log before it is folded in. Every fold waits for the disk, and so does every commit that makes
 * the log grow instead of writing over its folded part.
 */
const CHECKPOINT_PAGES = 2_000
/** Of a new file. Rows with a document in them fill pages of 4 KiB badly. */
const PAGE_BYTES = 8192
const SHARED_PRAGMAS = { synchronous: 2, foreign_keys: 1 } as const

/** What stands for a file that is not kept. */
const IN_MEMORY = ':memory:'

/**
 * Opens (or makes) a port's database file; `:memory:` for one that is not kept, or the image of such a one to go on from. A reopened WAL database silently runs
 * at `synchronous=NORMAL`, so durability is set on every open and read back.
 */
export function openDatabase(from: string | Uint8Array, migrations = MIGRATIONS): Sqlite {
  const path = typeof from === 'string' ? from : IN_MEMORY
  const sqlite = new Database(typeof from === 'string' ? from : Buffer.from(from))
  refuseNewer(sqlite, path)
  sqlite.pragma(`page_size = ${PAGE_BYTES}`)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  migrate(sqlite, path, migrations)
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma(`cache_size = -${CACHE_KIB}`)
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  planOnce(sqlite)
  prepareLate(sqlite)
  const found = readPragmas(sqlite)
  const durable = found.journal_mode === (path === IN_MEMORY ? 'memory' : 'wal')
  if (
    !durable ||
    found.synchronous !== SHARED_PRAGMAS.synchronous ||
    found.foreign_keys !== SHARED_PRAGMAS.foreign_keys
  ) {
    sqlite.close()
    throw new StoreError(`${path} cannot be made durable: ${JSON.stringify(found)}`)
  }
  return sqlite
}

/** Bounds the file: a write that would need more pages fails as on a full disk, and what is there stays. */
export function boundSize(sqlite: Sqlite, mebibytes: number): void {
  const pageBytes = Number(sqlite.pragma('page_size', { simple: true }))
  sqlite.pragma(`max_page_count = ${Math.ceil((mebibytes * 2 ** 20) / pageBytes)}`)
}

/** The settings that decide whether a commit survives a power cut, as the database reports them. */
export function readPragmas(sqlite: Sqlite): {
  journal_mode: string
  synchronous: number
  foreign_keys: number
} {
  const read = (name: string) => sqlite.pragma(name, { simple: true })
  return {
    journal_mode: String(read('journal_mode')),
    synchronous: Number(read('synchronous')),
    foreign_keys: Number(read('foreign_keys')),
  }
}

/** Before anything is set: a journal mode is written into the file. */
function refuseNewer(sqlite: Sqlite, path: string): void {
  const version = versionOf(sqlite)
  if (version <= MIGRATIONS.length) return
  sqlite.close()
  throw new StoreError(
    `${path} was written by schema ${version}, this build knows ${MIGRATIONS.length}`,
  )
}

/**
 * Brings an older database up to date, all steps at once or none; a copy of it as it was stays beside it. Foreign keys rest
 * meanwhile, so that a table can be made anew under its old name; in the end every one is checked.
 */
function migrate(sqlite: Sqlite, path: string, migrations: readonly string[]): void {
  const from = versionOf(sqlite)
  if (from === migrations.length) return
  const copy = from === 0 || path === IN_MEMORY ? null : copyBefore(sqlite, path, from)
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite
      .transaction(() => {
        const steps = from === 0 ? [wholeSchema(migrations)] : migrations.slice(from)
        for (const step of steps) sqlite.exec(step)
        sqlite.pragma(`user_version = ${migrations.length}`)
        const orphans = sqlite.pragma('foreign_key_check') as unknown[]
        if (orphans.length > 0)
          throw new Error(`${orphans.length} rows refer to rows that are not there`)
      })
      .immediate()
  } catch (error) {
    sqlite.close()
    const why = error instanceof Error ? error.message : String(error)
    const kept = copy === null ? '' : `; a copy of it lies in ${copy}`
    throw new StoreError(
      `${path} is still of schema ${from}, it could not be brought to ${migrations.length}: ${why}${kept}`,
    )
  }
}

/** Made anew each time: one that an earlier try left may be half a copy. */
function copyBefore(sqlite: Sqlite, path: string, version: number): string {
  const copy = copyBeforeSchema(path, version + 1)
  rmSync(copy, { force: true })
  sqlite.prepare('VACUUM INTO ?').run(copy)
  return copy
}

const versionOf = (sqlite: Sqlite) => Number(sqlite.pragma('user_version', { simple: true }))
