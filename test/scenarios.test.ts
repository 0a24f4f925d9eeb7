import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shippedScenarios } from '../src/cli/files/find.ts'
import { loadScenario } from '../src/cli/run/load.ts'
import type { JournalEntry } from '../src/domain/journal.ts'
import { formatEntry } from '../src/report/format-entry.ts'
import { TINY_FAULTY, written } from './cli/tiny.ts'
import { runHereAndAbroad } from './support/run-here.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-scenarios-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

it('every scenario that comes with the product is loaded under the name of its file', () => {
  const names = shippedScenarios()
  expect(names).toContain('haiphong-los-angeles')
  expect(names.map((name) => loadScenario(name).scenario.name)).toEqual(names)
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

it('F-08: a bad link and a crash make the story that was written down, and the same result in Kolkata and Turkish', async () => {
  const file = written(dir, 'tiny.yaml', TINY_FAULTY)
  const { done, here, code, abroad } = await runHereAndAbroad(dir, file)
  expect(code).toBe(0)
  expect(abroad).toBe(here)
  const entries = done.outcomes.get('exchange')?.entries ?? []
  const story = `${fold(entries).join('\n')}\n`
  await expect(story).toMatchFileSnapshot('golden/tiny.journal.txt')
})
