import { describe, expect, it } from 'vitest'
import {
  Agreement,
  agreedKinds,
  agreementDigest,
  lanesOf,
  withoutExchange,
} from '../../src/agreement/agreement.ts'
import { InputError } from '../../src/kernel/input-error.ts'
import { readYaml } from '../../src/kernel/read-yaml.ts'
import { HOUR, MINUTE } from '../../src/kernel/time.ts'
import { agreementOf } from '../support/make.ts'

const TEXT = `id: pilot
version: "1"
title: A pilot
legalBasis: made up
ports: [VNHPH, USLAX]
lanes:
  - { from: VNHPH, to: USLAX }
validFrom: "2026-01-01"
validTo: "2028-01-01"
kinds:
  manifest: { purpose: risk assessment }
  export-declaration:
    purpose: risk assessment
    batchWindow: 2h
    fields: [ucr, items.hs6]
`

const read = (text: string) => readYaml('pilot.yaml', text, Agreement)

/** Place and words of every fault. */
function faultsOf(text: string): readonly string[] {
  try {
    read(text)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.issues.map(({ line, column, path, what }) => `${line}:${column} ${path}: ${what}`)
  }
}

describe('an agreement', () => {
  it('is read with its times in ms and its silence filled in', () => {
    expect(read(TEXT)).toEqual({
      id: 'pilot',
      version: '1',
      title: 'A pilot',
      legalBasis: 'made up',
      ports: ['VNHPH', 'USLAX'],
      lanes: [{ from: 'VNHPH', to: 'USLAX' }],
      validFrom: Date.UTC(2026, 0, 1),
      validTo: Date.UTC(2028, 0, 1),
      kinds: {
        manifest: { purpose: 'risk assessment', batchWindow: 15 * MINUTE },
        'export-declaration': {
          purpose: 'risk assessment',
          batchWindow: 2 * HOUR,
          fields: ['ucr', 'items.hs6'],
        },
      },
    })
  })

  it.each<[string, string, string, RegExp[]]>([
    ['a kind nobody knows', '  manifest:', '  manifesto:', [/^11:3 kinds\.manifesto: .*manifest/]],
    [
      'a field the kind does not have',
      '[ucr, items.hs6]',
      '[ucr, items.hs8]',
      [
        /^15:19 kinds\.export-declaration\.fields\[1\]: export-declaration has no shareable field "items\.hs8"; it has .*items\.hs6/,
      ],
    ],
    [
      'a field of another kind',
      '[ucr, items.hs6]',
      '[notify]',
      [/^15:14 kinds\.export-declaration\.fields\[0\]: .*"notify"/],
    ],
    [
      'a duration without a unit',
      '2h',
      '"2"',
      [
        /^14:18 kinds\.export-declaration\.batchWindow: "2" is no duration; write e\.g\. "15m", "36h", "30d"$/,
      ],
    ],
    [
      'a date that is none',
      '"2026-01-01"',
      '"2026-02-30"',
      [/^8:12 validFrom: "2026-02-30" is no UTC time/],
    ],
    [
      'a lane from a port of nobody',
      'from: VNHPH',
      'from: CNSHA',
      [/^7:13 lanes\[0\]\.from: CNSHA is not one of the ports$/],
    ],
    [
      'a port that is no UN/LOCODE',
      '[VNHPH, USLAX]',
      '[Haiphong, USLAX]',
      [
        /^5:9 ports\[0\]: a UN\/LOCODE has/,
        /^7:13 lanes\[0\]\.from: VNHPH is not one of the ports$/,
      ],
    ],
    ['a single port', '[VNHPH, USLAX]', '[VNHPH]', [/^5:8 ports: /]],
    [
      'an end before its beginning',
      '"2028-01-01"',
      '"2025-01-01"',
      [/^9:10 validTo: the agreement ends before it begins$/],
    ],
    [
      'an end at its beginning',
      '"2028-01-01"',
      '"2026-01-01"',
      [/^9:10 validTo: the agreement ends before it begins$/],
    ],
    ['a key nobody knows', 'legalBasis', 'legalBase', [/legalBase/, /legalBasis/]],
    [
      'goods that are no HS prefix',
      'title: A pilot',
      'title: A pilot\ngoods: ["94", "x"]',
      [/^4:15 goods\[1\]: /],
    ],
    [
      'a purpose that no header can hold',
      '{ purpose: risk assessment }',
      `{ purpose: ${'x'.repeat(101)} }`,
      [/^11:\d+ kinds\.manifest\.purpose: /],
    ],
    [
      'half a letter in a purpose',
      '{ purpose: risk assessment }',
      '{ purpose: "\\ud800" }',
      [/^11:\d+ kinds\.manifest\.purpose: this is no well-formed text$/],
    ],
    [
      'a kind without a purpose',
      '{ purpose: risk assessment }',
      '{ }',
      [/^11:\d+ kinds\.manifest/],
    ],
  ])('with %s is refused at its place', (_, good, bad, faults) => {
    expect(TEXT).toContain(good)
    const found = faultsOf(TEXT.replace(good, bad))
    for (const fault of faults) expect(found).toContainEqual(expect.stringMatching(fault))
  })

  it('is told what contradicts itself also where a purpose is missing and a date is none', () => {
    const text = TEXT.replace('{ purpose: risk assessment }', '{ batchWindow: 1h }')
      .replace('"2026-01-01"', 'then')
      .replace('to: USLAX', 'to: CNSHA')
      .replace('items.hs6]', 'items.hs9]\n    retention: 71h\n    givers: [SGSIN]')
    const faults = faultsOf(text).map((fault) => fault.replace(/;.*/, ''))
    expect(faults).toEqual([
      expect.stringMatching(/^5:16 ports\[1\]: no lane begins or ends at USLAX/),
      expect.stringMatching(/^7:24 lanes\[0\]\.to: CNSHA is not one of the ports/),
      expect.stringMatching(/^8:12 validFrom: "then" is no UTC time/),
      expect.stringMatching(/^11:13 kinds\.manifest\.purpose: is missing/),
      expect.stringMatching(/^15:19 kinds\.export-declaration\.fields\[1\]: .*"items\.hs9"/),
      expect.stringMatching(/^16:16 kinds\.export-declaration\.retention: .*is gone before/),
    ])
  })

  it('is told all its faults at once', () => {
    const text = TEXT.replace('2h', 'soon')
      .replace('"2026-01-01"', 'then')
      .replace('from: VNHPH', 'from: HAIPHONG')
    expect(faultsOf(text).map((fault) => fault.split(' ')[0])).toEqual([
      ...['5:9', '7:13', '7:13', '8:12', '14:18'],
    ])
  })
})

