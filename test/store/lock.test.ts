import { execFileSync } from 'node:child_process'
import { linkSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { lockDatabase } from '../../src/store/lock.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { newStore } from './new-store.ts'

function newFile(): string {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-lock-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return join(dir, 'port.sqlite')
}

it('P-07: a second port on the same database is refused with the lock file, and the first goes on', () => {
  const file = newFile()
  const first = newStore(file)
  expect(() => newStore(file)).toThrow(StoreError)
  expect(() => newStore(file)).toThrow(
    `${file} is in use by another process: it holds ${file}.lock`,
  )
  first.withTx(() => first.casework.setNumber('epoch', 7))
  expect(first.casework.number('epoch', 1)).toBe(7)
})

it('P-07: a second process is refused while the first lives, and may have it after the first was killed', () => {
  const file = newFile()
  const other = (script: string) => {
    const lock = new URL('../../src/store/lock.ts', import.meta.url)
    const text = `import { lockDatabase } from '${lock}'\n${script}`
    const args = ['--input-type=module-typescript', '-e', text]
    return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()
  }
  const path = JSON.stringify(file)
  const tell = `try { lockDatabase(${path}); console.log('locked') } catch (error) { console.log(error.name) }`
  const unlock = lockDatabase(file)
  expect(other(tell)).toBe('StoreError')
  unlock()
  const dies = `lockDatabase(${path}); console.log('locked'); process.on('exit', () => process.kill(process.pid, 'SIGKILL'))`
  expect(() => other(dies)).toThrow()
  lockDatabase(file)()
})

it('P-07: a link to a database is no second database', () => {
  const file = newFile()
  const first = newStore(file)
  const [link, hard] = [`${file}.link`, `${file}.hard`]
  symlinkSync(file, link)
  expect(() => newStore(link)).toThrow(`${link} is in use by another process`)
  first.close()
  newStore(link).close()
  linkSync(file, hard)
  for (const name of [file, hard, link]) expect(() => newStore(name)).toThrow('has 2 names')
  rmSync(hard)
  rmSync(file)
  expect(() => newStore(link)).toThrow('is a link that leads to no file')
})

it('reading a database that a port has open is open to all', () => {
  const file = newFile()
  const store = newStore(file)
  store.withTx(() => store.casework.setNumber('epoch', 7))
  const reader = new Database(file, { readonly: true })
  onTestFinished(() => void reader.close())
  expect(reader.prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get()).toBe('7')
})
