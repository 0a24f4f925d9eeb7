import { describe, expect, it } from 'vitest'
import { codes, cuscar, NOT_SAID, readSample, readString, told } from './read.ts'

describe('broken interchanges', () => {
  it('lose nothing good: every consignment of a file with ten faults is there, and every fault has its place', () => {
    const { consignments, issues, unknownSegments } = readSample('broken-in-the-middle.edi')
    expect(consignments.map((one) => one.document.houseBill)).toEqual([
      'BRK0001',
      'BRK0002',
      'BRK0003',
      'BRK0004',
      'BRK0005',
      'BRK0006',
    ])
    expect(unknownSegments).toEqual({ LIN: 1 })
    expect(told(issues, ...NOT_SAID)).toEqual([
      'warning unknown-qualifier interchange 1, message 1, segment 13 NAD/1',
      'warning ambiguous-number interchange 1, message 1, segment 17 MEA/3.2',
      'info weight-rounded interchange 1, message 1, segment 17 MEA/3.2',
      'warning missing-terminator interchange 1, message 1, segment 20',
      'warning bad-number interchange 1, message 1, segment 22 GID/2.1',
      'warning bad-weight interchange 1, message 1, segment 24 MEA/3.2',
      'warning segment-count interchange 1, message 1, segment 25 UNT/1',
      'warning unknown-segment interchange 1, message 1, segment 14 LIN',
      'warning container-without-consignment interchange 1, message 1, segment 9 EQD',
      'warning imo-check-digit interchange 1, message 1',
      'warning container-check-digit interchange 1, message 1, segment 8 EQD',
      'warning bad-country interchange 1, message 1, segment 21 NAD',
      'warning no-weight interchange 1, message 1, segment 19 CNI',
      'warning no-packages interchange 1, message 1, segment 19 CNI',
      'error message-not-closed interchange 1, message 2',
      'warning duplicate-message interchange 1, message 3, segment 1 UNH/1',
      'warning segment-count interchange 1, message 3, segment 8 UNT/1',
      'warning message-reference interchange 1, message 3, segment 8 UNT/2',
      'error message-not-read interchange 1, message 4, segment 1 UNH/2',
      'warning message-count interchange 1 UNZ/1',
      'warning interchange-reference interchange 1 UNZ/2',
      'error no-interchange-header interchange 2 UNH',
      'warning segment-count interchange 2, message 1, segment 8 UNT/1',
      'error interchange-not-closed interchange 2 UNH',
      'error truncated interchange 3, message 1, segment 7',
      'error message-not-closed interchange 3, message 1',
      'warning no-weight interchange 3, message 1, segment 3 CNI',
      'error interchange-not-closed interchange 3 UNB',
    ])
    expect(issues.find((issue) => issue.code === 'segment-count')).toEqual({
      file: 'broken-in-the-middle.edi',
      place: 'interchange 1, message 1, segment 25 UNT/1',
      line: 26,
      code: 'segment-count',
      severity: 'warning',
      message: 'UNT says "99" segments, there are 25',
      mend: 'write UNT+25',
    })
  })

  it('tell masters from houses, split one CNI group by its bills, leave withdrawals out, read a header as a consignment', () => {
    const { consignments, issues } = readSample('several-of-everything.edi')
    expect(
      consignments.map(({ document }) => [
        document.number,
        document.masterBill,
        document.revision,
        document.grossKg,
      ]),
    ).toEqual([
      ['ODDMASTER', undefined, 2, 3000],
      ['ODDHOUSE1', 'ODDMASTER', 2, 1000],
      ['ODDHOUSE2', 'ODDMASTER', 2, 2000],
      ['ODDHOUSE1/2', undefined, 2, 0],
      ['HEADERHOUSE', 'HEADERMASTER', 1, 100],
    ])
    expect(consignments[1]?.document.items[0]?.description).toBe('WIRE ; CABLE ~BOTH~')
    expect(consignments[1]?.document.voyage.portOfLoading).toBe('VNHPH')
    expect(consignments[1]?.document.voyage.portOfDischarge).toBe('USLAX')
    expect(told(issues, ...NOT_SAID).slice(0, 4)).toEqual([
      'info directory-assumed interchange 1, message 1',
      'info several-bills interchange 1, message 1, segment 19 RFF/1',
      'info master-listed interchange 1, message 1, segment 7 CNI',
      'warning duplicate-bill interchange 1, message 1, segment 23 CNI',
    ])
    expect(
      codes({ consignments, issues } as never).filter((code) =>
        ['cancellation', 'no-consignment'].includes(code),
      ),
    ).toEqual(['cancellation', 'no-consignment'])
  })
})

describe('a file that is no manifest', () => {
  it.each([
    ['nothing at all', '', 'empty-file'],
    ['blanks', ' \n\n', 'empty-file'],
    ['a letter', 'Dear Sir or Madam', 'unknown-format'],
    ['X12', 'ISA*00*          *00*', 'truncated'],
    ['XML', '<?xml version="1.0"?><a/>', 'not-a-declaration'],
    ['an OpenAPI description', 'openapi: 3.0.3\ninfo:\n', 'format-not-read'],
    ['a ZIP archive', 'PK\u0003\u0004....', 'format-not-read'],
    ['half an object', '{"consignmentItems": [', 'json-syntax'],
    ['a booking', '{"requestedEquipments": []}', 'not-a-bill'],
    ['an error message', '{"httpMethod": "GET", "statusCode": 404, "errors": []}', 'not-a-bill'],
    ['a number', '[42]', 'not-a-bill'],
  ])('%s is said to be what it is', (_, text, code) => {
    const imported = readString(text)
    expect(imported.consignments).toEqual([])
    expect(codes(imported)).toContain(code)
    expect(imported.issues.some((issue) => issue.severity === 'error')).toBe(true)
  })

  it('is refused unread above the size that is allowed', () => {
    expect(codes(readString('{}', { maxBytes: 1 }))).toEqual(['file-too-large'])
  })

  it('tells at most so many issues, and how many more there were', () => {
    const many = cuscar(Array.from({ length: 50 }, () => 'NAD+QQ9'))
    const { issues } = readString(many, { maxIssues: 10 })
    expect(issues).toHaveLength(11)
    expect(issues.at(-1)?.message).toMatch(/^4\d more issues are not shown$/)
  })
})

describe('the defaults', () => {
  it('fill what neither consignment nor message says, and each fill is told once', () => {
    const defaults = {
      portOfLoading: 'VNHPH',
      portOfDischarge: 'USLAX',
      loadAt: 1,
      etd: 2,
      eta: 3,
      carrier: 'RTPL',
    }
    const { consignments, issues } = readString(cuscar(['BGM+85+M+9', 'CNI+1', 'CNI+2']), {
      defaults,
    })
    expect(consignments.map((one) => one.document.voyage)).toEqual(
      Array(2).fill({
        id: 'RTPL:UNKNOWN:VNHPH',
        carrier: 'RTPL',
        number: 'UNKNOWN',
        portOfLoading: 'VNHPH',
        portOfDischarge: 'USLAX',
        routing: [],
        loadAt: 1,
        etd: 2,
        eta: 3,
      }),
    )
    expect(consignments.map((one) => one.document.houseBill)).toEqual(['M-1', 'M-2'])
    expect(issues.filter((issue) => issue.code === 'no-port')).toHaveLength(2)
    expect(issues.filter((issue) => issue.code === 'no-time')).toHaveLength(2)
  })
})
