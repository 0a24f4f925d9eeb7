import { describe, expect, it } from 'vitest'
import { importText } from '../../src/interop/import-text.ts'
import { loadTableMapping } from '../../src/interop/table/mapping.ts'
import { codes, told } from './read.ts'

const MAPPING = loadTableMapping(
  'bills.yaml',
  `
title: Bills of a forwarder
source: own
licence: own
match: [bill_no, pol]
bill: bill_no
masterBill: master
carrier: scac
voyage: voyage
vesselImo: { column: ship_id, when: { column: ship_id_kind, is: [IMO] } }
portOfLoading: { column: pol, codes: { Hai Phong: VNHPH } }
portOfDischarge: pod
etd: etd
eta: { column: [ata, eta] }
shipper: { name: shipper, country: shipper_country }
containers: { column: boxes, split: ";" }
warn: [{ column: state, is: [Void], say: the row is void }]
item:
  description: goods
  hs: hs
  packages: pieces
  gross: weight
  grossUnit: { column: unit, codes: { Pounds: LBR } }
`,
)

const COLUMNS =
  'bill_no,master,scac,voyage,ship_id,ship_id_kind,pol,pod,etd,eta,ata,shipper,shipper_country,boxes,state,goods,hs,pieces,weight,unit'
const ROWS = [
  'F1,M1,RTPL,014E,9768162,IMO,Hai Phong,USLAX,2026-03-05,2026-03-22,2026-03-23 04:00,"RED RIVER, JSC",VN,MSKU0413226;HBKU0785729,,"CHAIRS\nOF WOOD",940161,10,1000,KGM',
  'F1,M1,RTPL,014E,9768162,IMO,Hai Phong,USLAX,2026-03-05,2026-03-22,,"RED RIVER, JSC",VN,MSKU0413226,,TABLES,940360,5,2204.62,Pounds',
  'F2,,RTPL,014E,X1,CALL,Nowhere,USLAX,5 March,,,A,,,Void,SOFAS,94,many,heavy,KGM',
]
const read = (text: string, name = 'bills.csv') =>
  importText(name, new TextEncoder().encode(text), { mappings: [MAPPING] })

describe('a table by its mapping', () => {
  const csv = [COLUMNS, ...ROWS].join('\n')

  it('gives a consignment for each bill, a goods item for each of its rows', () => {
    const { format, consignments, issues } = read(csv)
    expect(format).toBe('table')
    expect(consignments).toMatchObject([
      {
        place: 'row 1',
        document: {
          houseBill: 'F1',
          masterBill: 'M1',
          voyage: {
            id: 'RTPL:014E:VNHPH',
            vesselImo: '9768162',
            portOfDischarge: 'USLAX',
            etd: Date.UTC(2026, 2, 5),
            eta: Date.UTC(2026, 2, 23, 4),
          },
          shipper: { name: 'RED RIVER, JSC', address: { country: 'VN' } },
          containers: [{ number: 'MSKU0413226' }, { number: 'HBKU0785729' }],
          items: [
            {
              number: 1,
              description: 'CHAIRS OF WOOD',
              hs6: '940161',
              packages: 10,
              grossKg: 1000,
            },
            { number: 2, description: 'TABLES', hs6: '940360', packages: 5, grossKg: 1000 },
          ],
          grossKg: 2000,
          packages: 15,
        },
      },
      {
        place: 'row 3',
        document: { houseBill: 'F2', items: [{ description: 'SOFAS' }], grossKg: 0 },
      },
    ])
    expect(told(issues, 'load-time-assumed', 'no-time', 'no-port', 'no-vessel')).toEqual(
      [
        'info weight-rounded row 2, column weight',
        'warning row-noted row 3, column state',
        'warning port-not-locode row 3, column pol',
        'warning bad-time row 3, column etd',
        'warning bad-number row 3, column pieces',
        'warning bad-weight row 3, column weight',
        'warning bad-hs row 3, column hs',
        'info no-weight row 3',
        'warning no-packages row 3',
      ].map((line) => line.replace('info no-weight', 'warning no-weight')),
    )
    expect(issues.find(({ code }) => code === 'row-noted')).toMatchObject({ line: 5 })
  })

  it.each([
    ['tabs', csv.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t')],
    ['line ends of another system', csv.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${csv}`],
    ['columns in another order', csv.replace(COLUMNS, COLUMNS).split('\n').join('\n')],
  ])('is the same with %s', (_, text) => {
    const plain = ({ consignments }: ReturnType<typeof read>) =>
      consignments.map(({ document }) => document)
    expect(plain(read(text))).toEqual(plain(read(csv)))
  })

  it('may be NDJSON, with names inside objects', () => {
    const line = {
      bill_no: 'N1',
      pol: 'VNHPH',
      pod: 'USLAX',
      pieces: 3,
      weight: 12.5,
      goods: 'LAMPS',
    }
    const read2 = read(
      `${JSON.stringify(line)}\nnot json\n${JSON.stringify({ ...line, bill_no: 'N2' })}\n`,
      'a.ndjson',
    )
    expect(
      read2.consignments.map(({ document }) => [document.houseBill, document.grossKg]),
    ).toEqual([
      ['N1', 13],
      ['N2', 13],
    ])
    expect(codes(read2)).toContain('json-syntax')
  })

  it.each([
    [
      'a row that is too short',
      [COLUMNS, ROWS[2], 'F9,,RTPL', ROWS[0]],
      'row-length',
      ['F2', 'F9', 'F1'],
    ],
    [
      'a quote nobody closes',
      [COLUMNS, ROWS[2], `F9,"${'x'.repeat(1_200_000)}`, ROWS[2]?.replace('F2', 'F3')],
      'bad-quote',
      ['F2', 'F9', 'F3'],
    ],
    ['a column named twice', [`${COLUMNS},goods`, `${ROWS[2]},BEDS`], 'same-column', ['F2']],
  ])('with %s loses no other row', (_, lines, code, bills) => {
    const found = read(lines.join('\n'))
    expect(codes(found)).toContain(code)
    expect(found.consignments.map(({ document }) => document.houseBill)).toEqual(
      expect.arrayContaining(bills),
    )
  })

  it('that no mapping knows is said to be one', () => {
    expect(codes(read('a,b\n1,2\n'))).toEqual(['unmapped-table'])
    expect(codes(read('Dear Sir, or Madam\n'))).toEqual(['unknown-format'])
  })

  it('is refused with the place of each fault when the mapping is wrong', () => {
    expect(() =>
      loadTableMapping('m.yaml', 'title: A\nsource: B\nlicence: C\nmatch: [a]\nbil: a\n'),
    ).toThrow(/bil/)
  })
})
