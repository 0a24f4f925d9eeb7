import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../../src/cli/commands/run.ts'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { InputError } from '../../../src/kernel/input-error.ts'
import type { RunResult } from '../../../src/report/run-result.ts'
import { inProcess } from '../in-process.ts'
import { TINY, written } from '../tiny.ts'

let dir: string
let tiny: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-arms-'))
  tiny = written(dir, 'tiny.yaml', TINY)
})
afterAll(() => rmSync(dir, { recursive: true }))

const run = (...arms: string[]) =>
  inProcess(runCommand, 'run', tiny, '--transport', 'memory', '--json', ...out(arms))
const out = (arms: string[]) => ['--out', join(dir, 'out'), '--arms', ...arms]

describe('arms of one run', () => {
  const ARMS = ['baseline', 'one-way-VNHPH', 'one-way-USLAX', 'preset-PROTO', 'exchange']
  let result: RunResult
  beforeAll(async () => {
    result = JSON.parse((await run(...ARMS)).stdout) as RunResult
  })

  it('come in the order they are asked for, and meet the same trade', () => {
    expect(Object.keys(result.arms)).toEqual(ARMS)
    expect(result.checks.filter(({ holds }) => !holds)).toEqual([])
    expect(new Set(Object.values(result.arms).map(({ consignments }) => consignments)).size).toBe(1)
  })

  it.each([
    ['baseline', [0, 0]],
    ['one-way-VNHPH', [1, 0]],
    ['one-way-USLAX', [0, 1]],
    ['exchange', [1, 1]],
  ])('%s lets only those send who may', (arm, [hai, los]) => {
    const sent = (port: string) =>
      Math.sign(result.arms[arm]?.byPort[port]?.exchange.acknowledged ?? 0)
    expect([sent('VNHPH'), sent('USLAX')]).toEqual([hai, los])
    expect(result.arms[arm]?.exchange).toMatchObject({ rejected: 0, expired: 0 })
  })

  it('name what gave nothing among the checks', () => {
    const names = result.checks.map(({ name }) => name).filter((name) => /gave nothing/.test(name))
    expect(names).toEqual([
      'baseline: USLAX and VNHPH gave nothing',
      'one-way-VNHPH: USLAX gave nothing',
      'one-way-USLAX: VNHPH gave nothing',
    ])
  })

  it('leave nothing of themselves when other arms are run in the folder', async () => {
    await run('baseline')
    const left = readdirSync(join(dir, 'out'), { recursive: true, encoding: 'utf8' })
    const databases = left.filter((name) => /\.sqlite$/.test(name)).sort()
    expect(databases).toEqual(['baseline/USLAX.sqlite', 'baseline/VNHPH.sqlite', 'journal.sqlite'])
  })
})

describe('an arm that cannot be', () => {
  it.each([
    ['preset-SAFE8', /"preset-SAFE8" is no arm; there are baseline, exchange, .*preset-SAFE7/],
    ['one-way-hanoi', /"one-way-hanoi" is no arm/],
  ])('%s is refused with those there are', async (arm, told) => {
    await expect(run(arm)).rejects.toThrow(told)
  })

  it('is refused at its place in a scenario', () => {
    const bad = written(dir, 'bad.yaml', `${TINY}arms: [baseline, one-way-KRPUS]\n`)
    try {
      loadScenario(bad)
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      expect(error.issues).toMatchObject([
        { line: 12, path: 'arms[1]', what: 'KRPUS is not one of the ports USLAX, VNHPH' },
      ])
    }
  })
})
