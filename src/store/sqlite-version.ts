import Database from 'better-sqlite3'

/** The SQLite inside the native module, e.g. `3.54.1`. Throws when the module cannot be loaded on this machine. */
export function sqliteVersion(): string {
  const sqlite = new Database(':memory:')
  try {
    return String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    sqlite.close()
  }
}
