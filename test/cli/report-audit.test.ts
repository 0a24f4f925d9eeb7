import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keptRun } from './kept-run.ts'
import { portpair } from './portpair.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-audit-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

it('F-11: report --audit counts the same from the journal alone, and sees a cent that is wrong', async () => {
  const folder = await keptRun(dir, 'replay-recorded', 'recorded')
  const { code, stdout } = await portpair(['report', '--audit', folder])
  expect(stdout).toMatch(/^\d{3,} numbers compared, 0 differ\n$/)
  expect(code).toBe(0)

  const file = join(folder, 'result.json')
  const result = JSON.parse(readFileSync(file, 'utf8'))
  result.arms.exchange.byPort.USLAX.costs.totalCents += 1
  writeFileSync(file, JSON.stringify(result))
  const spoiled = await portpair(['report', '--audit', folder])
  expect(spoiled.code).toBe(3)
  expect(spoiled.stdout).toMatch(/^exchange USLAX costs totalCents: result\.json says/)
})

it('report --audit says what is missing in a folder without a run', async () => {
  const { code, stderr } = await portpair(['report', '--audit', dir])
  expect(code).toBe(2)
  expect(stderr).toMatch(/result\.json: is not there/)
})
