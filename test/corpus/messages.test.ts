import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importText } from '../../src/interop/import-text.ts'
import { loadTableMapping } from '../../src/interop/table/mapping.ts'

const corpus = new URL('../../../shared/corpus/messages/', import.meta.url)
const present = existsSync(corpus)
const read = (path: string) =>
  importText(path.split('/').at(-1) ?? path, readFileSync(new URL(path, corpus)))
const errors = (path: string) =>
  read(path)
    .issues.filter((issue) => issue.severity === 'error')
    .map((issue) => issue.code)

if (!present) {
  describe('messages of others', () => {
    it.skip('skipped: the folder of collected messages is not beside this repository', () => {})
  })
}

describe.skipIf(!present)('CUSCAR and its neighbours, written by others', () => {
  it('reads the cargo report with next to nothing in it', () => {
    const { consignments, issues, unknownSegments } = read('edifact/CUSCAR_D99B_warrel.edi')
    expect(unknownSegments).toEqual({})
    expect(consignments).toHaveLength(1)
    expect(consignments[0]?.document).toMatchObject({
      houseBill: '200401270003-1',
      items: [{ number: 1, description: 'GOODS DESCRIPTION', hs6: '030262', grossKg: 10 }],
      grossKg: 10,
      containers: [],
    })
    expect(consignments[0]?.at).toBe(Date.UTC(2004, 0, 27, 7, 30))
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
    expect(issues.map((issue) => issue.code).sort()).toEqual([
      'load-time-assumed',
      'no-bill-number',
      'no-carrier',
      'no-packages',
      'no-port',
      'no-port',
      'no-shipper',
      'no-time',
      'no-time',
      'no-vessel',
      'no-voyage',
      'port-not-locode',
    ])
  })

  it.each([
    ['edifact/CUSDEC_D99B.edi', ['message-not-read']],
    ['edifact/d00b_iftsta.edi', ['message-not-read']],
  ])('%s is named for what it is', (path, expected) => {
    expect([read(path).consignments, read(path).documents]).toEqual([[], []])
    expect(errors(path)).toEqual(expected)
  })

  it('reads every container of the stow plans', () => {
    const [lbct] = read('edifact/D95BBAPLIE.edi').documents.map(({ document }) => document)
    expect(lbct).toMatchObject({
      kind: 'stow-plan',
      number: '391651645',
      voyage: { number: '042', vesselName: 'OOCL BEIJING', portOfLoading: 'USLGB' },
      positions: [
        {
          container: 'OOLU4293959',
          cell: '0780690',
          full: false,
          grossKg: 3833,
          portOfDischarge: 'CNYTN',
        },
        {
          container: 'MOEU0710945',
          cell: '0060886',
          full: false,
          grossKg: 3983,
          portOfDischarge: 'CNXMN',
        },
        {
          container: 'OOLU8757889',
          cell: '0100114',
          full: true,
          grossKg: 26000,
          portOfDischarge: 'TWKHH',
        },
      ],
    })
    const [template] = read('edifact/d04b_baplie.edi').documents.map(({ document }) => document)
    expect(template).toMatchObject({
      number: '2343',
      positions: [{ container: 'CONTAINER', sizeType: '2210', cell: '0050302', grossKg: 23000 }],
    })
    expect([...errors('edifact/D95BBAPLIE.edi'), ...errors('edifact/d04b_baplie.edi')]).toEqual([])
  })

  it('reads every container of the discharge, loading and order messages', () => {
    const report = read('edifact/D95BCOARRI.edi').documents.map(({ document }) => document)
    const moves = report.map((one) => (one.kind === 'container-event' ? one.move : one.kind))
    expect(moves).toEqual([...Array(2).fill('discharged'), ...Array(19).fill('loaded')])
    expect(report[0]).toMatchObject({
      container: 'FCIU9908030',
      occurredAt: Date.UTC(2016, 1, 3, 9, 13),
      place: 'ITGOA',
      portOfLoading: 'TRKMX',
      portOfDischarge: 'ITGOA',
    })
    expect(errors('edifact/D95BCOARRI.edi')).toEqual([])
    const order = read('edifact/d95b_coprar.edi').documents.map(({ document }) => document)
    expect(order).toMatchObject(Array(2).fill({ container: 'MSTI6415664', place: 'AEJEA' }))
    expect(errors('edifact/d95b_coprar.edi')).toEqual([
      'no-interchange-header',
      'interchange-not-closed',
    ])
  })
})

