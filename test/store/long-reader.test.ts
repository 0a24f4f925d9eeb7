import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { newStore } from './new-store.ts'

const RAM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

it('P-08: somebody who reads for long keeps nobody from writing, and the log is folded once he has gone', () => {
  const dir = mkdtempSync(join(RAM, 'portpair-reader-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const file = join(dir, 'port.sqlite')
  const store = newStore(file)
  store.withTx(() => store.casework.setNumber('n', 0))
  const reader = new Database(file, { readonly: true })
  const read = reader.prepare("SELECT value FROM meta WHERE key = 'n'").pluck()
  reader.exec('BEGIN')
  expect(read.get()).toBe('0')

  for (let i = 1; i <= 100; i++) store.withTx(() => store.casework.setNumber('n', i))
  expect(read.get()).toBe('0')
  reader.exec('COMMIT')
  expect(read.get()).toBe('100')
  reader.close()
  store.saveTo(file)
  expect(statSync(`${file}-wal`).size).toBe(0)
})
