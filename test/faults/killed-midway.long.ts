import { fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { copyDatabase } from '../../src/store/copy.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { openDatabase } from '../../src/store/open.ts'

const SCRIPT = new URL('./kills/midway.ts', import.meta.url)
const ROWS = 40_000
const TRIALS = 5

const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0)

/** A database of which much lies in the write-ahead log and nothing in its file yet, and a copy of both. */
function heavyDatabase() {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-midway-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const [made, path] = [join(dir, 'made.sqlite'), join(dir, 'port.sqlite')]
  const sqlite = openDatabase(made)
  sqlite.pragma('wal_autocheckpoint = 0')
  const add = sqlite.prepare("INSERT INTO meta VALUES (?, printf('%.*c', 1000, 'x'))")
  sqlite.transaction(() => {
    for (let row = 0; row < ROWS; row++) add.run(`row ${row}`)
  })()
  const restore = () => {
    for (const tail of ['', '-wal', '-shm', '.copy', '.copy.part'])
      rmSync(`${path}${tail}`, { force: true })
    rmSync(`${path}.before-schema-${MIGRATIONS.length + 1}`, { force: true })
    for (const tail of ['', '-wal']) copyFileSync(`${made}${tail}`, `${path}${tail}`)
  }
  onTestFinished(() => void sqlite.close())
  return { path, restore }
}

/** Kills a process at this job as soon as a file has come so far; false when the job was faster. */
async function killAt(what: string, path: string, file: string, bytes: number): Promise<boolean> {
  const child = fork(SCRIPT, [what, path], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const gone = once(child, 'exit')
  let done = false
  child.once('message', () => {
    done = true
  })
  while (!done && sizeOf(file) < bytes) await new Promise((resolve) => setImmediate(resolve))
  child.kill('SIGKILL')
  await gone
  return !done
}

/** What a killed job left can be opened, is whole, and holds everything that was committed. */
function expectWhole(path: string): void {
  const sqlite = new Database(path)
  try {
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(sqlite.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    const rows = sqlite.prepare("SELECT count(*) FROM meta WHERE key LIKE 'row %'").pluck().get()
    expect(rows).toBe(ROWS)
  } finally {
    sqlite.close()
  }
}

const MB = 2 ** 20
/** How far which file is when the kill comes, trial by trial: the log while a transaction grows, the file it is folded into, the copy. */
const FAR: Readonly<Record<string, (path: string, trial: number) => readonly [string, number]>> = {
  migration: (path, trial) => [`${path}-wal`, sizeOf(`${path}-wal`) + (trial * 20 + 1) * MB],
  checkpoint: (path, trial) => [path, (trial * 6 + 1) * MB],
  export: (path, trial) => [`${path}.copy.part`, (trial * 6 + 1) * MB],
}

it.each(Object.entries(FAR))(
  'P-02: a process killed in the middle of a %s leaves everything that was committed, and the next one ends it',
  async (what, far) => {
    const { path, restore } = heavyDatabase()
    let hits = 0
    for (let trial = 0; trial < TRIALS; trial++) {
      restore()
      const isHit = await killAt(what, path, ...far(path, trial))
      if (isHit) hits += 1
      expectWhole(path)
      // What was not finished does not bear the name of what is.
      if (isHit) expect(existsSync(`${path}.copy`)).toBe(false)
      openDatabase(path).close()
      copyDatabase(path, `${path}.copy`, () => undefined)
      expectWhole(`${path}.copy`)
    }
    console.log(`killed in the middle of a ${what}: ${hits} of ${TRIALS}`)
    expect(hits).toBeGreaterThan(0)
  },
)
