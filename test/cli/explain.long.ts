import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesCommand } from '../../src/cli/commands/rules.ts'
import { runCommand } from '../../src/cli/commands/run.ts'
import { openPack } from '../../src/cli/rules/open-pack.ts'
import { createReplayer } from '../../src/cli/rules/replay-assessment.ts'
import { type ScoredAgain, scoreAgain } from '../../src/cli/rules/score-again.ts'
import { traceOf } from '../../src/port/trace.ts'
import { compileGenerated } from '../../src/risk/compile/compile-generated.ts'
import { LEARNED } from '../../src/risk/learn/learn.ts'
import { openAssessments } from '../../src/store/read-assessments.ts'
import { inProcess } from './in-process.ts'
import { TINY, written } from './tiny.ts'

/** A few ships that learn from each other within days, held against the shipped lists. */
const LEARNS = `${TINY.replace('days: 1', 'days: 7').replaceAll('inspectionsPerDay: 2', 'inspectionsPerDay: 6')}learning: { retrainEvery: 1d, casesMin: 10, weight: 60 }
riskLists: ${join(import.meta.dirname, '../../scenarios/lists/risk')}
`

let dir: string
let run: string
const rules = (...args: string[]) => inProcess(rulesCommand, 'rules', ...args)

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-explain-'))
  run = join(dir, 'out')
  const scenario = written(dir, 'learns.yaml', LEARNS)
  await inProcess(runCommand, 'run', scenario, '--transport', 'memory', '--out', run)
}, 120_000)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const databases = () =>
  ['baseline', 'exchange'].flatMap((arm) =>
    readdirSync(join(run, arm))
      .filter((name) => name.endsWith('.sqlite'))
      .map((name) => join(run, arm, name)),
  )

/** Every shipment a port assessed, by name. */
function assessed(path: string): readonly string[] {
  const raw = new Database(path, { readonly: true })
  const names = raw
    .prepare<[], string>(
      `SELECT DISTINCT coalesce(house_bill, ucr) FROM shipment JOIN assessment ON shipment = shipment.id
       WHERE coalesce(house_bill, ucr) IS NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all()
  raw.close()
  return names
}

describe('a past assessment', () => {
  it('made once more is what was kept, for every one of a run, with lists and learning', () => {
    const seen = { assessments: 0, alerts: 0, learned: 0, unknown: 0 }
    for (const path of databases()) {
      const kept = openAssessments(path)
      const replay = createReplayer(kept)
      for (const name of assessed(path))
        for (const one of kept.of(name)) {
          const again = replay(one)
          expect(again?.same, `${name} at ${one.at} in ${path}`).toBe(true)
          seen.assessments++
          seen.alerts += again?.alerts.length ?? 0
          seen.learned += one.trace.includes('learned-history') ? 1 : 0
          seen.unknown += again?.rules.some(({ result }) => result === 'unknown') ? 1 : 0
        }
      kept.close()
    }
    expect(seen.assessments).toBeGreaterThan(100)
    expect(seen.alerts).toBeGreaterThan(0)
    expect(seen.learned).toBeGreaterThan(0)
    expect(seen.unknown).toBeGreaterThan(0)
  })

  it('scored again by the same rules is what was kept, for every shipment', () => {
    const pack = compileGenerated(openPack(undefined).pack)
    let learned = 0
    for (const path of databases()) {
      const kept = openAssessments(path)
      const seen = new Set<number>()
      const check = ({ shipment, before, after }: ScoredAgain) => {
        seen.add(shipment)
        expect(after).toMatchObject(before)
        const newest = kept.of(kept.nameOf(shipment)).at(-1)
        if (newest !== undefined)
          expect(traceOf(after, newest.trace.endsWith('"random":true}'))).toBe(newest.trace)
        learned += after.reasons.some(({ rule }) => rule === LEARNED) ? 1 : 0
      }
      scoreAgain(kept, pack, check, () => 0)
      kept.close()
      expect(seen.size).toBeGreaterThanOrEqual(assessed(path).length)
    }
    expect(learned).toBeGreaterThan(0)
  })

  it('is told node by node: each with the value of its fact, or why there is none', async () => {
    const [path = ''] = databases().filter((one) => one.includes('exchange/USLAX'))
    const [name = ''] = assessed(path)
    const told = (await rules('explain', name, '--run', run, '--at', '2036-01-01', '--all')).stdout
    expect(told).toMatch(/made once more by portpair-starter \d+\.\d+\.\d+: the same/)
    expect(told).toMatch(/^ +(yes|no) +\w+ = \S.* {2}(eq|gte|lte|gt|lt|in|ne) \S+/m)
    expect(told).toMatch(/^ +unknown +\w+ = unknown .*\((not filed|not agreed|not yet)\)$/m)
  })

  it('that was changed since is noticed, and the command exits 3', async () => {
    const [path = ''] = databases().filter((one) => one.includes('exchange/USLAX'))
    const [name = ''] = assessed(path)
    const raw = new Database(path)
    raw.exec('UPDATE assessment SET score = score + 1')
    raw.close()
    const { stdout, exits } = await rules('explain', name, '--run', run)
    expect(stdout).toContain('OTHERWISE than it was kept')
    expect(exits).toEqual([3])
  })
})
