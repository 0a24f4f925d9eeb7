import Database from 'better-sqlite3'
import { StoreError } from './store-error.ts'

/**
 * Keeps every other process, and every other port of this one, from writing the same database, until the function it gives
 * back is called. The lock lies on a file of its own, so that reading stays open to all; it dies with its process. The file
 * stays: whoever removed it could leave two ports each with a lock on another file of that name.
 */
export function lockDatabase(path: string): () => void {
  if (path === ':memory:') return () => undefined
  const file = `${path}.lock`
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

const isBusy = (error: unknown) => (error as { code?: unknown }).code === 'SQLITE_BUSY'
