import { describe, expect, it } from 'vitest'
import { createX12Reader } from '../../src/interop/x12/reader.ts'
import { codes, readSample, readString, sampleBytes, told } from './read.ts'

const MANIFEST = 'haiphong-los-angeles-309.x12'
const STATUS = 'long-beach-status.x12'
const text = (name: string) => new TextDecoder().decode(sampleBytes(name))

describe('X12 309, the manifest of a carrier', () => {
  it('gives a consignment for each bill of lading', () => {
    const { format, consignments, issues, unknownSegments } = readSample(MANIFEST)
    expect([format, unknownSegments]).toEqual(['x12', {}])
    expect(consignments.map(({ document, at, place }) => ({ document, at, place }))).toMatchObject([
      {
        at: Date.UTC(2026, 2, 1, 6),
        place: 'interchange 1, set 1, segment 4 LX',
        document: {
          houseBill: 'RTPL40001',
          masterBill: 'RTPLM900',
          revision: 1,
          voyage: {
            carrier: 'RTPL',
            number: '014E',
            vesselImo: '9768162',
            vesselName: 'CORAL HORIZON',
            portOfLoading: 'VNHPH',
            portOfDischarge: 'USLAX',
            eta: Date.UTC(2026, 2, 22),
          },
          shipper: {
            name: 'RED RIVER FURNITURE JSC',
            id: '0200123456',
            address: {
              street: '12 LE HONG PHONG, NGO QUYEN',
              city: 'HAI PHONG, 180000',
              country: 'VN',
            },
          },
          consignee: { name: 'PACIFIC HOME LLC', address: { country: 'US' } },
          notify: { name: 'ACE BROKERS' },
          containers: [{ number: 'MSKU0413226', sizeType: '45G1', seals: ['ML7670951'] }],
          items: [
            {
              description: 'WOODEN BEDROOM FURNITURE, FLAT PACKED, IN CARTONS OF CORRUGATED BOARD',
              hs6: '940350',
              packages: 420,
              packageKind: 'CTN',
              grossKg: 18150,
              marks: 'RRF 1-420',
            },
          ],
          grossKg: 18150,
          packages: 420,
        },
      },
      {
        document: {
          houseBill: 'RTPL40002',
          revision: 2,
          voyage: { portOfLoading: 'KRPUS', portOfDischarge: 'USLAX' },
          containers: [{ number: 'HBKU076383', seals: ['S1', 'S2', 'S3'] }],
          items: [{ description: 'PAINT UN 1263', hs6: '320890', grossKg: 2000 }],
          grossKg: 2000,
        },
      },
    ])
    expect(told(issues, 'no-time', 'load-time-assumed')).toEqual([
      'info weight-rounded interchange 1, set 1, segment 19 M11/05',
      'warning container-number interchange 1, set 1, segment 22 VID/02',
    ])
  })
})

describe('X12 350, 358 and 315, what becomes of a bill and a box', () => {
  it('gives dispositions, the bills of a consist, and moves as events', () => {
    const { consignments, documents, statuses, issues } = readSample(STATUS)
    expect([consignments, issues.filter(({ severity }) => severity !== 'info')]).toEqual([[], []])
    expect(statuses).toEqual([
      {
        type: '350',
        code: '1C',
        bill: 'RTPL40001',
        entry: '1234567',
        container: 'MSKU0413226',
        location: '2704',
        remark: 'ENTERED AND RELEASED',
        at: Date.UTC(2026, 2, 21, 22, 10),
        place: 'interchange 1, set 1, segment 4 X4',
      },
      {
        type: '350',
        code: '1A',
        bill: 'RTPLH77',
        masterBill: 'RTPLM900',
        at: Date.UTC(2026, 2, 21, 22, 15),
        place: 'interchange 1, set 1, segment 6 X4',
      },
      {
        type: '350',
        code: 'ARR',
        remark: 'VESSEL ARRIVED',
        at: Date.UTC(2026, 2, 22, 3),
        place: 'interchange 1, set 1, segment 7 V9',
      },
      ...['RTPL40001', 'RTPL40002'].map((bill, index) => ({
        type: '358',
        code: 'carried',
        bill,
        container: 'MSKU0413226',
        at: Date.UTC(2026, 2, 22, 12),
        place: `interchange 1, set 2, segment ${index + 6} MBL`,
      })),
      {
        type: '315',
        code: 'VD',
        container: 'MSKU0413226',
        location: 'VNHPH',
        at: Date.UTC(2026, 2, 5, 12),
        place: 'interchange 1, set 4, segment 2 B4',
      },
    ])
    expect(documents.map(({ document }) => document)).toMatchObject([
      {
        kind: 'container-event',
        houseBill: 'RTPL40001',
        container: 'MSKU0413226',
        move: 'discharged',
        occurredAt: Date.UTC(2026, 2, 22, 10, 30),
        place: 'USLAX',
        full: true,
        voyageId: 'RTPL:014E:VNHPH',
      },
    ])
  })
})

