import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TRANSPORTS, type Transport } from '../../src/cli/drivers/driver.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { type RunDone, runScenario } from '../../src/cli/run/run-scenario.ts'
import { TINY_FAULTY, written } from '../cli/tiny.ts'

let dir: string
let fingerprint: string
beforeAll(() => {
  // Port processes read our sources again and again: let Node remember them.
  process.env.NODE_COMPILE_CACHE = join(tmpdir(), 'portpair-compile-cache')
  dir = mkdtempSync(join(tmpdir(), 'portpair-transports-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

/** The exchange arm of the tiny scenario over a bad link, with a port that dies at a seam, carried in this way. */
function run(transport: Transport, seed: string, folder: string): Promise<RunDone> {
  const inputs = loadScenario(written(dir, 'tiny.yaml', TINY_FAULTY), { seed })
  const signal = new AbortController().signal
  return runScenario(inputs, {
    transport,
    arms: ['exchange'],
    dir: join(dir, folder),
    signal,
    now: () => 0,
  })
}

describe('a scenario with loss, doubles and a crash at a seam', () => {
  it('is told the same, to the last byte, by objects, sockets and processes', async () => {
    const told = new Map<string, unknown>()
    for (const [i, transport] of TRANSPORTS.entries()) {
      const { result, outcomes } = await run(transport, '7', `${transport}-${i}`)
      const crashes = outcomes.get('exchange')?.crashes
      told.set(`${i} ${transport}`, { result, crashes })
    }
    const first = told.get(`${TRANSPORTS.indexOf('memory')} memory`) as {
      result: RunDone['result']
    }
    expect(first).toMatchObject({
      crashes: { 'after-receive-commit': 1 },
      result: { ok: true, exchange: { lost: 0, duplicated: 0, unexpected: 0, pending: 0 } },
    })
    fingerprint = first.result.fingerprint
    expect(first.result.exchange.recovered).toBeGreaterThan(0)
    for (const [name, each] of told) expect([name, each]).toEqual([name, first])
  }, 60_000)

  it('is another story with another seed', async () => {
    const other = await run('memory', '8', 'other')
    expect(other.result.ok).toBe(true)
    expect(other.result.fingerprint).not.toBe(fingerprint)
  })
})
