import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keptRun } from './kept-run.ts'
import { portpair } from './portpair.ts'
import { TINY, TINY_FAULTY, written } from './tiny.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-audit-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

// Boxes that no bill names, importers who react to what is found, a bad link and a crash.
const HARD = TINY_FAULTY.replaceAll('T08: 1', 'T15: 1, T10: 1').replaceAll(
  'T01: 1',
  'T18: 1, T15: 1',
)
// Trade that divides by nothing.
const NONE = TINY.replaceAll(/consignmentsPerDay: \d/g, 'consignmentsPerDay: 0.01')
const ALL = TINY.replaceAll('illicitShare: 0.3', 'illicitShare: 1')
const HONEST = TINY.replaceAll('illicitShare: 0.3', 'illicitShare: 0')
const ONE = NONE.replace('consignmentsPerDay: 0.01', 'consignmentsPerDay: 1')
const MORE = TINY.replaceAll('consignmentsPerDay: ', 'consignmentsPerDay: 2')

it.each([
  ['recorded', () => 'replay-recorded'],
  ['hard', () => written(dir, 'hard.yaml', HARD)],
  ['more', () => written(dir, 'more.yaml', MORE)],
  ['none', () => written(dir, 'none.yaml', NONE)],
  ['one', () => written(dir, 'one.yaml', ONE)],
  ['all risky', () => written(dir, 'all.yaml', ALL)],
  ['none risky', () => written(dir, 'honest.yaml', HONEST)],
  // Warnings that are answered by letting the goods go, as well as by opening them.
  ['mekong-dragon', () => 'mekong-dragon'],
])(
  'every number of a %s run is counted the same from its journal alone',
  async (name, scenario) => {
    const folder = await keptRun(dir, scenario(), name)
    const { stdout } = await portpair(['report', '--audit', folder])
    expect(stdout).toMatch(/^\d{3,} numbers compared, \d+ intervals among them, 0 differ$/m)
    const page = readFileSync(join(folder, 'report.html'), 'utf8')
    expect(page).toContain('<html lang="en">')
    expect(page).not.toMatch(/NaN|Infinity|undefined/)
  },
)
