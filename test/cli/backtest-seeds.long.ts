import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesCommand } from '../../src/cli/commands/rules.ts'
import { inProcess } from './in-process.ts'
import { TINY, written } from './tiny.ts'

const rules = (...args: string[]) => inProcess(rulesCommand, 'rules', ...args)

let dir: string
let on: string[]
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-seeds-'))
  on = ['--on', written(dir, 'tiny.yaml', TINY), '--days', '1']
})
afterAll(() => rmSync(dir, { recursive: true }))

describe('portpair rules backtest --seeds', () => {
  it('runs each world with and without the exchange', async () => {
    const seeds = ['--seeds', '7', '--workers', '2']
    const one = JSON.parse((await rules('backtest', ...on, ...seeds, '--json')).stdout)
    expect(one.exchange.worlds).toBe(1)
    expect(one.exchange.illicit).toEqual(one.baseline.illicit)
    expect(one.exchange.illicit.of).toBeGreaterThan(0)
    expect(one.gain.map(({ percent }: { percent: number }) => percent)).toEqual([0.5, 1, 2, 5, 10])
  })
})
