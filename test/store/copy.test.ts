import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { copyDatabase, replaceDatabase } from '../../src/store/copy.ts'

/** A folder with a database of one line. */
function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-copy-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const path = join(dir, 'port.sqlite')
  const sqlite = new Database(path)
  sqlite.exec("CREATE TABLE t (line TEXT); INSERT INTO t VALUES ('kept')")
  sqlite.close()
  return { dir, path, copy: join(dir, 'copy.sqlite') }
}

function lineIn(path: string) {
  const sqlite = new Database(path, { readonly: true })
  try {
    return sqlite.prepare('SELECT line FROM t').pluck().get()
  } finally {
    sqlite.close()
  }
}

it('a copy bears its name only when it is whole and was found good', () => {
  const { dir, path, copy } = folder()
  const bad = () => {
    throw new Error('not good')
  }
  expect(() => copyDatabase(path, copy, bad)).toThrow('not good')
  expect(readdirSync(dir)).toEqual(['port.sqlite'])

  const seen = copyDatabase(path, copy, (part) => ({ named: existsSync(copy), line: lineIn(part) }))
  expect(seen).toEqual({ named: false, line: 'kept' })
  expect(readdirSync(dir).sort()).toEqual(['copy.sqlite', 'port.sqlite'])
})

it('a copy takes the place of a damaged database, which is moved aside byte for byte with its journal', () => {
  const { dir, path, copy } = folder()
  copyDatabase(path, copy, () => undefined)
  writeFileSync(path, 'this was a database')
  writeFileSync(`${path}-wal`, 'and this its journal')
  replaceDatabase(path, copy)
  expect(lineIn(path)).toBe('kept')
  expect(readFileSync(`${path}.replaced`, 'utf8')).toBe('this was a database')
  expect(readFileSync(`${path}.replaced-wal`, 'utf8')).toBe('and this its journal')
  expect(existsSync(`${path}-wal`)).toBe(false)

  // Stopped between the two moves, and done again: what was moved aside is still there.
  rmSync(path)
  replaceDatabase(path, copy)
  expect(lineIn(path)).toBe('kept')
  expect(readFileSync(`${path}.replaced`, 'utf8')).toBe('this was a database')
  expect(readdirSync(dir)).not.toContain('port.sqlite.restored')
})
