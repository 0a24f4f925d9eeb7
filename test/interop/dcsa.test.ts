import { describe, expect, it } from 'vitest'
import { importText } from '../../src/interop/import-text.ts'
import { parseUtc } from '../../src/kernel/time.ts'
import { codes, NOT_SAID, readSample, readString, told } from './read.ts'

const at = (text: string) => parseUtc(text) as number
const BILL =
  '{"transportDocumentReference": "B1", "consignmentItems": [{"descriptionOfGoods": "Chairs"}]}'

describe('DCSA bills of lading', () => {
  it('reads a straight bill whole', () => {
    const { consignments, issues, format } = readSample('straight-bill.json')
    expect(format).toBe('dcsa')
    expect(told(issues)).toEqual([
      'warning container-not-listed /consignmentItems/0/cargoItems/1/equipmentReference',
      'info weight-rounded /consignmentItems/0/cargoItems/0/cargoGrossWeight/value',
      'info load-time-assumed #',
      'info several-hs /consignmentItems/0',
    ])
    expect(issues[0]).toMatchObject({ line: 57, column: 33, file: 'straight-bill.json' })
    expect(consignments).toEqual([
      {
        at: at('2026-03-01'),
        place: '#',
        document: {
          kind: 'manifest',
          number: 'RTPLSWB300001',
          revision: 1,
          ucr: '26VN0200445566-1',
          houseBill: 'RTPLSWB300001',
          freightPayment: 'collect',
          voyage: {
            id: 'RTPL:014E:VNHPH',
            carrier: 'RTPL',
            number: '014E',
            vesselName: 'RED RIVER PIONEER',
            portOfLoading: 'VNHPH',
            portOfDischarge: 'USLAX',
            routing: [],
            loadAt: at('2026-03-04'),
            etd: at('2026-03-04'),
            eta: at('2026-03-23'),
          },
          shipper: {
            name: 'Kiến An Electronics Co., Ltd',
            id: '0200445566',
            address: { street: 'Trần Nhân Tông 41', city: 'Hải Phòng', country: 'VN' },
          },
          consignee: {
            name: 'Signal Hill Networks LLC',
            address: {
              street: 'East 21st Street 900',
              city: 'Signal Hill, CA, 90755',
              country: 'US',
            },
          },
          notify: { name: 'Signal Hill Networks LLC' },
          containers: [
            { number: 'PPLU7007012', sizeType: '22G1', seals: ['RT1', 'RT2'] },
            { number: 'PPLU7007028', seals: [] },
          ],
          items: [
            {
              number: 1,
              description: 'Routers for local networks with power supplies',
              hs6: '851762',
              packages: 240,
              packageKind: 'CT',
              grossKg: 2500,
              marks: 'SHN 1-240',
            },
            {
              number: 2,
              description: 'Routers for local networks with power supplies',
              hs6: '850440',
            },
          ],
          grossKg: 2500,
          packages: 240,
        },
      },
    ])
  })

  it('keeps what is good in a list with a broken, a voided and a foreign document', () => {
    const { consignments, issues } = readSample('documents-with-faults.txt')
    expect(
      consignments.map(({ document, place }) => [
        place,
        document.houseBill,
        document.masterBill,
        document.grossKg,
      ]),
    ).toEqual([
      ['/0/transportDocument', 'FAULT0001', undefined, 1200],
      ['/2/houseBillOfLadings/0', 'FH1', 'FAULT0003', 9000],
      ['/2/houseBillOfLadings/1', 'documents-with-faults-2.2', 'FAULT0003', 0],
    ])
    expect(consignments[1]?.document.containers).toEqual([
      { number: 'PPLU2002018', sizeType: '22G1', seals: ['MASTERSEAL'] },
    ])
    const inPlace = told(issues, ...NOT_SAID)
    expect([...inPlace.slice(0, 3), inPlace.at(-1)]).toEqual([
      'warning json-duplicate-key json',
      'warning number-out-of-range json',
      'error json-syntax json',
      'error not-a-bill /5',
    ])
    expect(
      issues
        .filter((issue) => issue.code.startsWith('json') || issue.code === 'number-out-of-range')
        .map((issue) => [issue.line, issue.column]),
    ).toEqual([
      [18, 11],
      [26, 83],
      [34, 113],
    ])
    expect(inPlace).toContain('warning voided /3/transportDocumentStatus')
    expect(inPlace).toContain('error not-a-bill /4')
    expect(inPlace).toContain(
      'warning bad-number /0/transportDocument/consignmentItems/0/cargoItems/0/outerPackaging/numberOfPackages',
    )
  })

  it.each([
    ['a list', `[${BILL}, ${BILL.replace('B1', 'B2')}]`, ['B1', 'B2']],
    ['one document a line', `${BILL}\n${BILL.replace('B1', 'B2')}\n`, ['B1', 'B2']],
    [
      'a broken line between two',
      `${BILL}\n{"consignmentItems": [\n${BILL.replace('B1', 'B2')}\n`,
      ['B1', 'B2'],
    ],
    ['a wrapper', `{"transportDocument": ${BILL}}`, ['B1']],
    [
      'an event with its document',
      `{"specversion": "1.0", "data": {"transportDocument": ${BILL}}}`,
      ['B1'],
    ],
    ['a list of wrappers', `{"transportDocuments": [${BILL}]}`, ['B1']],
    ['a byte order mark', `\uFEFF${BILL}`, ['B1']],
  ])('reads %s', (_, text, bills) => {
    expect(readString(text).consignments.map((one) => one.document.houseBill)).toEqual(bills)
  })

  it('stops at a depth that no bill has, and goes on behind it', () => {
    const deep = `{"consignmentItems": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const imported = readString(`[${deep}, ${BILL}]`)
    expect(imported.consignments).toHaveLength(1)
    expect(codes(imported)).toContain('json-too-deep')
  })

  it('reads a file that is not UTF-8 and says so', () => {
    const imported = readString(BILL)
    const bytes = Buffer.from(BILL.replace('Chairs', 'Chairs \u00e9'), 'latin1')
    expect(codes(imported)).not.toContain('invalid-utf8')
    expect(readBytes(bytes).consignments[0]?.document.items[0]?.description).toBe('Chairs \uFFFD')
    expect(codes(readBytes(bytes))).toContain('invalid-utf8')
  })

  it('reads every document of a long file whose documents all carry a warning', () => {
    const twice = BILL.replace('{', '{"carrierCode": "RTPL", "carrierCode": "PACL", ')
    const lines = Array.from({ length: 3_000 }, (_, i) => twice.replace('B1', `B${i}`))
    expect(readString(lines.join('\n')).consignments).toHaveLength(3_000)
  })

  it('lets no name of a JSON object reach a prototype', () => {
    expect(
      readString('{"__proto__": {"consignmentItems": [{}]}, "constructor": 1}').consignments,
    ).toEqual([])
  })
})

function readBytes(bytes: Uint8Array) {
  return importText('bytes.json', bytes)
}
