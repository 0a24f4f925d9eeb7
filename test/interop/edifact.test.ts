import { describe, expect, it } from 'vitest'
import { parseEdifactTime } from '../../src/interop/edifact/date.ts'
import { createEdifactReader } from '../../src/interop/edifact/reader.ts'
import { importText } from '../../src/interop/import-text.ts'
import { parseUtc } from '../../src/kernel/time.ts'
import { codes, cuscar, readString, sampleBytes } from './read.ts'

const GOODS = ['CNI+1', 'RFF+BM:B1', 'GID+1+5:CT', 'FTX+AAA+++CHAIRS', 'MEA+AAE+G+KGM:100']

describe('the push parser', () => {
  it.each([1, 2, 3, 7, 64, 1000])('reads the same in chunks of %i bytes as in one', (size) => {
    for (const name of [
      'haiphong-manifest-d95b.edi',
      'several-of-everything.edi',
      'broken-in-the-middle.edi',
    ]) {
      const bytes = sampleBytes(name)
      const whole = createEdifactReader(name)
      whole.push(bytes)
      const pieces = createEdifactReader(name)
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
      expect(pieces.end()).toEqual(whole.end())
    }
  })

  it('hands over finished messages before the end, and forgets them', () => {
    const reader = createEdifactReader('stream')
    const message = new TextEncoder().encode(cuscar(GOODS))
    reader.push(message)
    expect(reader.take().consignments).toHaveLength(1)
    expect(reader.take().consignments).toHaveLength(0)
    reader.push(message)
    expect(reader.end().consignments).toHaveLength(1)
  })

  it('gives up a segment without an end, not the message', () => {
    const text = cuscar([...GOODS, `FTX+AAA+++${'x'.repeat(200_000)}`, 'CNI+2', 'RFF+BM:B2'])
    const imported = readString(text)
    expect(imported.consignments.map((one) => one.document.houseBill)).toEqual(['B1', 'B2'])
    expect(codes(imported)).toContain('segment-too-long')
  })
})

describe('service characters', () => {
  it.each([
    ['the usual UNA', "UNA:+.? '", []],
    ['a UNA with the reserved character forgotten', "UNA:+.?'", ['service-string']],
    ['a UNA of letters', 'UNAABCDEF', ['service-string']],
    ['newlines between UNA and UNB', "UNA:+.? '\r\n\r\n", []],
  ])('%s', (_, una, expected) => {
    const imported = readString(`${una}${cuscar(GOODS)}`)
    expect(imported.consignments).toHaveLength(1)
    expect(codes(imported).filter((code) => code === 'service-string')).toEqual(expected)
  })

  it('reads a file whose lines were wrapped at eighty characters', () => {
    const flat = cuscar([
      ...GOODS,
      'FTX+AAA+++A LONG DESCRIPTION OF CHAIRS THAT RUNS OVER THE END OF A LINE',
    ]).replaceAll('\n', '')
    const wrapped = flat.replace(/.{80}/g, '$&\r\n')
    expect(readString(wrapped).consignments).toEqual(readString(flat).consignments)
  })

  it('reads a file whose terminators are newlines only, and says so once', () => {
    const imported = readString(`${cuscar([...GOODS, 'CNI+2', 'RFF+BM:B2']).replaceAll("'", '')}\n`)
    expect(imported.consignments.map((one) => one.document.houseBill)).toEqual(['B1', 'B2'])
    expect(codes(imported).filter((code) => code === 'missing-terminator')).toHaveLength(1)
  })
})

