import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunResult } from '../../src/report/run-result.ts'
import { portpair } from './portpair.ts'
import { TINY, written } from './tiny.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-cut-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

describe('a result that does not hold', () => {
  it('is printed all the same, with exit code 1', async () => {
    // A link that never works again: the books of the two are not compared at the end.
    const cut = `${TINY}network: { outages: [{ from: 5d, to: 3000d }] }\n`
    written(dir, 'cut.yaml', cut)
    const flags = ['--transport', 'memory', '--arms', 'exchange', '--json', '--out', 'cut']
    const { code, stdout } = await portpair(['run', 'cut.yaml', ...flags], {}, dir)
    const { ok, checks } = JSON.parse(stdout) as RunResult
    expect([code, ok, checks.some((check) => !check.holds)]).toEqual([1, false, true])
    expect(existsSync(join(dir, 'cut/result.json'))).toBe(true)
  })
})
