import { describe, expect, it } from 'vitest'
import { ManifestConsignment } from '../../src/domain/documents.ts'
import { parseUtc } from '../../src/kernel/time.ts'
import { readSample, told } from './read.ts'

const at = (text: string) => parseUtc(text) as number

describe('our own CUSCAR manifests', () => {
  it('reads D95B: sailing, parties, containers with seals and verified mass, goods', () => {
    const { consignments, issues, unknownSegments, format } = readSample(
      'haiphong-manifest-d95b.edi',
    )
    expect(format).toBe('edifact')
    expect(unknownSegments).toEqual({})
    expect(told(issues)).toEqual([
      'info time-zone-assumed interchange 1, message 1, segment 9 DTM/1.2',
      'info weight-rounded interchange 1, message 1, segment 44 MEA/3.2',
      'info load-time-assumed interchange 1, message 1',
    ])
    expect(consignments.map((one) => one.at)).toEqual(Array(3).fill(at('2026-03-01T06:00Z')))
    expect(consignments[0]?.place).toBe('interchange 1, message 1, segment 20 CNI')
    expect(consignments[0]?.document).toEqual({
      kind: 'manifest',
      number: 'RTPLHPH100001',
      revision: 1,
      houseBill: 'RTPLHPH100001',
      freightPayment: 'prepaid',
      voyage: {
        id: 'RTPL:014E:VNHPH',
        carrier: 'RTPL',
        number: '014E',
        vesselImo: '9912347',
        vesselName: 'RED RIVER PIONEER',
        portOfLoading: 'VNHPH',
        portOfDischarge: 'USLAX',
        routing: ['TWKHH'],
        loadAt: at('2026-03-04T04:00Z'),
        etd: at('2026-03-04T04:00Z'),
        eta: at('2026-03-23T09:00Z'),
      },
      shipper: {
        name: 'SONG CAM FURNITURE CO LTD',
        id: '0200111222',
        address: { street: '12 LE LAI STREET', city: 'HAI PHONG, 180000', country: 'VN' },
      },
      consignee: {
        name: 'PACIFIC HOME STORES INC',
        address: { street: '4400 ALAMEDA STREET', city: 'LOS ANGELES, CA 90058', country: 'US' },
      },
      notify: {
        name: 'HARBOR FREIGHT BROKERS LLC',
        address: { street: '100 OCEAN GATE', city: 'LONG BEACH, CA 90802', country: 'US' },
      },
      containers: [
        { number: 'PPLU1001017', sizeType: '45G1', seals: ['HP770101', 'HP770102'], vgmKg: 21950 },
      ],
      items: [
        {
          number: 1,
          description: 'WOODEN BEDROOM FURNITURE BEDS AND NIGHT STANDS',
          hs6: '940350',
          packages: 420,
          packageKind: 'CT',
          grossKg: 18150,
          marks: 'PHS LA NOS 1-420',
        },
      ],
      grossKg: 18150,
      packages: 420,
    })
    const second = consignments[1]?.document
    expect([
      second?.freightPayment,
      second?.grossKg,
      second?.packages,
      second?.items.map((item) => item.hs6),
    ]).toEqual(['collect', 8031, 750, ['640411', '610910']])
    expect(consignments[2]?.document.shipper.name).toBe('MEKONG SEAFOOD JOINT STOCK CO. #5')
  })

  it('reads D99B: a group, two messages, Latin-1 names, pounds, master and house, date and time apart', () => {
    const { consignments, issues } = readSample('los-angeles-manifest-d99b.edi')
    expect(told(issues)).toEqual([
      'info weight-rounded interchange 1, message 1, segment 37 MEA/3.2',
      'info load-time-assumed interchange 1, message 1',
      'info load-time-assumed interchange 1, message 2',
    ])
    const documents = consignments.map((one) => one.document)
    expect(
      documents.map((one) => [
        one.houseBill,
        one.masterBill,
        one.grossKg,
        one.packages,
        one.items[0]?.hs6,
      ]),
    ).toEqual([
      ['PACLH20701', 'PACL207M01', 24100, 20, '470710'],
      ['PACLH20702', 'PACL207M01', 20000, 980, '080810'],
      ['PACL207X01', undefined, 19380, 85, '520100'],
    ])
    expect(documents[1]?.shipper.name).toBe('Compañía Frutícola del Valle')
    expect(documents.map((one) => one.voyage.etd)).toEqual([
      at('2026-03-04T18:00Z'),
      at('2026-03-04T18:00Z'),
      at('2026-03-04'),
    ])
    expect(documents.map((one) => one.containers.map((container) => container.number))).toEqual([
      ['VLNU3003015'],
      ['VLNU3003020'],
      ['VLNU3003036'],
    ])
  })

  it('reads D03B: UTF-8 names, offsets, a split container, origin, UCR, released characters', () => {
    const { consignments, issues } = readSample('haiphong-manifest-d03b.edi')
    expect(told(issues)).toEqual([
      'info hs-from-text interchange 1, message 1, segment 48 FTX/4',
      'warning container-not-listed interchange 1, message 1, segment 50 SGP/1',
      'info load-time-assumed interchange 1, message 1',
    ])
    const [first, second, third] = consignments.map((one) => one.document)
    expect(first?.shipper.name).toBe('Công ty TNHH Gỗ Việt Đức')
    expect(first?.ucr).toBe('26VN0200111222-88001')
    expect(first?.voyage.etd).toBe(at('2026-03-05'))
    expect(first?.voyage.eta).toBe(at('2026-03-24T17:00Z'))
    expect(first?.items[0]?.description).toBe(
      'Kitchen cabinets of wood, flat packed: doors + drawers',
    )
    expect(first?.items[0]?.origin).toBe('VN')
    expect(first?.containers.map((one) => one.number)).toEqual(['QQLU4004012', 'QQLU4004028'])
    expect(second?.items[0]?.description).toBe('Steel staples in strips packed in cartons of 24')
    expect(third?.grossKg).toBe(21500)
    expect(third?.items[0]?.hs6).toBe('690721')
  })

  it('makes documents that the domain accepts as they are', () => {
    for (const name of [
      'haiphong-manifest-d95b.edi',
      'broken-in-the-middle.edi',
      'several-of-everything.edi',
      'documents-with-faults.txt',
    ]) {
      for (const { document } of readSample(name).consignments)
        expect(ManifestConsignment.parse(document)).toEqual(document)
    }
  })
})