describe('character sets', () => {
  const named = (syntax: string, name: Uint8Array) => {
    const [before, after] = cuscar(
      [...GOODS.slice(0, 2), 'NAD+CZ+++@', ...GOODS.slice(2)],
      '99B',
      syntax,
    ).split('@') as [string, string]
    const encoder = new TextEncoder()
    return importText(
      'names.edi',
      Buffer.concat([encoder.encode(before), name, encoder.encode(after)]),
    )
  }

  it.each([
    ['Latin-1 in UNOC', 'UNOC:3', Buffer.from('Caf\u00e9', 'latin1'), 'Caf\u00e9', 0],
    [
      'Cyrillic in UNOE',
      'UNOE:1',
      Buffer.from([0xbc, 0xde, 0xe1, 0xda, 0xd2, 0xd0]),
      '\u041c\u043e\u0441\u043a\u0432\u0430',
      0,
    ],
    ['UTF-8 in UNOY', 'UNOY:4', Buffer.from('Hải Phòng'), 'Hải Phòng', 0],
    ['UTF-8 in UNOW', 'UNOW:4', Buffer.from('Hải Phòng'), 'Hải Phòng', 0],
    ['UTF-8 in UNOA, which has none', 'UNOA:2', Buffer.from('Hải Phòng'), 'Hải Phòng', 1],
    [
      'Latin-1 in UNOB, which has none',
      'UNOB:2',
      Buffer.from('Caf\u00e9', 'latin1'),
      'Caf\u00e9',
      1,
    ],
  ])('%s', (_, syntax, bytes, name, doubts) => {
    const imported = named(syntax, bytes)
    expect(imported.consignments[0]?.document.shipper.name).toBe(name)
    expect(codes(imported).filter((code) => code === 'bad-character')).toHaveLength(doubts)
  })

  it('skips a byte order mark and understands UTF-16', () => {
    const marked = importText(
      'bom',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(cuscar(GOODS))]),
    )
    const wide = importText(
      'wide',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(cuscar(GOODS), 'utf16le')]),
    )
    expect([marked.consignments.length, wide.consignments.length]).toEqual([1, 1])
    expect([codes(marked)[0], codes(wide)[0]]).toEqual(['byte-order-mark', 'utf-16'])
  })
})

describe('dates', () => {
  const instant = (text: string) => ({
    kind: 'instant',
    at: parseUtc(text),
    timed: true,
    zoned: false,
  })
  it.each([
    ['20260304', '102', { ...instant('2026-03-04'), timed: false }],
    ['260304', '101', { ...instant('2026-03-04'), timed: false }],
    ['990304', '101', { ...instant('1999-03-04'), timed: false }],
    ['202603041830', '203', instant('2026-03-04T18:30Z')],
    ['20260304183015', '204', instant('2026-03-04T18:30:15Z')],
    ['2603041830', '201', instant('2026-03-04T18:30Z')],
    ['202603042400', '203', instant('2026-03-05')],
    ['202603041830+0700', '205', { ...instant('2026-03-04T11:30Z'), zoned: true }],
    ['202603041830UTC', '303', { ...instant('2026-03-04T18:30Z'), zoned: true }],
    ['20260304-20260306', '718', { ...instant('2026-03-04'), timed: false }],
    ['1830', '401', { kind: 'time-of-day', after: 66_600_000 }],
    ['20260304', '203', { ...instant('2026-03-04'), timed: false }],
    ['20260304', '', { ...instant('2026-03-04'), timed: false }],
    ['20260230', '102', null],
    ['soon', '102', null],
    ['', '', null],
  ])('%s in format %s', (text, format, expected) => {
    expect(parseEdifactTime(text, format)).toEqual(expected)
  })
})

describe('containers', () => {
  it('of a message with one consignment and no links are all its own', () => {
    const imported = readString(cuscar(['EQD+CN+PPLU1001017+45G1', 'SEL+S1', ...GOODS]))
    expect(imported.consignments[0]?.document.containers).toEqual([
      { number: 'PPLU1001017', sizeType: '45G1', seals: ['S1'] },
    ])
    expect(codes(imported)).toContain('containers-assumed')
  })

  it('listed after the goods are found all the same, whatever the spelling', () => {
    const imported = readString(
      cuscar([...GOODS, 'SGP+PPLU 100101-7', 'CNI+2', 'RFF+BM:B2', 'EQD+CN+PPLU1001017+45G1']),
    )
    expect(imported.consignments.map((one) => one.document.containers)).toEqual([
      [{ number: 'PPLU1001017', sizeType: '45G1', seals: [] }],
      [],
    ])
  })

  it('are told from break bulk, which groups goods only', () => {
    const imported = readString(cuscar(['EQD+BB+LOT1', ...GOODS, 'SGP+LOT1']))
    expect(imported.consignments[0]?.document.containers).toEqual([])
    expect(codes(imported)).toContain('not-a-container')
    expect(codes(imported)).not.toContain('container-not-listed')
  })
})