describe('the digest of an agreement', () => {
  it('is the same however it is written down', () => {
    const [head = '', kinds = ''] = TEXT.split('kinds:')
    const moved = `# the same\nkinds:${kinds}${head}`
      .replace('"2026-01-01"', '"2026-01-01T00:00Z"')
      .replace('2h', '120m')
    expect(agreementDigest(read(moved))).toBe(agreementDigest(read(TEXT)))
  })

  it('is frozen: a changed one is another agreement to every partner', () => {
    expect(agreementDigest(read(TEXT))).toMatchInlineSnapshot(
      `"46bf47ab0e273ec998968a645b086d34177f215980ffb3a6b506903839ce2e05"`,
    )
  })

  it.each<[string, Partial<Agreement>]>([
    [
      'a field',
      { kinds: { manifest: { purpose: 'risk assessment', batchWindow: 0, fields: [] } } },
    ],
    ['a version', { version: '2' }],
    ['a day', { validTo: Date.UTC(2028, 0, 2) }],
    ['a prefix of goods', { goods: ['94'] }],
  ])('changes with %s', (_, over) => {
    expect(agreementDigest({ ...read(TEXT), ...over })).not.toBe(agreementDigest(read(TEXT)))
  })
})

describe('an agreement without exchange', () => {
  it('has the same parties and lanes, and shares nothing', () => {
    const agreement = agreementOf()
    const baseline = withoutExchange(agreement)
    expect(baseline).toEqual({ ...agreement, version: '1-baseline', kinds: {} })
    expect(lanesOf(baseline)).toEqual(['VNHPH>USLAX', 'USLAX>VNHPH'])
    expect(agreedKinds(baseline)).toEqual([])
    expect(agreementDigest(baseline)).not.toBe(agreementDigest(agreement))
  })

  it('leaves the one it was made of as it is', () => {
    const agreement = agreementOf()
    const before = structuredClone(agreement)
    withoutExchange(agreement)
    expect(agreement).toEqual(before)
  })
})
