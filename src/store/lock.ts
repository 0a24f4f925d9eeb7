import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { StoreError } from './store-error.ts'

/**
 * Keeps every other process, and every other port of this one, from writing the same database, until the function it gives
 * back is called. The lock lies on a file of its own, so that reading stays open to all; it dies with its process. The file
 * stays: whoever removed it could leave two ports each with a lock on another file of that name.
 */
export function lockDatabase(path: string): () => void {
  if (path === ':memory:') return () => undefined
  const file = `${oneNameOf(path)}.lock`
  const lock = new Database(file, { timeout: 0 })
  try {
    // Nothing is ever written, so there is nothing to roll back.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new StoreError(
      `${path} is in use by another process: it holds ${file} (lsof ${file} names it)`,
    )
  }
  return () => void lock.close()
}

/**
 * The name all others find a database by, whatever links lead to it: under two names it would have two locks, and under two
 * hard links two write-ahead logs, which damages it. Source: sqlite.org/howtocorrupt.html 2.5.
 */
function oneNameOf(path: string): string {
  if (existsSync(path)) {
    const stat = statSync(path)
    if (!stat.isFile() || stat.nlink < 2) return realpathSync(path)
    throw new StoreError(
      `${path} has ${stat.nlink} names (hard links), and ports under each would damage it: copy it into a file of its own, and use that`,
    )
  }
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return path
  throw new StoreError(
    `${path} is a link that leads to no file: bring back what it leads to, or remove the link to begin a new database`,
  )
}

const isBusy = (error: unknown) => (error as { code?: unknown }).code === 'SQLITE_BUSY'
