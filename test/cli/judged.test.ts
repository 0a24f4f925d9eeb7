import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runCommand } from '../../src/cli/commands/run.ts'
import { inProcess } from './in-process.ts'
import { TINY, written } from './tiny.ts'

const dir = mkdtempSync(join(tmpdir(), 'portpair-judged-'))
afterAll(() => rmSync(dir, { recursive: true }))

const EXPECTED = `finding: All is well
expect: [{ measure: inspected, atLeast: 0 }, { measure: inspected, arm: preset-SAFE7, atLeast: 0 }]
`
const scenario = written(dir, 'some.yaml', `${TINY}${EXPECTED}`)

it.each([
  ['of all arms', ['baseline', 'exchange', 'preset-SAFE7'], undefined],
  ['of some arms', ['baseline', 'exchange'], 'some-arms'],
  ['of no arm it speaks of', ['baseline'], 'arms'],
])('a run %s that its finding speaks of says by what it was not judged', async (_, arms, why) => {
  const command = ['run', scenario, '--transport', 'memory', '--json', '--out', join(dir, 'out')]
  const { stdout } = await inProcess(runCommand, ...command, '--arms', ...arms)
  expect(JSON.parse(stdout).about.notJudged).toBe(why)
})
