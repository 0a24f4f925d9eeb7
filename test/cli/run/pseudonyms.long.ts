import { beforeAll, describe, expect, it } from 'vitest'
import { withPreset } from '../../../src/agreement/preset.ts'
import { readPreset } from '../../../src/cli/agreement/read-agreement.ts'
import { type Tried, tryAgreements } from '../../../src/cli/agreement/try-agreements.ts'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { agreementOf } from '../../support/make.ts'

const ON = { on: 'haiphong-los-angeles', days: 2 }
const SILENT = {
  stdout: () => undefined,
  stderr: () => undefined,
  exit: () => undefined,
  isTty: false,
  width: 80,
  env: {},
  now: () => 0,
  signal: new AbortController().signal,
}

describe('rules where nobody is named', () => {
  const agreement = agreementOf()
  let tried: Tried
  beforeAll(async () => {
    tried = await tryAgreements(agreement, withPreset(agreement, readPreset('PSEUDO')), ON, SILENT)
  }, 600_000)

  it('fire on at least 99 of 100 shipments on which they fired with names', () => {
    const keyed = tried.rules.filter(({ byName }) => !byName)
    const lost = keyed.reduce((sum, { before, still }) => sum + before - still, 0)
    const fired = tried.unmoved + keyed.reduce((sum, { before }) => sum + before, 0)
    expect(lost / fired).toBeLessThan(0.01)
    for (const { rule, before, still } of keyed)
      expect([rule, before - still <= Math.max(1, before / 100)]).toEqual([rule, true])
  })

  it('are most of those there are', () => {
    expect(tried.unmoved).toBeGreaterThan(15)
    expect(loadScenario(ON.on).rules.rules.length).toBeGreaterThan(tried.unmoved)
  })
})
