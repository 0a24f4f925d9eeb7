import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { namesCommand } from '../../src/cli/commands/names.ts'
import { inProcess } from './in-process.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-names-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (name: string, text: string) => {
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}

it('two names are compared with what speaks for and against', async () => {
  const { stdout, exits } = await inProcess(
    namesCommand,
    'names',
    'compare',
    'CÔNG TY TNHH Đại Dương',
    'Dai Duong Co., Ltd',
  )
  expect(stdout).toMatch(/^match, 1000 of 1000\n/)
  expect(exits).toEqual([])
})

it('labelled pairs are judged, and every wrong verdict can be seen', async () => {
  const pairs = write(
    'pairs.csv',
    'name1,name2,is_match\nHon Hai Ltd,Hon Hai Limited,true\nSao Mai JSC,Sao Bien JSC,false\nIBM,International Business Machines,true\n',
  )
  const { stdout } = await inProcess(namesCommand, 'names', 'test', pairs, '--wrong')
  expect(stdout).toContain('3 pairs: TP 1, FP 0, TN 1, FN 1; F1 0.667')
  expect(stdout).toContain('missed')
  expect(stdout).toContain('IBM | International Business Machines')
  await expect(
    inProcess(namesCommand, 'names', 'test', write('bad.csv', 'name1,name2\na,b\n')),
  ).rejects.toThrow('the table has no column "is_match"')
})

it('a party is held against the lists as they were', async () => {
  const screen = (...args: string[]) => inProcess(namesCommand, 'names', 'screen', ...args)
  const { stdout } = await screen('Kara Kum Cotton', '--at', '2026-02-01')
  expect(stdout).toBe(
    [
      '1 hit among 7 entries that held at 2026-02-01T00:00:00Z',
      'forced-labour revision 1, FL-002 (1000 of 1000): Cotton picked under state quota',
      '  party: party Kara Kum Cotton',
      '    compared by alias: Kara Kum Cotton and Karakum Cotton',
      '    the same letters when blanks, accents and legal forms are left out',
      '',
    ].join('\n'),
  )
  const later = await screen('Kara Kum Cotton', '--at', '2026-08-01', '--hs', '441233')
  expect(later.stdout).toContain(
    'trade-defence-goods revision 1, TD-001 (1000 of 1000), never selects alone',
  )
  await expect(screen('x', '--at', 'today')).rejects.toThrow('"today" is no moment')
})
