import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rulesCommand } from '../../src/cli/commands/rules.ts'
import { workerCommand } from '../../src/cli/commands/worker.ts'
import { inProcess } from '../cli/in-process.ts'
import { TINY, written } from '../cli/tiny.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'

let dir: string
let postgres: Postgres
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-backtest-'))
  postgres = await startPostgres()
})
afterAll(async () => {
  await postgres.remove()
  rmSync(dir, { recursive: true })
})

it('a back-test over PostgreSQL gives the bytes of one machine, and runs no world a second time', async () => {
  const asked = ['--on', written(dir, 'tiny.yaml', TINY), '--days', '1', '--json']
  const backtest = (seeds: string, ...more: string[]) =>
    inProcess(rulesCommand, 'rules', 'backtest', ...asked, '--seeds', seeds, ...more)

  const handedOut = backtest('7,8', '--postgres', postgres.url)
  const help = () =>
    inProcess(workerCommand, 'worker', '--postgres', postgres.url, '--workers', '1', '--until-idle')
  let outcomes: readonly string[] = []
  // What is handed out a moment later finds no worker that ends when it is idle: one comes until all is done.
  while (outcomes.length < 4) outcomes = [...outcomes, ...keptIn((await help()).stderr)]
  expect((await handedOut).stdout).toBe((await backtest('7,8', '--workers', '1')).stdout)

  const fewer = await backtest('8', '--postgres', postgres.url)
  expect(fewer.stdout).toBe((await backtest('8', '--workers', '1')).stdout)
  expect(outcomes).toEqual(['kept', 'kept', 'kept', 'kept'])
})

const keptIn = (stderr: string) =>
  stderr.split('\n').flatMap((line) => /^[0-9a-f]{12} (\w+)$/.exec(line)?.[1] ?? [])
