import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formatIssue, InputError } from '../../src/kernel/input-error.ts'
import { parseYaml, readYaml } from '../../src/kernel/read-yaml.ts'
import { within } from '../support/within.ts'

const Line = z.strictObject({ hs: z.string(), kg: z.int().optional() })
const Schema = z.strictObject({
  name: z.string(),
  days: z.int().min(1).max(366).optional(),
  bl: z.string().optional(),
  mode: z.enum(['memory', 'http']).optional(),
  lines: z.array(Line).optional(),
  duty: z
    .record(z.string().regex(/^[A-Z]{2}$/, 'a country code has two capital letters'), z.number())
    .optional(),
  act: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('open'), boxes: z.int() }),
      z.strictObject({ kind: z.literal('hold'), until: z.string() }),
    ])
    .optional(),
})

function faults(text: string, file = 'a.yaml', schema: z.ZodType = Schema): string[] {
  try {
    readYaml(file, text, schema)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.issues.map((issue) => formatIssue(issue).replace('\n    mend: ', ' | '))
  }
}

function jsonOfKeys(count: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`nam${i}`, 1])))
}

/** Promised are 200 ms on a calm machine; the rest is for a busy one. */
const MS_OF_CPU = 600

describe('a good file', () => {
  it('is read into the type of its schema', () => {
    const text =
      '# yaml-language-server: $schema=x\nname: quiet\ndays: 3\nlines:\n  - { hs: "090121" }\n  - hs: "0901"\n    kg: 4\n'
    expect(readYaml('a.yaml', text, Schema)).toEqual({
      name: 'quiet',
      days: 3,
      lines: [{ hs: '090121' }, { hs: '0901', kg: 4 }],
    })
  })
  it('may be JSON, with escapes, a byte order mark and Windows line ends', () => {
    expect(
      readYaml('a.json', '\ufeff{\r\n\t"name": "đ\\u00e9\\ud83d\\ude00\\/"\r\n}\r\n', Schema),
    ).toEqual({ name: 'đé😀/' })
  })
  it('may be a YAML flow mapping that only looks like JSON', () => {
    expect(readYaml('a.yaml', '{ name: x } # said', Schema)).toEqual({ name: 'x' })
  })
  it('keeps a date as text', () => {
    expect(readYaml('a.yaml', 'name: 2026-03-01', Schema)).toEqual({ name: '2026-03-01' })
  })
  it('may nest 64 deep', () => {
    expect(parseYaml('a.yaml', `${'['.repeat(64)}1${']'.repeat(64)}`).value).toBeDefined()
    expect(parseYaml('a.yaml', `x: ${'['.repeat(63)}y${']'.repeat(63)}`).value).toBeDefined()
  })
})

