import Database from 'better-sqlite3'
import { MIGRATIONS } from './migrations.ts'

export type Sqlite = Database.Database

/** A database this build must not touch: written by a newer one, or not durable. The command line exits 4. */
export class StoreError extends Error {
  override name = 'StoreError'
}

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

/**
 * Opens (or makes) a port's database file; `:memory:` for one that is not kept. A reopened WAL database silently runs
 * at `synchronous=NORMAL`, so durability is set on every open and read back.
 */
export function openDatabase(path: string): Sqlite {
  const sqlite = new Database(path)
  refuseNewer(sqlite, path)
  sqlite.pragma(`page_size = ${PAGE_BYTES}`)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  migrate(sqlite, path)
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma(`cache_size = -${CACHE_KIB}`)
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  const found = readPragmas(sqlite)
  const durable = found.journal_mode === (path === ':memory:' ? 'memory' : 'wal')
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

/** Foreign keys rest meanwhile, so that a table can be made anew under its old name; afterwards every one is checked. */
function migrate(sqlite: Sqlite, path: string): void {
  const from = versionOf(sqlite)
  if (from === MIGRATIONS.length) return
  sqlite.pragma('foreign_keys = OFF')
  for (let next = from; next < MIGRATIONS.length; next++) {
    sqlite
      .transaction(() => {
        sqlite.exec(MIGRATIONS[next] as string)
        sqlite.pragma(`user_version = ${next + 1}`)
      })
      .immediate()
  }
  const orphans = sqlite.pragma('foreign_key_check') as unknown[]
  if (orphans.length === 0) return
  sqlite.close()
  throw new StoreError(`${path}: ${orphans.length} rows refer to rows that are not there`)
}

const versionOf = (sqlite: Sqlite) => Number(sqlite.pragma('user_version', { simple: true }))
