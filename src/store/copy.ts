import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { replacedBy } from './copies.ts'

/**
 * Copies a database as it is at one moment into a file of its own, whoever has it open. The file bears its name only once
 * it is whole, `look` has found nothing wrong with it, and it is on the disk. Returns what `look` says.
 */
export function copyDatabase<T>(from: string, to: string, look: (part: string) => T): T {
  const part = `${to}.part`
  try {
    rmSync(part, { force: true })
    const sqlite = new Database(from, { readonly: true, fileMustExist: true })
    try {
      sqlite.prepare('VACUUM INTO ?').run(part)
    } finally {
      sqlite.close()
    }
    const seen = look(part)
    sync(part)
    renameSync(part, to)
    return seen
  } finally {
    rmSync(part, { force: true })
  }
}

/**
 * Puts a copy in the place of a database nobody has open. What was there is moved to `*.replaced` unread, for it may be
 * damaged, with what SQLite keeps beside it.
 */
export function replaceDatabase(path: string, copy: string): void {
  const fresh = `${path}.restored`
  copyDatabase(copy, fresh, () => undefined)
  // A restore that was stopped here has moved the old one already.
  if (existsSync(path))
    for (const tail of ['', '-wal', '-shm'])
      moveAside(`${path}${tail}`, `${replacedBy(path)}${tail}`)
  renameSync(fresh, path)
}

function moveAside(from: string, to: string): void {
  rmSync(to, { force: true })
  if (existsSync(from)) renameSync(from, to)
}

function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
