import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { portpair } from './portpair.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-audit-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

it('report --audit says what is missing in a folder without a run', async () => {
  const { code, stderr } = await portpair(['report', '--audit', dir])
  expect(code).toBe(2)
  expect(stderr).toMatch(/result\.json: is not there/)
})
