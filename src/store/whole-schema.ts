import Database from 'better-sqlite3'
import { assert } from '../kernel/assert.ts'
import { oncePer } from '../kernel/remember.ts'

/**
 * What all migrations come to on an empty database, as one script. Most of them make tables anew, and each such step has
 * SQLite read its whole schema again: a new database by the script takes a fifth of the time.
 */
export const wholeSchema = oncePer(scriptOf)

function scriptOf(migrations: readonly string[]): string {
  const sqlite = new Database(':memory:')
  try {
    sqlite.pragma('foreign_keys = OFF')
    for (const step of migrations) sqlite.exec(step)
    for (const table of sqlite.prepare(TABLES).pluck().all())
      assert(
        sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() === 0,
        `migrations put no rows into ${table} of an empty database`,
      )
    return sqlite.prepare(MADE_BY).pluck().all().join(';\n')
  } finally {
    sqlite.close()
  }
}

const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"
/** SQLite makes by itself what has no text here, or a name of its own. */
const MADE_BY = `
SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
ORDER BY type <> 'table', type <> 'index', rowid`
