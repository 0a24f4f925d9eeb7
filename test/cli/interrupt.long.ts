import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Interrupted } from '../../src/cli/drivers/driver.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { runScenario } from '../../src/cli/run/run-scenario.ts'
import { type Running, STACK, start } from './portpair.ts'

let dir: string
let run: Running | undefined
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-interrupt-'))
})
afterEach(() => {
  run?.process.kill('SIGKILL')
  rmSync(dir, { recursive: true })
})

/** Waits until both ports have something in their logs: the run is under way. */
async function underWay(): Promise<void> {
  const files = ['USLAX', 'VNHPH'].map((port) => join(dir, `out/baseline/${port}.sqlite`))
  while (!files.every((file) => entriesIn(file) > 0)) {
    if (run?.process.exitCode !== null) throw new Error('the run ended before it was stopped')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Entries of a port's log; none while the file is still being made. */
function entriesIn(path: string): number {
  try {
    return reading(path, (file) => file.prepare('SELECT count(*) FROM log').pluck().get() as number)
  } catch {
    return 0
  }
}

function reading<T>(path: string, read: (file: Database.Database) => T): T {
  const file = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return read(file)
  } finally {
    file.close()
  }
}

/** Processes of this machine whose command line or working folder is of this run; Linux only. */
function relatives(): readonly string[] {
  if (!existsSync('/proc/self/environ')) return []
  return readdirSync('/proc').filter((pid) => {
    try {
      return (
        /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`MARK=${dir}`)
      )
    } catch {
      return false
    }
  })
}

function databases(): Record<string, unknown> {
  const folder = join(dir, 'out/baseline')
  const check = (file: Database.Database) => file.pragma('integrity_check', { simple: true })
  return Object.fromEntries(
    readdirSync(folder)
      // The lock by which a port keeps others off its file is an empty database that stays.
      .filter((name) => !name.endsWith('.lock'))
      .map((name) => [name, reading(join(folder, name), check)]),
  )
}

describe.each(['processes'] as const)('Ctrl-C in the middle of a run over %s', (transport) => {
  it('closes its ports, leaves whole databases and nobody behind, and exits 130', async () => {
    run = start(
      ['run', 'haiphong-los-angeles', '--days', '20', '--transport', transport, '--out', 'out'],
      { MARK: dir },
      dir,
    )
    await underWay()
    if (existsSync('/proc/self/environ'))
      expect(relatives()).toHaveLength(transport === 'processes' ? 3 : 1)
    run.process.kill('SIGINT')
    const { code, stdout, stderr } = await run.ended
    expect([code, stdout, stderr]).toEqual([
      130,
      '',
      '\ninterrupted: servers closed, databases consistent\n',
    ])
    expect(stderr).not.toMatch(STACK)
    expect(relatives()).toEqual([])
    // No result is written, no log of SQLite is left beside its file: both were closed, not abandoned.
    expect(readdirSync(join(dir, 'out'))).toEqual(['baseline'])
    expect(databases()).toEqual({ 'USLAX.sqlite': 'ok', 'VNHPH.sqlite': 'ok' })
  })
})

it('a run in memory stops as well', async () => {
  const inputs = loadScenario('first-day')
  const options = { transport: 'memory', arms: ['baseline'], dir, now: () => 0 } as const
  const stopped = runScenario(inputs, { ...options, signal: AbortSignal.abort() })
  await expect(stopped).rejects.toThrow(Interrupted)
})
