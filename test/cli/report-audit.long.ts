import { mkdtempSync, rmSync } from 'node:fs'
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
const MORE = TINY.replaceAll('consignmentsPerDay: ', 'consignmentsPerDay: 2')

it.each([
  ['recorded', () => 'replay-recorded'],
  ['hard', () => written(dir, 'hard.yaml', HARD)],
  ['more', () => written(dir, 'more.yaml', MORE)],
  // Warnings that are answered by letting the goods go, as well as by opening them.
  ['mekong-dragon', () => 'mekong-dragon'],
])(
  'every number of a %s run is counted the same from its journal alone',
  async (name, scenario) => {
    const folder = await keptRun(dir, scenario(), name)
    const { stdout } = await portpair(['report', '--audit', folder])
    expect(stdout).toMatch(/^\d{3,} numbers compared, \d+ intervals among them, 0 differ\n$/)
  },
)