describe.skipIf(!present)('the header table of the US manifest system', () => {
  it('is read by the mapping that comes with the program', () => {
    const path = new URL('../../scenarios/tables/us-ams-header.yaml', import.meta.url)
    const mappings = [loadTableMapping('us-ams-header.yaml', readFileSync(path, 'utf8'))]
    const bytes = readFileSync(new URL('ams/ams__header_1row.csv', corpus))
    const { consignments, issues } = importText('ams.csv', bytes, { mappings })
    expect(consignments.map(({ document }) => document)).toMatchObject([
      {
        houseBill: '2020072777336',
        voyage: {
          carrier: 'SEAU',
          vesselImo: '9215907',
          vesselName: 'MAERSK NESTON',
          portOfLoading: 'ECPBO',
          portOfDischarge: 'USNTD',
          eta: Date.UTC(2020, 6, 26),
        },
        items: [{ packages: 2880, packageKind: 'BOX', grossKg: 59740 }],
      },
    ])
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe.skipIf(!present)('X12 sets, written by others', () => {
  it('reads the ocean bill', () => {
    const { consignments } = read('x12/004010_310.edi')
    expect(consignments.map(({ document }) => document)).toMatchObject([
      {
        houseBill: 'IDENTIFIER123',
        voyage: {
          carrier: 'WHT',
          number: '234N',
          vesselImo: '9786774',
          vesselName: 'POLAR ECUADOR',
          portOfLoading: 'CLSVE',
          portOfDischarge: 'USBAL',
          routing: ['PAMIT'],
        },
        shipper: { name: 'MADERAS ARAUCO S.A.', id: '940924821' },
        consignee: { name: 'ARAUCO NORTH AMERICA INC' },
        notify: { name: 'GEODIS USA INC' },
        containers: [{ number: 'TCNU6849731', sizeType: '45G1', seals: ['MLCL0008628'] }],
        items: [{ packages: 36, packageKind: 'PKG', grossKg: 17007 }],
      },
    ])
    expect(errors('x12/004010_310.edi')).toEqual([])
  })

  it('reads the status, and names the other sets for what they are', () => {
    expect(read('x12/004010_315.edi').statuses).toMatchObject([
      {
        type: '315',
        code: 'VA',
        bill: '21001ASK5V9U',
        container: 'GMCU6094137',
        location: 'LOCKBOURNE',
      },
    ])
    expect(errors('x12/004010_315.edi')).toEqual([])
    expect(errors('x12/004060_856.edi')).toEqual(['message-not-read'])
    expect(errors('x12/005010_824.edi')).toEqual(['message-not-read'])
  })
})

describe.skipIf(!present)('DCSA bills of lading, written by others', () => {
  it.each([
    ['2c1u', 2, 35000, 1000, ['MSCU1234567']],
    ['2c2u', 2, 20000, 404, ['ABCU1234567', 'XYZU9876543']],
    ['amf', 1, 12000, 400, ['MSCU1234567']],
    ['clad', 1, 12000, 400, ['TLLU1234567']],
    ['dg', 1, 5000, 0, ['MAEU1234567']],
    ['negotiable-bl', 1, 5000, 400, ['MAEU6543210']],
    ['no-commodity-subreference', 1, 12000, 400, ['MSCU9988776']],
    ['soc-references', 1, 12000, 400, ['DCSU1234567']],
    ['straight-bl', 1, 12000, 400, ['MSCU9988776']],
  ])('%s is one straight bill', (name, items, grossKg, packages, containers) => {
    const { consignments, issues } = read(`dcsa/ebl/ebl-api-3.0.0-${name}.json`)
    expect(consignments).toHaveLength(1)
    const document = consignments[0]?.document
    expect(document?.houseBill).toBe(`{CBR} ebl-api-3.0.0-${name}`)
    expect([document?.items.length, document?.grossKg, document?.packages]).toEqual([
      items,
      grossKg,
      packages,
    ])
    expect(document?.items.every((item) => item.hs6 !== undefined)).toBe(true)
    expect(document?.containers.map((container) => container.number)).toEqual(containers)
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
    expect(issues.find((issue) => issue.code === 'placeholder')).toMatchObject({
      place: '/consignmentItems/0/carrierBookingReference',
      severity: 'warning',
    })
  })

  it('the request with a house bill is that house bill', () => {
    const { consignments } = read('dcsa/ebl/ebl-api-3.0.0-request.json')
    expect(consignments).toHaveLength(1)
    expect(consignments[0]?.document).toMatchObject({
      houseBill: 'HBOL001',
      masterBill: '{CBR} ebl-api-3.0.0-request',
      freightPayment: 'prepaid',
      shipper: { name: 'DCSA CTK' },
      notify: { name: 'DCSA CTK' },
      containers: [{ number: 'MSCU9988776', sizeType: '42G0', seals: ['NSL13386'] }],
      items: [
        {
          description: 'Blue Shoes Size 47',
          hs6: '640419',
          packageKind: 'SH',
          packages: 400,
          grossKg: 12000,
        },
      ],
    })
  })

  it('bookings, error messages and the description of the interface are no bills', () => {
    const bookings = readdirSync(new URL('dcsa/booking/', corpus)).map(
      (name) => `dcsa/booking/${name}`,
    )
    for (const path of [...bookings, 'dcsa/ebl/ebl-api-3.0.0-error-message.json']) {
      expect(read(path).consignments).toEqual([])
      expect(errors(path)).toEqual(['not-a-bill'])
    }
    expect(errors('dcsa/EBL_v3.0.4.yaml')).toEqual(['format-not-read'])
  })

  it('leaves no bill in the folder unread', () => {
    const names = readdirSync(new URL('dcsa/ebl/', corpus)).filter((name) => name.endsWith('.json'))
    const counts = names.map((name) => read(`dcsa/ebl/${name}`).consignments.length)
    expect([names.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([11, 10])
  })
})
