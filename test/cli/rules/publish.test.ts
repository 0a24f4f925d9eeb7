import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { rulesCommand } from '../../../src/cli/commands/rules.ts'
import { PublishedRule } from '../../../src/domain/published-rule.ts'
import { inProcess } from '../in-process.ts'

const SCENARIOS = join(import.meta.dirname, '../../../scenarios')
const SCRAP = join(SCENARIOS, 'published/scrap.yaml')
const FLAGS = ['--from', 'USLAX', '--until', '2026-12-31', '--provenance', 'Los Angeles']

it('a rule and a prototype become filings that name what they hold', async () => {
  const rule = await inProcess(rulesCommand, 'rules', 'publish', SCRAP, ...FLAGS)
  expect(PublishedRule.parse(JSON.parse(rule.stdout))).toMatchObject({
    ...{ number: 'SCRAP', from: 'USLAX', status: 'published', revision: 1 },
    text: expect.stringContaining('centsPerKgToLowPercent'),
  })
  const pellets = join(SCENARIOS, 'published/pellets.yaml')
  const flags = ['--prototype', 'PELLETS', '--revision', '2', '--withdraw', ...FLAGS]
  const prototype = await inProcess(rulesCommand, 'rules', 'publish', pellets, ...flags)
  expect(PublishedRule.parse(JSON.parse(prototype.stdout))).toMatchObject({
    ...{ number: 'PELLETS', status: 'withdrawn', revision: 2 },
    prototype: { typology: 'T08' },
  })
})

it('what the partner would refuse is refused here, with its place', async () => {
  const trucks = join(SCENARIOS, 'published/trucks.yaml')
  await expect(inProcess(rulesCommand, 'rules', 'publish', trucks, ...FLAGS)).rejects.toThrow(
    /trucks\.yaml|USLAX-TRUCKS\.yaml:\d+:\d+.*hoursOnTheRoad/,
  )
  const dir = mkdtempSync(join(tmpdir(), 'portpair-publish-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const nameless = join(dir, 'nameless.yaml')
  writeFileSync(nameless, 'title: { en: x, vi: x }\n')
  await expect(inProcess(rulesCommand, 'rules', 'publish', nameless, ...FLAGS)).rejects.toThrow(
    /the rule has no id that can be published/,
  )
  const late = [...FLAGS.slice(0, 3), 'tomorrow', ...FLAGS.slice(4)]
  await expect(inProcess(rulesCommand, 'rules', 'publish', SCRAP, ...late)).rejects.toThrow(
    /"tomorrow" is no UTC time/,
  )
})
