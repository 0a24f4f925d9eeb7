import { copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { evidenceCommand } from '../../../src/cli/commands/evidence.ts'
import { loadServe } from '../../../src/cli/serve/load-serve.ts'
import { make } from '../../support/make.ts'
import { inProcess } from '../in-process.ts'
import { pairOfFolders } from './pair-of-folders.ts'
import { serving } from './serving.ts'

it('whoever takes the evidence of a message says why, and the log keeps it', async () => {
  const pair = await pairOfFolders()
  const port = await serving(pair.config('VNHPH'))
  pair.drop('VNHPH', 'first', [make.manifest()])
  await port.told('sealed')
  const take = (...flags: string[]) =>
    inProcess(evidenceCommand, 'evidence', pair.config('VNHPH'), 'VNHPH:1:000000001', ...flags)
  const reading = ['--purpose', 'audit', '--reader', 'lan']
  await expect(take(...reading)).rejects.toThrow(/in use by another process/)
  await port.stop()
  await expect(take()).rejects.toThrow(/--purpose: a message names people/)
  expect(JSON.parse((await take(...reading)).stdout)).toMatchObject({
    portpair: 'evidence 1',
  })
  const books = new Database(pair.database('VNHPH'), { readonly: true })
  const log = books.prepare('SELECT entry FROM log ORDER BY seq').pluck().all().join('\n')
  books.close()
  expect(log).toMatch(
    /"evidence-taken","messageId":"VNHPH:1:000000001","purpose":"audit","reader":"lan"/,
  )
})

it('measures, national lines and what is done with rules of partners are named in the file of a port', async () => {
  const pair = await pairOfFolders()
  const lists = join(import.meta.dirname, '../../../scenarios/lists')
  for (const file of ['measures/raised-duties.yaml', 'national-lines.yaml'])
    copyFileSync(join(lists, file), join(pair.dir, 'USLAX', basename(file)))
  pair.edit(
    'USLAX',
    (text) =>
      `${text}measures: raised-duties.yaml\nnationalLines: national-lines.yaml\npartnerRules: adopt\n`,
  )
  const { material } = loadServe(pair.config('USLAX'))
  expect(material.partnerRules).toBe('adopt')
  const { goods } = material.reference
  expect(JSON.stringify(goods)).toContain('6104622011')
  expect(JSON.stringify(goods)).toContain('"percent":100')
  pair.edit('USLAX', (text) => text.replace('raised-duties.yaml', 'nowhere.yaml'))
  expect(() => loadServe(pair.config('USLAX'))).toThrow(/measures.*nowhere\.yaml/)
})
