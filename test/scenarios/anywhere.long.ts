import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runHere, runHereAndAbroad } from '../support/run-here.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-anywhere-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

it('a day of the flagship runs, and every promise holds', async () => {
  const fewer = [{ path: ['trade', 'lanes', '*', 'consignmentsPerDay'], value: 25 }]
  const { result } = await runHere(dir, 'haiphong-los-angeles', 1, ['exchange'], fewer)
  expect(result.checks.filter((check) => !check.holds)).toEqual([])
  expect(result.exchange).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, pending: 0 })
  expect(result.arms.exchange?.consignments).toBeGreaterThan(30)
})

describe.each(['first-day', 'replay-recorded'])('%s', (name) => {
  it('F-08: gives the same result.json here, and in another process in Kolkata and Turkish', async () => {
    const { done, here, code, abroad } = await runHereAndAbroad(mkdtempSync(join(dir, name)), name)
    expect(done.result.checks.filter((check) => !check.holds)).toEqual([])
    expect(done.result.ok).toBe(true)
    expect(code).toBe(0)
    expect(abroad).toBe(here)
  })
})