describe('X12 310, an ocean bill', () => {
  const bill = (segments: readonly string[]) =>
    interchange(['ST*310*1', ...segments, `SE*${segments.length + 2}*1`])

  it('is one consignment', () => {
    const { consignments } = readString(
      bill([
        'B3**INV1*SHIP1*PP*K*20260301****RTPL',
        'B2A*05*BL',
        'N9*BM*RTPL50001',
        'V1*9768162*CORAL HORIZON*SG*014E*RTPL',
        'N1*SH*RED RIVER FURNITURE JSC',
        'R4*L*UN*VNHPH',
        'DTM*140*20260304*0000',
        'R4*D*K*2704',
        'DTM*139*20260322*0300',
        'LX*1',
        'N7*MSKU*041322*18150*G*******CN*******6****45G1',
        'M7*ML7670951',
        'L0*1***18150*G***420*CTN**K',
        'L5*1*WOODEN BEDROOM*940350*A',
        'L5*1*FURNITURE',
      ]),
    )
    expect(consignments[0]?.document).toMatchObject({
      houseBill: 'RTPL50001',
      revision: 2,
      freightPayment: 'prepaid',
      voyage: {
        portOfLoading: 'VNHPH',
        portOfDischarge: 'USLAX',
        etd: Date.UTC(2026, 2, 4),
        eta: Date.UTC(2026, 2, 22, 3),
      },
      containers: [{ number: 'MSKU0413226', sizeType: '45G1', seals: ['ML7670951'] }],
      items: [
        { description: 'WOODEN BEDROOM FURNITURE', hs6: '940350', packages: 420, grossKg: 18150 },
      ],
    })
  })

  it('with nothing in it is no consignment', () => {
    const read = readString(bill([]))
    expect([read.consignments, codes(read)]).toEqual([[], ['no-consignment']])
  })
})

describe('the X12 tokenizer', () => {
  it.each([1, 2, 5, 64, 1000])('reads the same in chunks of %i bytes as in one', (size) => {
    for (const name of [MANIFEST, STATUS]) {
      const bytes = sampleBytes(name)
      const pieces = createX12Reader(name)
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
      const whole = createX12Reader(name)
      whole.push(bytes)
      expect(pieces.end()).toEqual(whole.end())
    }
  })

  it.each([
    ['no line ends at all', (one: string) => one.replaceAll('\n', '')],
    ['lines instead of terminators', (one: string) => one.replaceAll('~\n', '\n')],
    [
      'lines of another system instead of terminators',
      (one: string) => one.replaceAll('~\n', '\r\n'),
    ],
    ['lines behind terminators', (one: string) => one.replaceAll('~\n', '~\r\n')],
    [
      'lines wrapped at eighty characters',
      (one: string) => one.replaceAll('\n', '').replace(/.{80}/g, '$&\r\n'),
    ],
    ['another separator', (one: string) => one.replaceAll('*', '\u001d').replaceAll('~', '\u001c')],
  ])('reads a file with %s', (_, change) => {
    const bills = readString(change(text(MANIFEST))).consignments.map(
      ({ document }) => document.houseBill,
    )
    expect(bills).toEqual(['RTPL40001', 'RTPL40002'])
  })

  it.each<[string, string, readonly string[]]>([
    ['a set that is not closed', text(MANIFEST).replace(/SE\*26.*\n/, ''), ['message-not-closed']],
    ['a group that is not closed', text(MANIFEST).replace(/GE\*1.*\n/, ''), ['group-not-closed']],
    [
      'an interchange that is not closed',
      text(MANIFEST).replace(/IEA.*\n/, ''),
      ['interchange-not-closed'],
    ],
    ['a count that is wrong', text(MANIFEST).replace('SE*26', 'SE*27'), ['segment-count']],
    [
      'a reference that is wrong',
      text(MANIFEST).replace('IEA*1*000000017', 'IEA*1*9'),
      ['interchange-reference'],
    ],
    [
      'segments nobody knows',
      text(MANIFEST).replace('LX*2', 'ZZ9*1~LX*2'),
      ['unknown-segment', 'segment-count'],
    ],
    [
      'a set nobody reads',
      text(MANIFEST).replace('ST*309*0001', 'ST*997*7~SE*2*7~ST*309*0001'),
      ['message-not-read', 'group-count'],
    ],
    ['a header of another length', text(MANIFEST).replace('*02*RTPL           *', '*02*RTPL*'), []],
    [
      'a segment without an end',
      text(MANIFEST).replace('LX*2', `K1*${'x'.repeat(200_000)}~LX*2`),
      ['segment-too-long'],
    ],
  ])('keeps every bill of a file with %s, and says so', (_, changed, expected) => {
    const read = readString(changed)
    expect(read.consignments.map(({ document }) => document.houseBill)).toEqual([
      'RTPL40001',
      'RTPL40002',
    ])
    const odd = read.issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
    expect(odd.filter((code) => !['no-time', 'container-number'].includes(code)).sort()).toEqual(
      [...expected].sort(),
    )
  })

  it('loses no neighbour of a broken interchange', () => {
    const broken = text(MANIFEST).slice(0, 900)
    const read = readString(broken + text(MANIFEST).replaceAll('RTPL4', 'RTPL6'))
    expect(read.consignments.map(({ document }) => document.houseBill)).toContain('RTPL60002')
  })
})

function interchange(segments: readonly string[]): string {
  const head =
    'ISA*00*          *00*          *02*RTPL           *ZZ*USLAX          *260301*0600*U*00401*000000017*0*P*>'
  return [
    head,
    'GS*IO*A*B*20260301*0600*1*X*004010',
    ...segments,
    'GE*1*1',
    'IEA*1*000000017',
    '',
  ].join('~\n')
}
