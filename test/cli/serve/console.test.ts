import { expect, it } from 'vitest'
import { tokenCommand } from '../../../src/cli/commands/token.ts'
import { loadServe } from '../../../src/cli/serve/load-serve.ts'
import { QueueAnswer } from '../../../src/http/schemas/answers.ts'
import { make } from '../../support/make.ts'
import { builtConsole } from '../../web/built-console.ts'
import { inProcess } from '../in-process.ts'
import { pairOfFolders } from './pair-of-folders.ts'
import { serving } from './serving.ts'

it('a served port shows its console to who has a token its file knows the hash of', async () => {
  await builtConsole()
  const pair = await pairOfFolders()
  const { stdout, stderr } = await inProcess(tokenCommand, 'token', 'lan', '--role', 'officer')
  const line = stderr.split('\n').find((each) => each.startsWith('  - {')) as string
  pair.edit('USLAX', (text) => `${text}console:\n  port: 0\n  tokens:\n  ${line}\n`)
  const port = await serving(pair.config('USLAX'))
  pair.drop('USLAX', 'first', [make.manifest({ grossKg: 31_000 })])
  await port.told('filed')

  const get = (path: string, token?: string) =>
    fetch(`${port.console}${path}`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    })
  expect((await get('/')).headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect((await get('/api/queue')).status).toBe(401)
  expect((await get('/api/exchange/integrity', stdout.trim())).status).toBe(403)
  const { entries } = QueueAnswer.parse(await (await get('/api/queue', stdout.trim())).json())
  expect(entries.map(({ name }) => name)).toEqual(['HPH260001'])
  await port.stop()
})

it('a console whose tokens nobody could bear, or that others could read, does not open', async () => {
  const pair = await pairOfFolders()
  const console = 'console: { port: 0, tokens: [{ name: lan, role: boss, sha256: "12" }] }\n'
  pair.edit('USLAX', (text) => `${text}${console}`)
  expect(() => loadServe(pair.config('USLAX'))).toThrow(/console\.tokens\[?\.?0\]?\.role/)
  const lost = 'rulesFolder: nowhere, tokens: [{ name: lan, role: analyst, sha256: '
  pair.edit('USLAX', (text) => text.replace(/tokens: .*/, `${lost}${'a'.repeat(64)} }] }`))
  expect(() => loadServe(pair.config('USLAX'))).toThrow(
    /console\.rulesFolder: .*nowhere is no folder/,
  )
})
