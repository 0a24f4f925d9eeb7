import { describe, expect, it } from 'vitest'
import { containerCheckDigit, isImoNumber } from '../../src/domain/codes.ts'
import type { ManifestConsignment } from '../../src/domain/documents.ts'
import { importText } from '../../src/interop/import-text.ts'
import { interchangeText } from '../../src/interop/write/cuscar/interchange.ts'
import { DAY, MINUTE } from '../../src/kernel/time.ts'
import { deriveFacts } from '../../src/risk/risk.ts'
import { exportDeclaration, reference, view } from '../risk/fixtures.ts'
import { fc } from '../support/properties.ts'
import { asDcsaBill, asEnsDeclaration, asX12Bill, asX12Manifest } from './as-others-write.ts'

/** How each format tells one consignment. */
const FORMATS: readonly (readonly [string, (document: ManifestConsignment) => string])[] = [
  ['CUSCAR', (document) => interchangeText({ at: 0, port: 'GBFXT', documents: [document] }, 'R1')],
  ['X12 309', asX12Manifest],
  ['X12 310', asX12Bill],
  ['DCSA', asDcsaBill],
  ['ENS', asEnsDeclaration],
  ['own NDJSON', (document) => `${JSON.stringify({ at: 0, port: 'GBFXT', document })}\n`],
]

const words = (most: number) =>
  fc
    .array(fc.string({ unit: fc.constantFrom(...'ABCDEXYZ0123'), minLength: 2, maxLength: 6 }), {
      minLength: 1,
      maxLength: most,
    })
    .map((list) => list.join(' '))
const party = fc.record({
  name: words(3),
  address: fc.record({ street: words(2), city: words(2), country: fc.constantFrom('VN', 'GB') }),
})
const item = fc.record({
  description: words(6),
  hs6: fc.constantFrom('940350', '090121', '610910'),
  packages: fc.integer({ min: 1, max: 9_999 }),
  grossKg: fc.integer({ min: 1, max: 90_000 }),
})
const imo = fc
  .integer({ min: 100_000, max: 999_999 })
  .map((six) => [...'0123456789'].map((digit) => `${six}${digit}`).find(isImoNumber) as string)

/** Consignments of which every format can hold every fact that is compared. */
const consignment: fc.Arbitrary<ManifestConsignment> = fc
  .record({
    bill: fc.integer({ min: 0, max: 999_999 }).map((n) => `ZQNL${n}`),
    shipper: party,
    consignee: party,
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    serial: fc.integer({ min: 100_000, max: 999_999 }),
    seal: fc.integer({ min: 1_000, max: 9_999 }),
    vesselImo: imo,
    vesselName: words(2),
    etd: fc.integer({ min: 19_800, max: 20_800 }).map((days) => days * DAY),
    sea: fc.integer({ min: 1, max: 40 }).map((days) => days * DAY),
  })
  .map(({ bill, shipper, consignee, items, serial, seal, vesselImo, vesselName, etd, sea }) => ({
    kind: 'manifest',
    number: bill,
    revision: 1,
    houseBill: bill,
    voyage: {
      id: 'ZQNL:014E:VNHPH',
      carrier: 'ZQNL',
      number: '014E',
      vesselImo,
      vesselName,
      portOfLoading: 'VNHPH',
      portOfDischarge: 'GBFXT',
      routing: [],
      loadAt: etd - 60 * MINUTE,
      etd,
      eta: etd + sea,
    },
    shipper,
    consignee,
    containers: [
      {
        number: `ABCU${serial}${containerCheckDigit(`ABCU${serial}`)}`,
        sizeType: '45G1',
        seals: [`S${seal}`],
      },
    ],
    items: items.map((one, index) => ({ number: index + 1, ...one, packageKind: 'CT' })),
    grossKg: items.reduce((sum, one) => sum + one.grossKg, 0),
    packages: items.reduce((sum, one) => sum + one.packages, 0),
  }))

const nameOf = (party: ManifestConsignment['consignee']) => [party?.name, party?.address?.country]

/** What a consignment is, whatever told it. */
function facts({ houseBill, voyage, items, containers, ...document }: ManifestConsignment) {
  return {
    houseBill,
    from: voyage.portOfLoading,
    to: voyage.portOfDischarge,
    voyage: voyage.number,
    ship: voyage.vesselImo,
    eta: voyage.eta,
    shipper: nameOf(document.shipper),
    consignee: nameOf(document.consignee),
    containers: containers.map(({ number }) => number),
    goods: items.map(({ description, hs6, packages, grossKg }) => [
      description,
      hs6,
      packages,
      grossKg,
    ]),
    grossKg: document.grossKg,
    packages: document.packages,
  }
}

function readAlone(format: string, text: string): ManifestConsignment {
  const { consignments, issues } = importText(format, new TextEncoder().encode(text))
  const errors = issues.filter(({ severity }) => severity === 'error')
  expect(errors, `${format} ${text}`).toEqual([])
  expect(consignments).toHaveLength(1)
  return (consignments[0] as (typeof consignments)[number]).document
}

describe.each(FORMATS)('a consignment told by %s', (format, write) => {
  it('is the one that all others tell', () => {
    fc.assert(
      fc.property(consignment, (document) => {
        expect(facts(readAlone(format, write(document)))).toEqual(facts(document))
      }),
      { numRuns: 25, seed: 9 },
    )
  })

  it('differs in nothing from what its origin declared', () => {
    fc.assert(
      fc.property(consignment, (document) => {
        const read = readAlone(format, write(document))
        const { houseBill, voyage, containers, items, grossKg, packages } = document
        const declared = exportDeclaration({
          houseBill,
          voyage,
          containers,
          grossKg,
          packages,
          items: items.map((one) => ({ ...one, origin: 'VN' })),
          exporter: document.shipper,
          consignee: document.consignee,
        })
        const both = view({ manifest: read, exportDeclaration: declared, importDeclaration: null })
        const { values } = deriveFacts(both, reference, document.voyage.eta)
        const { weightGapKg, exporterDiffers, consigneeDiffers, sealsDiffer } = values
        expect({ weightGapKg, exporterDiffers, consigneeDiffers, sealsDiffer }).toEqual({
          weightGapKg: 0,
          exporterDiffers: false,
          consigneeDiffers: false,
          sealsDiffer: false,
        })
      }),
      { numRuns: 10, seed: 11 },
    )
  })
})
