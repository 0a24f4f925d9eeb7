import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesCommand } from '../../src/cli/commands/rules.ts'
import { runCommand } from '../../src/cli/commands/run.ts'
import { inProcess } from './in-process.ts'
import { TINY, written } from './tiny.ts'

type Rescored = {
  readonly shipments: number
  readonly up: number
  readonly down: number
  readonly moves: readonly { readonly before: number; readonly rules: readonly string[] }[]
}

const SHIPPED = join(import.meta.dirname, '../../scenarios/rules')
const rules = (...args: string[]) => inProcess(rulesCommand, 'rules', ...args)

let dir: string
let on: string[]
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-bench-'))
  on = ['--on', written(dir, 'tiny.yaml', TINY), '--days', '1']
  cpSync(SHIPPED, join(dir, 'heavier'), { recursive: true })
  for (const name of ['r20-trade-defence-scope', 'r25-price-outlier']) {
    const rule = join(dir, `heavier/d/${name}.yaml`)
    writeFileSync(rule, readFileSync(rule, 'utf8').replace(/^weight: \d+/m, 'weight: 44'))
  }
})
afterAll(() => rmSync(dir, { recursive: true }))

describe('portpair rules on a scenario', () => {
  it('backtest counts every shipment and every illicit one, the same in JSON and in words', async () => {
    const { stdout } = await rules('backtest', ...on, '--json')
    const { cases, illicit, at, rules: cards } = JSON.parse(stdout)
    expect([cases > 0, illicit.of > 0, illicit.n]).toEqual([true, true, cases])
    expect(at.map((one: { percent: number }) => one.percent)).toEqual([0.5, 1, 2, 5, 10])
    expect(cards.length).toBeGreaterThan(10)
    expect((await rules('backtest', ...on)).stdout).toContain(`${cases} shipments, ${illicit.of} `)
  })

  it.each(['5..4', '1..20000', 'a,a', ','])('backtest refuses the seeds %s', async (seeds) => {
    await expect(rules('backtest', ...on, '--seeds', seeds)).rejects.toThrow(
      'seeds are a range of at most 10000 like 3001..3050',
    )
  })

  it('diff with a heavier rule lets no score fall', async () => {
    const { stdout } = await rules('diff', SHIPPED, join(dir, 'heavier'), ...on, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ down: 0, capacityPercent: 2 })
  })

  it('lint warns of a rule without its field, and --strict exits 1', async () => {
    const agreement = written(
      dir,
      'agreement.yaml',
      readFileSync(join(SHIPPED, '../agreements/haiphong-los-angeles.yaml'), 'utf8').replace(
        /^ {2}export-declaration: .*$/m,
        '  export-declaration: { purpose: test, fields: [houseBill, ucr] }',
      ),
    )
    const { stdout, exits } = await rules('lint', '--agreement', agreement, '--strict')
    expect(stdout).toMatch(
      /b\/r07-value-gap\.yaml:\d+:\d+: when\.fact: R07: missing \(not agreed\): "valueGapPercent" stands on export-declaration\.items\.value\n/,
    )
    expect(exits).toEqual([1])
  })
})

describe('portpair rules on a run', () => {
  let run: string
  beforeAll(async () => {
    run = join(dir, 'out')
    const scenario = join(dir, 'tiny.yaml')
    await inProcess(runCommand, 'run', scenario, '--transport', 'memory', '--out', run)
  })

  it('explain tells every assessment of a shipment, or the one of a moment', async () => {
    const wrong = await rules('explain', 'NOBODY', '--run', run).catch(
      (error: Error) => error.message,
    )
    const [, known] = /such as ([^,\n]+)/.exec(String(wrong)) ?? []
    const { assessments } = JSON.parse(
      (await rules('explain', String(known), '--run', run, '--json')).stdout,
    )
    expect(assessments.length).toBeGreaterThan(0)
    expect(assessments[0]).toMatchObject({
      reasons: expect.any(Array),
      unknown: expect.any(Object),
    })
    const early = rules('explain', String(known), '--run', run, '--at', '2020-01-01')
    await expect(early).rejects.toThrow('no port of this run assessed it by 2020-01-01')
    const text = (await rules('explain', String(known), '--run', run, '--at', '2036-01-01')).stdout
    expect(text.match(/ {2}score \d+ /g)?.length).toBeLessThanOrEqual(4)
  })

  it('rescore finds every score as it was, and with a heavier rule none lower', async () => {
    const again = async (...args: string[]): Promise<Rescored[]> =>
      JSON.parse((await rules('rescore', ...args, '--run', run, '--json')).stdout).ports
    for (const { shipments, up, down, moves } of await again()) {
      expect(shipments).toBeGreaterThan(0)
      expect({ up, down, moves }).toEqual({ up: 0, down: 0, moves: [] })
    }
    const heavier = await again(join(dir, 'heavier'))
    expect(heavier.reduce((sum, { up }) => sum + up, 0)).toBeGreaterThan(0)
    expect(heavier.map(({ down }) => down)).toEqual(heavier.map(() => 0))
    const [moved] = heavier.flatMap(({ moves }) => moves)
    expect(moved?.rules).toContain('R20')
    const { stdout } = await rules('rescore', join(dir, 'heavier'), '--run', run)
    expect(stdout).toContain(`${moved?.before} → `)
  })

  it.each([['explain', 'X'], ['rescore']])(
    '%s of a folder that is no run says so',
    async (...args) => {
      await expect(rules(...args, '--run', join(dir, 'nowhere'))).rejects.toThrow(
        'this is no folder of a run',
      )
    },
  )
})
