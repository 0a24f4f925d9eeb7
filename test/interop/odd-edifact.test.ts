import { describe, expect, it } from 'vitest'
import { importText } from '../../src/interop/import-text.ts'
import { sampleBytes } from './read.ts'

const SAMPLES = [
  'coral-horizon-stow-d13b.edi',
  'haiphong-loading-report-d00b.edi',
  'haiphong-manifest-d95b.edi',
  'los-angeles-manifest-d99b.edi',
] as const

const UNA = /^UNA.{6}\s*/
const flat = (text: string) => text.replace(/[\r\n]+/g, '')
const latin1 = (text: string) => Buffer.from(text, 'latin1')
/** Other separators in place of `:+'`, where none is released. */
const separated = (text: string, [component, element, terminator]: [string, string, string]) =>
  flat(text)
    .replace(UNA, '')
    .replace(/\?(.)/g, ' ')
    .replace(/[:+']/g, (c) => (c === ':' ? component : c === '+' ? element : terminator))

type Odd = readonly [
  what: string,
  write: (text: string) => Uint8Array,
  also?: (text: string) => string,
]

/** Ways in which the field writes the same interchange. `also`: what the usual way of it must be to mean the same. */
const WAYS: readonly Odd[] = [
  ['on one line', (text) => latin1(flat(text))],
  ['with carriage returns', (text) => latin1(flat(text).replaceAll("'", "'\r"))],
  ['with both line ends', (text) => latin1(flat(text).replaceAll("'", "'\r\n"))],
  ['with empty lines and blanks between', (text) => latin1(text.replaceAll("'", "'\n\n   \n"))],
  ['wrapped at 80 characters', (text) => latin1(flat(text).replace(/(.{80})/g, '$1\r\n'))],
  [
    'behind a byte order mark',
    (text) => Buffer.concat([latin1('\u00ef\u00bb\u00bf'), latin1(text)]),
  ],
  ['in a letter', (text) => latin1(`Dear all,\nplease find below\n\n${text}\n\nBest regards`)],
  ['padded with zeros', (text) => latin1(`${text}\0\0\0\u001a`)],
  ['without its trailer', (text) => latin1(text.replace(/UNZ\+[^']*'\s*$/, ''))],
  ['without trailers of messages', (text) => latin1(text.replace(/UNT\+[^']*'/g, ''))],
  ['with counts that are wrong', (text) => latin1(text.replace(/UN([TZ])\+\d+/g, 'UN$1+99'))],
  ['with empty elements at the end', (text) => latin1(text.replace(/([^?])'/g, "$1+++'"))],
  ['with terminators twice', (text) => latin1(text.replace(/([^?])'/g, "$1''"))],
  [
    'with tags in small letters',
    (text) => latin1(text.replace(/(^|'\s*)([A-Z]{3})\+/g, (tag) => tag.toLowerCase())),
  ],
  [
    'with separators of its own',
    (text) => latin1(`UNA|^.\\ ~${separated(text, ['|', '^', '~'])}`),
    (text) => separated(text, [':', '+', "'"]),
  ],
  [
    'with other separators and no UNA',
    (text) => latin1(separated(text, ['|', '^', '~'])),
    (text) => separated(text, [':', '+', "'"]),
  ],
  [
    'at level B',
    (text) => latin1(separated(text, ['\u001f', '\u001d', '\u001c'])),
    (text) => separated(text, [':', '+', "'"]),
  ],
  [
    'all in small letters',
    (text) => latin1(flat(text).toLowerCase().replace(/^una/, 'UNA')),
    (text) => flat(text).toUpperCase(),
  ],
  [
    'in UTF-16 without a mark',
    (text) => Buffer.from(flat(text).replace(/[^ -~]/g, '_'), 'utf16le'),
    (text) => flat(text).replace(/[^ -~]/g, '_'),
  ],
]

const named = WAYS.map(([what, write, also]) => ({ what, write, also }))

const documentsOf = (bytes: Uint8Array) => {
  const { consignments, documents } = importText('odd', bytes)
  return [...consignments, ...documents].map(({ document }) => document)
}

describe.each(SAMPLES)('%s', (name) => {
  const text = Buffer.from(sampleBytes(name)).toString('latin1')
  it.each(named)('$what says the same', ({ write, also }) => {
    expect(documentsOf(write(text))).toEqual(documentsOf(latin1(also?.(text) ?? text)))
  })

  it('twice in a file, the second with the usual separators, is read twice', () => {
    const [other, usual] = [
      `UNA|^.\\ ~${separated(text, ['|', '^', '~'])}`,
      separated(text, [':', '+', "'"]),
    ]
    expect(documentsOf(latin1(`${other}\n${usual}`))).toHaveLength(
      2 * documentsOf(latin1(text)).length,
    )
  })
})

it.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['blanks', latin1('   \n\n')],
  ['a tag', latin1('UNB')],
  ['a service string', latin1("UNA:+.? '")],
  ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256))],
  [
    'one segment of a megabyte',
    latin1(`UNB+UNOC:3+A+B+260301:0600+R1'FTX+AAA+++${'X'.repeat(1_000_000)}'UNZ+0+R1'`),
  ],
])('%s is told of, and nothing is made of it', (_, bytes) => {
  const { consignments, documents, issues } = importText('odd', bytes)
  expect([...consignments, ...documents]).toEqual([])
  expect(issues.length).toBeGreaterThan(0)
})