describe.each<[string, string, string[]]>([
  [
    'a number where text is meant',
    'name: 090121',
    ['a.yaml:1:7: name: got number 90121 — write it in quotes: "090121"'],
  ],
  [
    'a decimal where text is meant',
    'name: 0901.21',
    ['a.yaml:1:7: name: got number 901.21 — write it in quotes: "0901.21"'],
  ],
  [
    'an exponent where text is meant',
    'name: x\nbl: 1E5',
    ['a.yaml:2:5: bl: got number 100000 — write it in quotes: "1E5"'],
  ],
  [
    'a hexadecimal where text is meant',
    'name: 0x1F',
    ['a.yaml:1:7: name: got number 31 — write it in quotes: "0x1F"'],
  ],
  [
    'a boolean where text is meant',
    'name: true',
    ['a.yaml:1:7: name: got boolean true — write it in quotes: "true"'],
  ],
  [
    'a number deep in a list',
    'name: x\nlines:\n  - hs: 090121',
    ['a.yaml:3:9: lines[0].hs: got number 90121 — write it in quotes: "090121"'],
  ],
  [
    'text where a number is meant',
    'name: x\ndays: "3"',
    ['a.yaml:2:7: days: expected a number, got the text "3" | write it without quotes: 3'],
  ],
  [
    'a word where a number is meant',
    'name: x\ndays: many',
    ['a.yaml:2:7: days: expected a number, got "many"'],
  ],
  [
    'a fraction',
    'name: x\ndays: 1.5',
    ['a.yaml:2:7: days: expected a whole number, got number 1.5'],
  ],
  ['infinity', 'name: x\ndays: .inf', ['a.yaml:2:7: days: expected a number, got number Infinity']],
  [
    'out of range',
    'name: x\ndays: 400',
    ['a.yaml:2:7: days: Too big: expected number to be <=366'],
  ],
  [
    'an unknown key',
    'name: x\ndaysy: 1',
    ['a.yaml:2:1: daysy: unknown key "daysy" | did you mean "days"?'],
  ],
  [
    'an unknown key in a list',
    'name: x\nlines:\n  - { hs: "1", weight: 1 }',
    ['a.yaml:3:16: lines[0].weight: unknown key "weight" | known keys: hs, kg'],
  ],
  [
    'an unknown key in a tagged union',
    'name: x\nact: { kind: open, boxes: 1, boxs: 1 }',
    ['a.yaml:2:30: act.boxs: unknown key "boxs" | did you mean "boxes"?'],
  ],
  ['a missing key', 'days: 3', ['a.yaml:1:1: name: is missing: expected text']],
  ['an empty value', 'name:\ndays: 3', ['a.yaml:1:6: name: is empty: expected text']],
  [
    'a mistyped word',
    'name: x\nmode: htpp',
    ['a.yaml:2:7: mode: got "htpp", expected one of: memory, http | did you mean "http"?'],
  ],
  [
    'a bad record key',
    'name: x\nduty: { us: 1 }',
    ['a.yaml:2:9: duty.us: a country code has two capital letters'],
  ],
  ['an empty file', '', ['a.yaml:1:1: is empty: expected a mapping']],
  [
    'several faults at once',
    'nam: 1\ndays: 0\nlines: 3',
    [
      'a.yaml:1:1: name: is missing: expected text',
      'a.yaml:1:1: nam: unknown key "nam" | did you mean "name"?',
      'a.yaml:2:7: days: Too small: expected number to be >=1',
      'a.yaml:3:8: lines: expected a list, got number 3',
    ],
  ],
])("a person's mistake: %s", (_, text, expected) => {
  it('A-35: is named with its place and its mend', () => expect(faults(text)).toEqual(expected))
})

