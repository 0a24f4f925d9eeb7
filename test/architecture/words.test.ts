import { describe, expect, it } from 'vitest'
import { formatFinding } from './source.ts'
import { checkWords } from './words.ts'

const said = (path: string, text: string) => checkWords([{ path, text }]).map(formatFinding)

describe('a word outside its rooms', () => {
  it.each([
    [
      'src/risk/a.ts',
      'export async function a() {}',
      'async',
      'a synchronous function; the rim awaits',
    ],
    ['src/store/a.ts', 'const a = await b', 'await', 'a synchronous function; the rim awaits'],
    ['src/port/a.ts', 'setTimeout(a, 1)', 'setTimeout', 'a returned nextAt, or scheduler.at'],
    ['src/sim/a.ts', 'console.log(1)', 'console.', 'a returned value, printed by cli'],
    ['src/http/a.ts', 'const a = process.env.A', 'process.', 'a returned value, printed by cli'],
    ['src/http/a.ts', `import p from 'node:process'`, 'node:process', 'a value handed in by cli'],
    [
      'src/sim/a.ts',
      `import { fork } from 'node:child_process'`,
      'node:child_process',
      'a value handed in by cli',
    ],
    [
      'src/sim/a.ts',
      `import { open } from "node:fs/promises"`,
      'node:fs/promises',
      'text handed in by cli',
    ],
    [
      'src/sim/a.ts',
      `import { Worker } from 'node:worker_threads'`,
      'node:worker_threads',
      'scale, or a loop of generate',
    ],
    ['src/port/a.ts', 'const now = Date.now()', 'Date.now', 'clock.now()'],
    ['src/port/a.ts', 'const now = Date.now', 'Date.now', 'clock.now()'],
    ['src/http/a.ts', 'const now = new Date()', 'new Date()', 'clock.now()'],
    ['src/http/a.ts', 'const now = performance.now()', 'performance.now', 'clock.now()'],
    ['src/cli/a.ts', 'const a = Math.random()', 'Math.random', 'chance.of(what, whom)'],
    [
      'src/wire/a.ts',
      'const a = randomUUID()',
      'randomUUID',
      'chance.of(what, whom), or a key handed in',
    ],
    [
      'src/wire/a.ts',
      'generateKeyPairSync(a)',
      'generateKeyPairSync',
      'chance.of(what, whom), or a key handed in',
    ],
    ['src/risk/a.ts', 'const a = 1 - Math.exp(-b)', 'Math.exp', 'kernel/math.ts'],
    ['src/kernel/statistics.ts', 'const a = Math.log2(b)', 'Math.log2', 'kernel/math.ts'],
    [
      'src/report/a.ts',
      'a.sort((b, c) => b.localeCompare(c))',
      'localeCompare',
      'byCodeUnit, formatUtc',
    ],
    ['src/report/a.ts', 'new Intl.NumberFormat()', 'Intl', 'byCodeUnit, formatUtc'],
    ['src/cli/a.ts', 'a.toLocaleString()', 'toLocaleString', 'byCodeUnit, formatUtc'],
    ['src/risk/a.ts', `new Function('a', b)`, 'new Function', 'a closure'],
    ['src/cli/a.ts', 'eval(a)', 'eval(', 'a closure'],
    [
      'src/port/a.ts',
      'db.prepare(`SELECT id\n  FROM outbox`)',
      'SELECT id FROM',
      'a function of store',
    ],
    ['src/cli/a.ts', `db.exec('insert into a values (1)')`, 'insert into', 'a function of store'],
    ['src/sim/a.ts', `db.exec("PRAGMA synchronous")`, 'PRAGMA synchronous', 'a function of store'],
    [
      'src/store/a.ts',
      `const a = 'DEFAULT CURRENT_TIMESTAMP'`,
      'CURRENT_TIMESTAMP',
      'a bound parameter',
    ],
    ['src/store/a.ts', 'sql`ORDER BY random()`', 'random()', 'a bound parameter'],
  ])('%s: %s', (path, text, instead, use) => {
    expect(said(path, `\n${text}\n`)).toEqual([`${path}:2: use ${use} instead of ${instead}`])
  })

  it('is found inside the value of a template, and told with its line', () => {
    expect(said('src/port/a.ts', 'const a = `${b({ c: `x` })}\n${Date.now()} }`')).toEqual([
      'src/port/a.ts:2: use clock.now() instead of Date.now',
    ])
  })
})

describe('a word in its place', () => {
  it.each([
    ['src/http/a.ts', 'export async function a() { await b; setTimeout(c, 1) }'],
    ['src/cli/a.ts', `import 'node:fs'\nconsole.log(process.pid, Date.now(), randomUUID())`],
    ['src/cli/doctor/a.ts', 'console.log(process.pid)'],
    ['src/store/open.ts', `import { rmSync } from 'node:fs'\nconst a = 'SELECT a FROM b'`],
    ['src/kernel/math.ts', 'export const exp = (x: number) => Math.exp(x)'],
    ['src/risk/compile.ts', `new Function('a', b)`],
    ['src/risk/compile/emit.ts', `new Function('a', b)`],
    ['src/web/clock.ts', 'new Date().toLocaleString()'],
    ['src/wire/generated/all.ts', 'console.log(1)'],
    ['test/kernel/a.ts', 'await a'],
  ])('%s: %s', (path, text) => {
    expect(said(path, text)).toEqual([])
  })

  it.each([
    ['a comment', '// await Date.now()'],
    ['a long comment', '/** Never `console.log`.\n * No Math.random() either. */'],
    ['a string', `const a = 'await Date.now()'`],
    ['a string with an escaped quote', `const a = 'don\\'t await'`],
    ['a template', 'const a = `await ${b} console.log`'],
    ['a template in a template', 'const a = `await ${b(`async ${c} await`)} process.env`'],
    ['a pattern', 'const a = /await|[/]async/.test(b)'],
    ['a pattern after return', 'return /Date.now/'],
    ['a name that holds it', 'const asynchronous = awaited.process.console'],
    ['a property', 'const a = { async: 1 }; b.await()'],
    ['another call of Date', 'new Date(at); Date.parse(text); Date.UTC(1)'],
    ['exact arithmetic', 'Math.max(1, Math.floor(2), Math.sqrt(3))'],
    ['English', `const a = 'Select one from the list, or update the set'`],
    ['division', 'const a = b / c; const d = e / await_'],
  ])('%s is fine', (_, text) => {
    expect(said('src/risk/a.ts', text)).toEqual([])
  })

  it('a slash that divides does not hide what follows', () => {
    expect(said('src/risk/a.ts', 'const a = b / 2\nconst c = Date.now() / 2')).toEqual([
      'src/risk/a.ts:2: use clock.now() instead of Date.now',
    ])
  })
})
