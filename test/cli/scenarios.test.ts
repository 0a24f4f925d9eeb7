import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { scenariosCommand } from '../../src/cli/commands/scenarios.ts'
import { findScenario, shippedScenarios } from '../../src/cli/files/find.ts'
import { openScenario } from '../../src/cli/run/open-scenario.ts'
import { foundingRows } from '../../src/cli/scenarios/founding-articles.ts'
import { inProcess } from './in-process.ts'
import { TINY, written } from './tiny.ts'

const scenarios = (...args: string[]) => inProcess(scenariosCommand, 'scenarios', ...args)

describe('scenarios list', () => {
  it('names every scenario, and what shows each thing the founding articles name', async () => {
    const { stdout } = await scenarios('list')
    for (const name of shippedScenarios()) expect(stdout).toContain(name)
    expect(stdout).toMatch(/ 9 {2}EODES +portpair run eodes-korea +eodes\.fraudFlagged/)
    const json = JSON.parse((await scenarios('list', '--json')).stdout)
    expect(json.rows.map(({ row }: { row: number }) => row)).toEqual(
      Array.from({ length: 27 }, (_, i) => i + 1),
    )
    expect(json.scenarios).toHaveLength(shippedScenarios().length)
  })
})

it('no scenario file of an instrument is longer than sixty lines', () => {
  for (const name of new Set(foundingRows().map(({ scenario }) => scenario)))
    expect([name, readFileSync(findScenario(name), 'utf8').split('\n').length]).toEqual([
      name,
      expect.toSatisfy((lines: number) => lines <= 61),
    ])
})

it('each row names a scenario that ships, measures what it names and rests its finding on measures', () => {
  for (const { row, scenario, measure } of foundingRows()) {
    const { instruments, expect: expected, finding } = openScenario(scenario, {}).scenario
    const [instrument, figure] = measure.split('.')
    expect([row, figure === undefined || instruments.includes(instrument as never)]).toEqual([
      row,
      true,
    ])
    expect([row, expected.length > 0, typeof finding]).toEqual([row, true, 'string'])
  }
})

it('a scenario whose finding does not hold is told of, and the command fails', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-scenarios-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const claim = 'finding: It takes many\nexpect: [{ measure: inspected, atLeast: 1000 }]\n'
  const { stdout, exits } = await scenarios('run', written(dir, 'tiny.yaml', `${TINY}${claim}`))
  expect(exits).toEqual([1])
  expect(stdout).toMatch(/✗ \S+tiny\.yaml {2}1 of its checks do not hold/)
  expect(stdout).toMatch(/inspected in exchange is at least 1,000: it is \d/)
  expect(stdout).toMatch(/0 of 1 scenarios hold/)
})
