import { describe, expect, it } from 'vitest'
import { checkBrowser } from './browser.ts'
import { checkCycles } from './cycles.ts'
import { checkFloors } from './floors.ts'
import { checkPackages } from './packages.ts'
import { checkPrivatePlaces } from './private-places.ts'
import { checkSizes } from './sizes.ts'
import { type Finding, formatFinding, type Source } from './source.ts'

/** A tiny repository: paths and what the files say. */
const house = (files: Record<string, string>): readonly Source[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }))

const said = (findings: readonly Finding[]) => findings.map(formatFinding)

describe('floors', () => {
  it.each<[string, string, string, string[]]>([
    ['down is fine', 'src/port/port.ts', `import { sealed } from '../wire/seal.ts'`, []],
    ['inside a room is fine', 'src/wire/a.ts', `export * from './keys/b.ts'`, []],
    ['a package is fine', 'src/wire/a.ts', `import { z } from 'zod'`, []],
    [
      'up',
      'src/domain/voyage.ts',
      `\nimport { rank } from '../risk/rank.ts'`,
      [
        'src/domain/voyage.ts:2: use a value or function handed in by risk instead of an import of src/risk/rank.ts',
      ],
    ],
    [
      'up, for a type only',
      'src/kernel/a.ts',
      `import type { Port } from '../port/port.ts'`,
      [
        'src/kernel/a.ts:1: use a value or function handed in by port instead of an import of src/port/port.ts',
      ],
    ],
    [
      'up, over several lines',
      'src/kernel/a.ts',
      `import {\n  type Port,\n  b,\n} from "../port/port.ts"`,
      [
        'src/kernel/a.ts:1: use a value or function handed in by port instead of an import of src/port/port.ts',
      ],
    ],
    [
      'up, at run time',
      'src/store/a.ts',
      `const b = import('../http/b.ts')`,
      [
        'src/store/a.ts:1: use a value or function handed in by http instead of an import of src/http/b.ts',
      ],
    ],
    [
      'up, for its effect',
      'src/store/a.ts',
      `import '../http/b.ts'`,
      [
        'src/store/a.ts:1: use a value or function handed in by http instead of an import of src/http/b.ts',
      ],
    ],
    [
      'sideways',
      'src/risk/facts/a.ts',
      `export { truth } from '../../generate/truth.ts'`,
      [
        'src/risk/facts/a.ts:1: use a noun of domain that both know instead of an import of src/generate/truth.ts',
      ],
    ],
    [
      'down, into a closed room',
      'src/port/a.ts',
      `import { readCuscar } from '../interop/cuscar.ts'`,
      [
        'src/port/a.ts:1: use a document parsed by cli or sim instead of an import of src/interop/cuscar.ts',
      ],
    ],
    [
      'out of the house',
      'src/port/a.ts',
      `import { two } from '../../test/support/two.ts'`,
      [
        'src/port/a.ts:1: use a file of a room under src/ instead of an import of test/support/two.ts',
      ],
    ],
    [
      'the console reaching into a server',
      'src/web/page.tsx',
      `import { createApp } from '../http/app.ts'\nimport type { Line } from '../http/schemas.ts'`,
      [
        'src/web/page.tsx:1: use kernel, risk, domain or http/schemas instead of an import of src/http/app.ts',
      ],
    ],
  ])('%s', (_, path, text, expected) => {
    expect(said(checkFloors(house({ [path]: text })))).toEqual(expected)
  })

  it.each(['src/utils/a.ts', 'src/main.ts'])('%s is in no known room', (path) => {
    const rooms =
      'kernel, domain, wire, agreement, exchange, risk, generate, interop, report, store, port, sim, http, scale, cli, web'
    expect(said(checkFloors(house({ [path]: '' })))).toEqual([
      `${path}: use one of the rooms ${rooms} instead of a room of its own`,
    ])
  })

  it('an import in a comment or a string is none', () => {
    const text = `// import { a } from '../cli/a.ts'\nconst b = "import c from '../cli/c.ts'"\n`
    expect(checkFloors(house({ 'src/kernel/a.ts': text }))).toEqual([])
  })
})

describe('circles', () => {
  it('a chain is fine, and so is a diamond', () => {
    const diamond = house({
      'src/kernel/a.ts': `import './b.ts'\nimport './c.ts'`,
      'src/kernel/b.ts': `import './d.ts'`,
      'src/kernel/c.ts': `import './d.ts'`,
      'src/kernel/d.ts': '',
    })
    expect(checkCycles(diamond)).toEqual([])
  })
  it('a circle is told once, by the import that closes it', () => {
    const circle = house({
      'src/kernel/a.ts': `import './b.ts'`,
      'src/kernel/b.ts': `\nimport type { C } from './c.ts'`,
      'src/kernel/c.ts': `import './b.ts'`,
    })
    expect(said(checkCycles(circle))).toEqual([
      'src/kernel/c.ts:1: use a third file that both import instead of the circle src/kernel/b.ts > src/kernel/c.ts > src/kernel/b.ts',
    ])
  })
  it('a file that imports itself is a circle', () => {
    expect(said(checkCycles(house({ 'src/kernel/a.ts': `import './a.ts'` })))).toEqual([
      'src/kernel/a.ts:1: use a third file that both import instead of the circle src/kernel/a.ts > src/kernel/a.ts',
    ])
  })
})

