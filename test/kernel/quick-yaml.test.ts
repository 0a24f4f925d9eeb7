import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { valueOf } from '../../src/kernel/located.ts'
import { quickYaml } from '../../src/kernel/quick-yaml.ts'
import { readYamlNodes } from '../../src/kernel/yaml-nodes.ts'
import { fc } from '../support/properties.ts'

const ROOT = join(import.meta.dirname, '../../scenarios')
const SHIPPED = globSync('**/*.yaml', { cwd: ROOT }).map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}))

/** What the reader that knows places makes of a text; null when it finds a fault. */
function located(text: string): { value: unknown } | null {
  let faults = 0
  const root = readYamlNodes(text, () => {
    faults++
  })
  return faults > 0 ? null : { value: valueOf(root) }
}

it('reads nearly all shipped documents, and as the reader that knows places does', () => {
  let read = 0
  for (const { path, text } of SHIPPED) {
    const quick = quickYaml(text)
    if (quick === null) continue
    read++
    expect(quick, path).toStrictEqual(located(text))
  }
  expect(read).toBeGreaterThanOrEqual(0.95 * SHIPPED.length)
})

describe.each<[string, unknown]>([
  ['a: 1\nb: [x, "y", { c: -1.5 }] # said', { a: 1, b: ['x', 'y', { c: -1.5 }] }],
  [
    'a: 2026-03-01\nb: 1.1.0\nc: ~\nd: True\ne:',
    { a: '2026-03-01', b: '1.1.0', c: null, d: true, e: null },
  ],
  ['a: >-\n  two\n  lines\nb: |\n  as\n  they are\n', { a: 'two lines', b: 'as\nthey are\n' }],
  ["a: 'it''s'\nb: \"\\u0110\\n\"\nc: đường, 5 > 3", { a: "it's", b: 'Đ\n', c: 'đường, 5 > 3' }],
  ['- constructor: 1\n- hasOwnProperty: 2', [{ constructor: 1 }, { hasOwnProperty: 2 }]],
])('%j', (text, value) => {
  it('is read at once', () => {
    expect(quickYaml(text)).toStrictEqual({ value })
    expect(located(text)).toStrictEqual({ value })
  })
})

it.each([
  ['an anchor', 'a: &x 1'],
  ['an alias', 'a: &x 1\nb: *x'],
  ['laughs by the billion', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
  ['a merge key', 'a: { <<: { b: 1 } }'],
  ['a tag', 'a: !!str 1'],
  ['a directive', '%YAML 1.1\n---\na: on'],
  ['two documents', 'a: 1\n---\nb: 2'],
  ['a mark that is indented', ' ---\na: 1'],
  ['a key that stands twice', 'a: 1\na: 2'],
  ['a key twice in brackets', '{ a: 1, a: 2 }'],
  ['a number for a key', '1: a'],
  ['null for a key', '~: a'],
  ['a list for a key', '? [a]\n: b'],
  ['__proto__', '__proto__: { a: 1 }'],
  ['a tab', 'a:\t1'],
  ['a Windows line end', 'a: 1\r\nb: 2'],
  ['an octal number', 'a: 0o17'],
  ['a number with a leading zero', 'a: 090121'],
  ['a hexadecimal number', 'a: 0x1F'],
  ['an exponent', 'a: 1E5'],
  ['infinity', 'a: .inf'],
  ['text right behind brackets', 'a: { b: 1 }c: 2'],
  ['text right behind quotes', 'a: "b"c: 2'],
  ['brackets on two lines', 'a: [1,\n  2]'],
  ['a comment between a key and its value', 'a:\n# said\n  b'],
  ['a block that says its indentation', 'a: |1\n  b'],
  ['a deep nest', `${'['.repeat(70)}${']'.repeat(70)}`],
  ['a grammar that is broken', 'a: [1'],
])('%s is left to the reader that knows places', (_, text) => {
  expect(quickYaml(text)).toBeNull()
})

it('reads damaged and random texts as the other reader does, or not at all', () => {
  const bits = fc.constantFrom(
    ...['\n', ' ', '  ', ': ', ':', '- ', '-', '#', ' #', '"', "'", '|', '>-', '{', '}', '[', ']'],
    ...[
      ',',
      '? ',
      '&a ',
      '*a',
      '!',
      '%',
      '@',
      '\n---',
      '\n...',
      '<<: ',
      '\\',
      '0x1',
      '1e3',
      '.5',
      '~',
    ],
    ...['a', 'b: 1', 'a: b\n', '\n  - x\n', '\n\n', 'k: [1, 2]', '{ a: 1 }', 'x y', '1', 'đ'],
  )
  const random = fc.array(bits, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
  const start = fc.constantFrom(...SHIPPED.map(({ text }) => text.slice(0, 500)))
  const damage = fc.array(fc.tuple(fc.nat(500), fc.nat(3), bits), { minLength: 1, maxLength: 3 })
  const damaged = fc.tuple(start, damage).map(([text, cuts]) => {
    let result = text
    for (const [at, length, bit] of cuts)
      result = result.slice(0, at) + bit + result.slice(at + length)
    return result
  })
  let read = 0
  fc.assert(
    fc.property(fc.oneof(random, damaged), (text) => {
      const quick = quickYaml(text)
      if (quick === null) return
      read++
      expect(quick).toStrictEqual(located(text))
    }),
    { numRuns: 2_000, seed: 1 },
  )
  expect(read).toBeGreaterThan(200)
})
