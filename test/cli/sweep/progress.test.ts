import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openProgressFile } from '../../../src/cli/sweep/sweep-progress.ts'
import { SweepProgress } from '../../../src/domain/reads/results-page.ts'

it('tells how far a sweep is from the counts of a database: what was done before this start is kept', () => {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-progress-'))
  try {
    let now = 1_000
    const progress = openProgressFile(join(dir, 'progress.json'), 'tiny', () => now)
    const told = () =>
      SweepProgress.parse(JSON.parse(readFileSync(join(dir, 'progress.json'), 'utf8')))
    progress.counted(10, 4)
    const begun = { scenario: 'tiny', total: 10, done: 4, kept: 4, begunAt: 1_000, at: 1_000 }
    expect(told()).toEqual(begun)
    now = 2_000
    progress.counted(10, 4)
    expect(told()).toEqual(begun)
    progress.counted(10, 6)
    expect(told()).toEqual({ ...begun, done: 6, at: 2_000 })
    progress.remove()
    expect(readdirSync(dir)).toEqual([])
  } finally {
    rmSync(dir, { recursive: true })
  }
})
