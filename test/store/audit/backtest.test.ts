import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { auditRun } from '../../../src/cli/report/audit-run.ts'
import { folderForBacktest, keepCases, keepLists } from '../../../src/cli/rules/keep-backtest.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { backtest } from '../../../src/risk/backtest/backtest.ts'
import type { Label, RiskCase } from '../../../src/risk/backtest/case.ts'
import type { ListCounts } from '../../../src/risk/backtest/count-list.ts'
import { overSeeds, pairedDifference } from '../../../src/risk/backtest/over-seeds.ts'
import { factsOf } from '../../../src/risk/risk.ts'
import { NOW } from '../../risk/fixtures.ts'
import { packOf } from '../../risk/rule-text.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-audit-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

const chance = createChance('backtest')
const audit = () => auditRun(dir, { signal: new AbortController().signal })
/** Puts another text in the place of the first such one of what was kept. */
const falsify = (text: string, other: string) => {
  const file = join(dir, 'backtest.json')
  const kept = readFileSync(file, 'utf8')
  expect(kept).toContain(text)
  writeFileSync(file, kept.replace(text, other))
}

/** 60 shipments; every seventh illicit, the rule sees the heavy ones. */
const cases: RiskCase[] = Array.from({ length: 60 }, (_, i) => ({
  ...{ id: `B${1_000 + i}`, port: 'USLAX', at: NOW },
  values: factsOf({ declaredGrossKg: i }).values,
}))
const labels = new Map<string, Label>(
  cases.map(({ id }, i) => [
    id,
    { typology: i % 7 === 0 ? 'T05' : null, harm: i % 7 === 0 ? i : 0, revenueMinor: 3 * i },
  ]),
)

it('every share and interval of a back-test of one world is counted anew from its cases', async () => {
  const pack = packOf({ when: '{ fact: declaredGrossKg, op: gt, value: 40 }', weight: '30' })
  const result = backtest(pack, cases, labels, chance)
  keepCases(dir, result, pack, cases, labels)
  expect(await audit()).toEqual({
    equal: true,
    text: 'not counted anew: figures of rule cards\n123 numbers compared, 10 intervals among them, 0 differ\n',
  })
  falsify(`"low": ${result.at[4]?.recall.interval?.low}`, '"low": 0.99')
  expect((await audit()).equal).toBe(false)
})

/** A world of 100 cases: what its list holds in each top. */
const list = (illicit: number, ...hits: number[]): ListCounts => ({
  ...{ cases: 100, illicit },
  tops: [1, 1, 2, 5, 10].map((top, i) => ({ top, hits: hits[i] ?? 0 })),
  typologies: illicit > 4 ? { T05: { cases: illicit, hits } } : {},
})

it('every share, difference and interval of one of many worlds is counted anew from their counts', async () => {
  const twice = (...lists: ListCounts[]) => [...lists, ...lists]
  const baseline = twice(list(5, 0, 0, 1, 2, 3), list(4, 1, 1, 1, 1, 2), list(9, 0, 0, 0, 2, 4))
  const exchange = twice(list(5, 1, 1, 2, 4, 5), list(4, 1, 1, 2, 2, 3), list(9, 1, 1, 1, 4, 8))
  const result = {
    ...{ scenario: 'tiny', days: 1, seeds: ['1', '2', '3', '4', '5', '6'] },
    baseline: overSeeds(baseline, chance),
    exchange: overSeeds(exchange, chance),
    gain: pairedDifference(baseline, exchange, chance),
  }
  const rows = result.seeds.flatMap((seed, i) => [
    { seed, arm: 'baseline' as const, counts: baseline[i] as ListCounts },
    { seed, arm: 'exchange' as const, counts: exchange[i] as ListCounts },
  ])
  keepLists(dir, result, rows)
  expect(await audit()).toEqual({
    equal: true,
    text: '288 numbers compared, 40 intervals among them, 0 differ\n',
  })
  falsify(`"difference": ${result.gain[3]?.recall.difference}`, '"difference": 0.99')
  expect((await audit()).text).toMatch(
    /^gain 3 recall difference: backtest\.json says 0\.99, lists\.ndjson 0\.\d+$/m,
  )
  keepLists(dir, { ...result, gain: result.gain.map(({ precision: _, ...rest }) => rest) }, rows)
  expect((await audit()).text).toMatch(
    /^gain 0 precision difference: backtest\.json says nothing, lists\.ndjson does$/m,
  )
  const { gain: _, ...without } = result
  keepLists(dir, without, rows)
  expect((await audit()).equal).toBe(false)
  writeFileSync(join(dir, 'backtest.json'), '{')
  expect(await audit()).toMatchObject({
    equal: false,
    text: expect.stringMatching(/^it cannot be counted anew: /),
  })
})

it('a back-test is not kept where a run or a sweep lies', () => {
  const other = mkdtempSync(join(dir, 'run-'))
  expect(folderForBacktest(other)).toBe(other)
  writeFileSync(join(other, 'result.json'), '{}')
  expect(() => folderForBacktest(other)).toThrow('holds result.json, of a run or a sweep')
})