describe.each<[string, string, RegExp]>([
  [
    'an alias bomb',
    `a: &a [x,x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*a,*a]`).join('\n')}`,
    /a\.yaml:1:\d+: a: anchors are not supported/,
  ],
  ['one alias', 'name: y\nbl: *x', /a\.yaml:2:5: (bl: aliases|Unresolved alias) are not supported/],
  ['an alias to nothing', 'name: *nobody', /a\.yaml:1:7: /],
  ['20,000 open brackets', '['.repeat(20_000), /a\.yaml:1:\d+: nested deeper than 64 levels/],
  [
    '20,000 open braces in JSON',
    '{"a":'.repeat(20_000),
    /a\.yaml:1:\d+: nested deeper than 64 levels/,
  ],
  ['20,000 nested items', '- '.repeat(20_000), /a\.yaml:1:\d+: nested deeper than 64 levels/],
  [
    '2,000 nested mappings',
    Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    /nested deeper than 64 levels/,
  ],
  ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, /nested deeper than 64 levels/],
  ['50 MB', 'x'.repeat(50_000_000), /a\.yaml:1:1: the file is larger than 4 MiB/],
  ['4 MiB of line ends', '\n'.repeat(4_000_000), /too large for a YAML file/],
  [
    '4 MiB of keys',
    Array.from({ length: 300_000 }, (_, i) => `k${i}: 1`).join('\n'),
    /too large for a YAML file/,
  ],
  ['4 MiB of anchors', '&a '.repeat(1_300_000), /too large for a YAML file/],
  ['4 MiB of unknown JSON keys', jsonOfKeys(200_000), /more than 50000 keys in one object/],
  ['50,000 unknown JSON keys', jsonOfKeys(50_000), /name: is missing/],
  ['4 MiB of digits', `name: ${'9'.repeat(4_000_000)}`, /a\.yaml:1:7: name: got number Infinity/],
  ['an unknown tag', 'name: !!python/object:os.system x', /a\.yaml:1:\d+: name: unknown tag/],
  ['a tag that YAML knows', 'name: !!str 1', /a\.yaml:1:\d+: name: unknown tag/],
  ['a duplicate key', 'name: a\nname: b', /a\.yaml:2:1: name: the key "name" stands twice/],
  [
    'a duplicate JSON key',
    '{"name": "a",\n "name": "b"}',
    /a\.yaml:2:2: the key "name" stands twice/,
  ],
  ['a merge key', 'name: x\n<<: { days: 3 }', /a\.yaml:2:1: <<: merge keys are not supported/],
  ['a tab as indent', 'lines:\n\t- hs: "1"', /a\.yaml:2:\d+: .*[Tt]ab/],
  [
    'a key __proto__',
    '__proto__: { admin: true }\nname: x',
    /a\.yaml:1:1: __proto__: "__proto__" is not allowed/,
  ],
  [
    'a JSON key __proto__',
    '{"__proto__": {"admin": true}}',
    /a\.yaml:1:2: "__proto__" is not allowed/,
  ],
  [
    'a key constructor',
    'constructor: { prototype: { admin: true } }\nname: x',
    /unknown key "constructor"/,
  ],
  ['a number as key', '1: x', /a\.yaml:1:1: a key must be text\n? *\(?/],
  ['a list as key', '? [a]\n: b', /a key must be text/],
  ['two documents', 'name: x\n---\nname: y', /a file holds one document/],
  ['a directive', '%YAML 1.1\n---\nname: yes', /a\.yaml:1:1: directives are not supported/],
  ['an open quote', 'name: "x', /a\.yaml:1:\d+: /],
  ['an unfinished flow', 'name: [a, b', /a\.yaml:1:\d+: /],
  ['broken indentation', 'name: x\n  days: 3', /a\.yaml:\d:\d+: /],
  ['bytes that are no text', '\u0000\u0001\u0002', /a\.yaml:1:1: /],
])('a hostile file: %s', (_, text, expected) => {
  it('A-34: is refused with its place, quickly', () => {
    const said = within(MS_OF_CPU, () => faults(text))
    expect(said[0]).toMatch(expected)
  })
})

it('what may be several things says which', () => {
  expect(
    faults('a: [1]', 'a.yaml', z.strictObject({ a: z.union([z.number(), z.string()]) })),
  ).toEqual(['a.yaml:1:4: a: expected a number, or text, got a list'])
})

it('a broken .json file is judged as JSON', () => {
  expect(faults('{"name": "x",}', 'a.json')).toEqual([
    'a.json:1:14: expected a key in double quotes',
  ])
  expect(faults('{"name": 01}', 'a.json')).toEqual([
    'a.json:1:11: expected "," or a closing bracket',
  ])
  expect(faults('{"name": "a\\q"}', 'a.json')).toEqual([
    'a.json:1:10: a text in quotes holds an escape that JSON does not know',
  ])
})

it('nothing leaks into the prototype of all objects', () => {
  faults('__proto__: { admin: true }')
  faults('{"constructor": {"prototype": {"admin": true}}}')
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

it('places and sources are found by path', () => {
  const parsed = parseYaml('a.yaml', 'name: x\nlines:\n  - hs: 090121\n    kg: 1E3\n')
  expect(parsed.place(['lines', 0, 'hs'])).toEqual({ line: 3, column: 9 })
  expect(parsed.keyPlace(['lines', 0, 'kg'])).toEqual({ line: 4, column: 5 })
  expect(parsed.place(['lines', 0, 'absent'])).toEqual({ line: 3, column: 5 })
  expect(parsed.source(['lines', 0, 'kg'])).toBe('1E3')
  expect(parsed.source(['nothing', 'here'])).toBeUndefined()
})
