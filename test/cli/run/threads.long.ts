import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Interrupted } from '../../../src/cli/drivers/driver.ts'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { type RunOptions, runScenario } from '../../../src/cli/run/run-scenario.ts'
import { BrokenPromise } from '../../../src/kernel/assert.ts'
import { TINY, TINY_FAULTY, written } from '../tiny.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-threads-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

const options = (wanted: Partial<RunOptions> = {}): RunOptions => ({
  transport: 'memory',
  arms: ['baseline', 'exchange'],
  dir: null,
  signal: new AbortController().signal,
  now: () => 0,
  ...wanted,
})
const inputs = (text = TINY) => loadScenario(written(dir, 'tiny.yaml', text))

describe('arms on threads', () => {
  it.each(['memory', 'http'] as const)(
    'end as they do one after the other, through crashes and over %s',
    async (transport) => {
      const run = async (threads: number) => {
        const folder = mkdtempSync(join(dir, 'out-'))
        const wanted = options({ transport, threads, dir: folder })
        const { result, outcomes, measuredWith } = await runScenario(inputs(TINY_FAULTY), wanted)
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
        const { decisions } = result.timing
        return { result, decided: decisions?.n, outcomes: [...outcomes], measuredWith, files }
      }
      const [alone, beside] = [await run(1), await run(2)]
      expect(beside.result).toEqual({ ...alone.result, timing: expect.anything() })
      expect(beside.decided).toBe(alone.decided)
      expect({ ...beside, result: null }).toEqual({ ...alone, result: null })
    },
    60_000,
  )

  it('stop when they are told to', async () => {
    const stopped = new AbortController()
    const running = runScenario(inputs(), options({ threads: 2, signal: stopped.signal }))
    stopped.abort()
    await expect(running).rejects.toThrow(Interrupted)
    const none = runScenario(inputs(), options({ threads: 2, signal: AbortSignal.abort() }))
    await expect(none).rejects.toThrow(Interrupted)
  })

  it('tell what broke in one of them as it would be told here', async () => {
    const crashes = loadScenario(written(dir, 'faulty.yaml', TINY_FAULTY))
    const noFolder = runScenario(crashes, options({ threads: 2 }))
    await expect(noFolder).rejects.toThrow(BrokenPromise)

    const thrown = async (threads: number) => {
      const taken = mkdtempSync(join(dir, 'taken-'))
      writeFileSync(join(taken, 'exchange'), 'a file where a folder should be')
      const error = await runScenario(inputs(), options({ threads, dir: taken })).catch((e) => e)
      return [error.name, error.code, error.message.replaceAll(taken, 'OUT')]
    }
    expect(await thrown(2)).toEqual(await thrown(1))
  })
})
