import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Copies a database as it is at one moment into a file of its own, whoever has it open. */
export function copyDatabase(from: string, to: string): void {
  const sqlite = new Database(from, { readonly: true, fileMustExist: true })
  try {
    rmSync(to, { force: true })
    sqlite.prepare('VACUUM INTO ?').run(to)
  } finally {
    sqlite.close()
  }
}