describe('packages', () => {
  it.each<[string, string, string, string[]]>([
    ['at home', 'src/wire/a.ts', `import p from 'protobufjs/minimal.js'`, []],
    ['of Node', 'src/risk/a.ts', `import { hash } from 'node:crypto'`, []],
    [
      'away from home',
      'src/port/a.ts',
      `import { eq } from 'drizzle-orm/sql'`,
      ['src/port/a.ts:1: use store instead of the package drizzle-orm'],
    ],
    [
      'that is not installed with the program',
      'src/http/a.ts',
      `import { createClient } from '@connectrpc/connect/x'`,
      [
        'src/http/a.ts:1: use a dependency listed in package.json instead of the package @connectrpc/connect',
      ],
    ],
  ])('a package %s', (_, path, text, expected) => {
    const found = checkPackages(house({ [path]: text }), ['protobufjs', 'drizzle-orm'])
    expect(said(found)).toEqual(expected)
  })
})

describe('the browser', () => {
  const page = { 'src/web/page.tsx': `import { lint } from '../risk/lint.ts'` }

  it('loads what needs nothing of Node; types are not followed', () => {
    const files = { ...page, 'src/risk/lint.ts': `import type { Hash } from '../kernel/digest.ts'` }
    expect(
      checkBrowser(house({ ...files, 'src/kernel/digest.ts': `import 'node:crypto'` })),
    ).toEqual([])
  })
  it('does not load a module of Node, however far away', () => {
    const files = { ...page, 'src/risk/lint.ts': `import { sha256Hex } from '../kernel/digest.ts'` }
    const found = checkBrowser(house({ ...files, 'src/kernel/digest.ts': `import 'node:crypto'` }))
    expect(said(found)).toEqual([
      'src/kernel/digest.ts:1: use a function handed in instead of node:crypto, which the console in the browser would load',
    ])
  })
  it('does not load the generated rules', () => {
    const found = checkBrowser(house({ ...page, 'src/risk/lint.ts': `import './compile.ts'` }))
    expect(said(found)).toEqual([
      'src/risk/lint.ts:1: use a function handed in instead of src/risk/compile.ts, which the console in the browser would load',
    ])
  })
})

describe('sizes', () => {
  const lines = (count: number) => 'x\n'.repeat(count)
  const small = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`src/kernel/${i}.ts`, 'x\n']),
  )

  it('300 lines are the most, but for tables and generated code', () => {
    const files = house({
      ...small,
      'src/kernel/full.ts': lines(300),
      'src/risk/long.ts': lines(301),
      'src/wire/generated/all.js': lines(5_000),
    })
    expect(said(checkSizes(files, []))).toEqual([
      'src/risk/long.ts: use a file for each idea instead of 301 lines in one',
    ])
    expect(checkSizes(files, ['src/risk/long.ts'])).toEqual([])
  })
  it('half of the files have at most 80 lines, nine of ten at most 200', () => {
    const files = (sizes: number[]) =>
      house(Object.fromEntries(sizes.map((n, i) => [`src/kernel/${i}.ts`, lines(n)])))
    expect(checkSizes(files([1, 80, 200, 80, 80, 80, 200, 200, 200, 300]), [])).toEqual([])
    expect(said(checkSizes(files([10, 81, 81, 10, 201]), []))).toEqual([
      'src: use files of which 50 % have at most 80 lines instead of 81 lines at that rank',
      'src: use files of which 90 % have at most 200 lines instead of 201 lines at that rank',
    ])
  })
})

describe('places of one machine', () => {
  it.each([
    [`cd /wo${'rk'}/main`, `/wo${'rk'}/`, 'a relative path'],
    [`"https://regis${'try'}.npmjs.org/zod"`, `regis${'try'}.npmjs.org`, 'the name of the package'],
    [
      `{ "resol${'ved'}": "https://a" }`,
      `"resol${'ved'}": "http`,
      'npm install with omit-lockfile-registry-resolved',
    ],
  ])('%s is found', (text, instead, use) => {
    expect(said(checkPrivatePlaces(house({ 'README.md': `# A\n${text}` })))).toEqual([
      `README.md:2: use ${use} instead of ${instead}`,
    ])
  })
  it('a relative path is fine', () => {
    expect(checkPrivatePlaces(house({ 'README.md': `out/wo${'rk'}/a and ./wo${'rk'}/b` }))).toEqual(
      [],
    )
  })
})
