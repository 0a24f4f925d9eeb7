import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rulesCommand } from '../../src/cli/commands/rules.ts'
import { inProcess } from './in-process.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-table-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (name: string, text: string) => {
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}

const MAPPING = `title: Toy
source: nobody
licence: none
delimiter: ";"
id: Name
at: Day
label: { column: Bad, illicit: ["1"], lawful: ["0"] }
keys: { hs6: { column: HS } }
learn: { strength: 1, chains: { goods: [[hs6]] } }
twin: [hs6]
`

/** 80 days of a row each; the goods tell the label. */
const table = Array.from({ length: 80 }, (_, i) => {
  const bad = i % 4 === 0
  const day = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)
  return `n${i};${day};${bad ? 1 : 0};${bad ? '440890' : '690722'}`
})
const csv = ['\ufeffName;Day;Bad;HS', ...table, ''].join('\r\n')

it('learns from the earlier part of a table and judges the rest', async () => {
  const args = ['--table', write('toy.csv', csv), '--mapping', write('toy.yaml', MAPPING)]
  const { stdout } = await inProcess(rulesCommand, 'rules', 'backtest', ...args)
  expect(stdout).toContain(
    'learned from 60 rows (15 illicit, 25.0%); judged 20 rows (5 illicit, 25.0%)',
  )
  expect(stdout).toContain('20 of 20 judged rows (100.0%) have a twin among the rows learned from')
  expect(stdout).toMatch(/10 % +100\.0% +100\.0%-100\.0% +2 of 2 /)
  const json = await inProcess(rulesCommand, 'rules', 'backtest', ...args, '--json')
  expect(JSON.parse(json.stdout)).toMatchObject({ title: 'Toy', judged: { of: 5, n: 20 } })
})

it.each<[string, string, string, string]>([
  [
    'a bad label',
    csv.replace('n3;2026-01-04;0', 'n3;2026-01-04;x'),
    MAPPING,
    'toy.csv:5: Bad: the label "x"',
  ],
  ['no rows', 'Name;Day;Bad;HS\n', MAPPING, 'toy.csv: the table has no rows'],
  ['nothing at all', '', MAPPING, 'toy.csv: the table is empty'],
  ['an open quote', 'Name;Day;Bad;HS\n"n;1', MAPPING, 'this is no table'],
  [
    'a mapping with a fault',
    csv,
    MAPPING.replace('twin: [hs6]', 'twin: [hs]'),
    'toy.yaml:10:8: twin[0]: unknown key "hs"',
  ],
])('%s is told with its place', async (_, text, mapping, message) => {
  const args = ['--table', write('toy.csv', text), '--mapping', write('toy.yaml', mapping)]
  await expect(inProcess(rulesCommand, 'rules', 'backtest', ...args)).rejects.toThrow(message)
})

it('a mapping that is none is named with the shipped one', async () => {
  const args = ['--table', write('toy.csv', csv), '--mapping', 'korean-declaration']
  await expect(inProcess(rulesCommand, 'rules', 'backtest', ...args)).rejects.toThrow(
    'did you mean korean-declarations?',
  )
})

it('one world is not handed out over a database', async () => {
  const args = ['--on', 'first-day', '--postgres', 'postgres://me@db.example/sweeps']
  await expect(inProcess(rulesCommand, 'rules', 'backtest', ...args)).rejects.toThrow(
    'one world is not handed out',
  )
})
