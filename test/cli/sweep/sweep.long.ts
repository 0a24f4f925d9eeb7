import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepCommand } from '../../../src/cli/commands/sweep.ts'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { runUnit } from '../../../src/cli/sweep/sweep-unit.ts'
import { inProcess } from '../in-process.ts'
import { TINY, written } from '../tiny.ts'

let dir: string
let tiny: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-sweep-'))
  tiny = written(dir, 'tiny.yaml', TINY)
})
afterAll(() => rmSync(dir, { recursive: true }))

const sweep = (...args: string[]) => inProcess(sweepCommand, 'sweep', tiny, ...args)

describe('portpair sweep', () => {
  it('gives the same bytes on two threads, and on one after it was stopped in the midst of a line', async () => {
    const out = join(dir, 'out')
    const wanted = ['--seeds', '7,8', '--set', 'inspectorDiligence=0.5', '--out', out]
    const { stdout } = await sweep(...wanted, '--workers', '2')
    expect(stdout).toContain('inspectorDiligence = 0.5 · USLAX, exchange against baseline')
    const files = ['worlds.ndjson', 'measures.csv', 'sweep.json', 'sweep.html'].map((name) =>
      join(out, name),
    )
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    const [first] = (texts[0] as string).split('\n').map((line) => line && JSON.parse(line))

    // What a killed sweep leaves behind: the worlds it knows, and half of the one it was writing.
    const log = join(out, 'worlds.part')
    expect(existsSync(log)).toBe(false)
    writeFileSync(log, '{"key":"of another scenario 7","result":{}}\n{"key":"8')
    await expect(sweep(...wanted)).rejects.toThrow('a sweep was stopped here')
    await sweep(...wanted, '--resume', '--workers', '1')
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(texts)
    expect(existsSync(log)).toBe(false)
    const result = { ok: true, broken: [] }
    expect(first).toMatchObject({ seed: '7', settings: [{ value: '0.5' }], result })
  })

  it('keeps of a world which of its checks did not hold', async () => {
    const { rules: _, scenario, ...inputs } = loadScenario(tiny)
    const expected = { measure: 'hits', arm: 'exchange', atLeast: 1_000 } as const
    const world = { ...inputs, scenario: { ...scenario, expect: [expected] } }
    expect(await runUnit({ seed: '7' }, world)).toMatchObject({
      ok: false,
      broken: [{ name: 'finding: hits in exchange is at least 1,000' }],
    })
  })
})
