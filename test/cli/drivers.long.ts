import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpDriver } from '../../src/cli/drivers/http.ts'
import { createProcessesDriver } from '../../src/cli/drivers/processes.ts'
import { armSetups } from '../../src/cli/run/arms.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import type { PortCall } from '../../src/domain/port-call.ts'
import { signInquiry } from '../../src/wire/evidence.ts'
import { deriveKey } from '../../src/wire/keys.ts'
import { encodeReconcileRequest } from '../../src/wire/reconcile.ts'
import { written } from './tiny.ts'

const DRIVERS = { http: createHttpDriver, processes: createProcessesDriver }
const AT = Date.UTC(2026, 2, 1)

/** A question that can only be answered out of the database. */
function inquiry(seed: string): Uint8Array {
  const checkpoint = { size: 0, head: new Uint8Array(32) }
  const books = { acknowledged: [], known: 0, checkpoint, remembered: null }
  const asked = { port: 'VNHPH', partner: 'USLAX', at: AT, ...books }
  return encodeReconcileRequest(signInquiry(asked, deriveKey(seed, 'VNHPH', 1)))
}

let dir: string
beforeEach(() => {
  // Child processes read our sources again and again: let Node remember them.
  process.env.NODE_COMPILE_CACHE = join(tmpdir(), 'portpair-compile-cache')
  dir = mkdtempSync(join(tmpdir(), 'portpair-drivers-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

function setups() {
  const [los, hai] = armSetups(loadScenario('first-day'), 'exchange', '', true)
  return [los, hai].map((setup) => ({ ...setup!, path: join(dir, `${setup!.id}.sqlite`) }))
}

describe.each(['http', 'processes'] as const)('over %s', (name) => {
  it('a port that breaks while it receives stops the run, and is no bad link', async () => {
    const made = setups()
    const driver = await DRIVERS[name](made)
    const raw = new Database(join(dir, 'USLAX.sqlite'))
    raw.exec('DROP TABLE inbox')
    raw.close()
    const call: PortCall = {
      port: 'USLAX',
      at: AT,
      call: 'receive',
      args: ['Reconcile', inquiry(made[0]!.seed)],
    }
    await expect(driver.perform(call)).rejects.toThrow('no such table: inbox')
    await driver.close(dir).catch(() => undefined)
  })
})

it('a port that cannot start takes the other with it: nothing keeps the program alive', async () => {
  const [good, bad] = setups()
  const src = new URL('../../src/cli/drivers/', import.meta.url)
  const script = `
    const setups = ${JSON.stringify([good, { ...bad, path: join(dir, 'nowhere', 'x.sqlite') }])}
    const { createHttpDriver } = await import('${src}http.ts')
    const { createProcessesDriver } = await import('${src}processes.ts')
    for (const create of [createHttpDriver, createProcessesDriver]) {
      await create(setups).then(() => console.log('started'), (error) => console.log(error.message.split('\\n')[0]))
    }`
  const child = spawn(process.execPath, [written(dir, 'start.mjs', script)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  const stuck = setTimeout(() => child.kill('SIGKILL'), 15_000)
  const [code] = await once(child, 'close')
  clearTimeout(stuck)
  expect([code, said.split('\n')]).toEqual([
    0,
    [
      expect.stringContaining('directory does not exist'),
      expect.stringContaining('directory does not exist'),
      '',
    ],
  ])
})
