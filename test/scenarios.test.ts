import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedScenarios } from '../src/cli/files/find.ts'
import type { Setting } from '../src/cli/files/setting.ts'
import { loadScenario } from '../src/cli/run/load.ts'
import { type RunDone, runScenario } from '../src/cli/run/run-scenario.ts'
import type { JournalEntry } from '../src/domain/journal.ts'
import { formatEntry } from '../src/report/format-entry.ts'
import { withoutTiming } from '../src/report/run-result.ts'
import { type Arm, PAIR } from '../src/sim/arm.ts'
import { portpair } from './cli/portpair.ts'
import { TINY_FAULTY, written } from './cli/tiny.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-scenarios-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

function inMemory(
  scenario: string,
  days?: number,
  arms: readonly Arm[] = PAIR,
  settings: readonly Setting[] = [],
): Promise<RunDone> {
  return runScenario(loadScenario(scenario, { settings, ...(days !== undefined && { days }) }), {
    transport: 'memory',
    arms,
    dir: mkdtempSync(join(dir, 'memory-')),
    signal: new AbortController().signal,
    now: () => 0,
  })
}

const storedText = ({ result }: RunDone) => `${JSON.stringify(withoutTiming(result), null, 2)}\n`

it('every scenario that comes with the product is loaded under the name of its file', () => {
  const names = shippedScenarios()
  expect(names).toContain('haiphong-los-angeles')
  expect(names.map((name) => loadScenario(name).scenario.name)).toEqual(names)
})

it('a day of the flagship runs, and every promise holds', async () => {
  const fewer = [{ path: ['trade', 'lanes', '*', 'consignmentsPerDay'], value: 25 }]
  const { result } = await inMemory('haiphong-los-angeles', 1, ['exchange'], fewer)
  expect(result.checks.filter((check) => !check.holds)).toEqual([])
  expect(result.exchange).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, pending: 0 })
  expect(result.arms.exchange?.consignments).toBeGreaterThan(30)
})

describe.each(['first-day', 'replay-recorded'])('%s', (name) => {
  it('F-08: gives the same result.json here, and in another process in Kolkata and Turkish', async () => {
    const abroad = portpair(['run', name, '--transport', 'memory', '--out', join(dir, name)], {
      TZ: 'Asia/Kolkata',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    })
    const once = await inMemory(name)
    expect(once.result.checks.filter((check) => !check.holds)).toEqual([])
    expect(once.result.ok).toBe(true)
    expect(await abroad).toMatchObject({ code: 0 })
    expect(readFileSync(join(dir, name, 'result.json'), 'utf8')).toBe(storedText(once))
  })
})

/** One line for an event; registers are told of in hundreds, so of their entries in a row only the first has one. */
function fold(entries: readonly JournalEntry[]): readonly string[] {
  const isRegister = ({ event }: JournalEntry) =>
    (event.kind === 'filed' && event.document === 'aeo-status') ||
    (event.kind === 'applied' && event.item === 'aeo-status')
  return entries.flatMap((entry, i) => {
    const last = entries[i - 1]
    if (!isRegister(entry) || last?.event.kind !== entry.event.kind || !isRegister(last))
      return [formatEntry(entry)]
    const next = entries[i + 1]
    const goesOn = next?.event.kind === entry.event.kind && isRegister(next)
    return goesOn ? [] : [`${' '.repeat(26)}${entry.port}  #${entry.seq}    and all up to this one`]
  })
}

it('a bad link and a crash make the story that was written down', async () => {
  const { outcomes } = await inMemory(written(dir, 'tiny.yaml', TINY_FAULTY), undefined, [
    'exchange',
  ])
  const entries = outcomes.get('exchange')?.entries ?? []
  const story = `${fold(entries).join('\n')}\n`
  await expect(story).toMatchFileSnapshot('golden/tiny.journal.txt')
})
