import { describe, expect, it } from 'vitest'
import type { Alert, ShipmentView } from '../../src/domain/shipment.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { deriveFacts, type FactName } from '../../src/risk/risk.ts'
import {
  type Documents,
  ETD,
  importDeclaration,
  line,
  manifest,
  NOW,
  reference,
  securityFiling,
  view,
} from './fixtures.ts'
import {
  aeoStatus,
  certificate,
  claim,
  event,
  everythingElse,
  masterBill,
  moves,
  permit,
  supply,
  told,
  transit,
  valueDeclaration,
} from './more-documents.ts'

type Over = { [K in keyof Documents]?: Documents[K] | null }
type Case = [
  story: string,
  over: Over,
  rest: Partial<ShipmentView>,
  expected: Partial<Record<FactName, unknown>>,
]

function facts(over: Over, rest: Partial<ShipmentView>, names: readonly string[]) {
  const { values } = deriveFacts(view(over, { ...everythingElse(), ...rest }), reference, NOW)
  return Object.fromEntries(names.map((name) => [name, values[name as FactName]]))
}

const subject = (title: string, cases: readonly Case[]) =>
  describe.each(cases)(`${title}: %s`, (_, over, rest, expected) => {
    it('is known', () => expect(facts(over, rest, Object.keys(expected))).toEqual(expected))
  })

const voyage = (over: object) => ({ ...manifest().voyage, ...over })
const described = (description: string) => ({
  manifest: manifest({ items: [line({ description })] }),
})
const firstManifest = (first: ReturnType<typeof manifest>, since = ETD) => ({
  own: {
    manifest: { document: manifest(), since: ETD + DAY },
    firstManifest: { document: first, since },
  },
})

subject('papers', [
  ['a language of neither country', described('MADEIRA SERRADA'), {}, { foreignLanguage: 'pt' }],
  ['one foreign word is a brand', described('MADEIRA CHAIRS'), {}, { foreignLanguage: 'none' }],
  ['another script', described('деревянная мебель'), {}, { foreignLanguage: 'ru' }],
  ['a species with its marks', described('Hàng NGÀ VOI'), {}, { speciesTerm: true }],
  ['part of a word is no species', described('IVORYWOOD'), {}, { speciesTerm: false }],
  ['a box on two voyages', {}, { containerElsewhere: true }, { containerElsewhere: true }],
  [
    'an amendment after the first assessment',
    {},
    firstManifest(
      manifest({
        consignee: { name: 'Quick Trade LLC' },
        grossKg: 9_000,
        voyage: voyage({ portOfDischarge: 'USLGB' }),
      }),
    ),
    { amendedFields: 'consignee+grossKg+portOfDischarge' },
  ],
  [
    'a spelling and some kilograms put right',
    {},
    firstManifest(manifest({ consignee: { name: 'PACIFIC HOME, INC' }, grossKg: 9_950 })),
    { amendedFields: 'none' },
  ],
  [
    'codes that were empty are filled in, then changed',
    {},
    firstManifest(manifest({ items: [line({ hs6: '999999' })] })),
    { amendedFields: 'hs6+origin' },
  ],
  [
    'the first revision decides whether the manifest was late',
    {},
    firstManifest(manifest(), ETD - 48 * HOUR),
    { manifestHoursLate: 0 },
  ],
  [
    'a short voyage has a later limit',
    {
      manifest: manifest({
        voyage: voyage({ portOfDischarge: 'VNSGN', eta: ETD + 2 * DAY + 6 * HOUR }),
      }),
    },
    {},
    { manifestHoursLate: 0 },
  ],
])

subject('certificate', [
  ['nobody claims', {}, {}, { certificateFound: undefined, certificateClaims: undefined }],
  [
    'the register has no such number',
    { preferenceClaim: claim() },
    { certificate: undefined } as never,
    { certificateFound: false, certificateStatus: undefined },
  ],
  [
    'the register is not shared',
    { preferenceClaim: claim() },
    { certificate: undefined, agreed: [] } as never,
    { certificateFound: undefined },
  ],
  [
    'another exporter, other goods',
    {
      preferenceClaim: claim({
        exporter: { name: 'BAC HAI JSC' },
        items: [{ number: 1, hs6: '940360', origin: 'CN', grossKg: 1 }],
      }),
    },
    {},
    {
      certificateExporterDiffers: true,
      certificateHs6Differs: true,
      certificateOriginDiffers: true,
    },
  ],
  [
    'cancelled',
    { preferenceClaim: claim() },
    { certificate: { ...told(certificate({ status: 'cancelled' })), claims: 2 } },
    { certificateStatus: 'cancelled', certificateClaims: 2 },
  ],
  [
    'claimed after it ran out',
    { preferenceClaim: claim() },
    { certificate: { ...told(certificate({ validTo: ETD })), claims: 1 } },
    { certificateStatus: 'expired' },
  ],
  [
    'a use noted before the claim adds to it',
    { preferenceClaim: claim() },
    { certificate: { ...told(certificate({ usedKg: 5_000 })), since: ETD - 1, claims: 1 } },
    { certificateUsedPermille: 1_200 },
  ],
  [
    'a use noted after the claim has counted it',
    { preferenceClaim: claim() },
    { certificate: { ...told(certificate({ usedKg: 11_000 })), since: ETD + 1, claims: 1 } },
    { certificateUsedPermille: 880 },
  ],
])

const events = (...changed: ReturnType<typeof moves>) => ({
  containerEvents: [
    ...moves().filter(({ move }) => !changed.some((one) => one.move === move)),
    ...changed,
  ]
    .sort((a, b) => a.occurredAt - b.occurredAt)
    .map((one) => told(one)),
})

subject('boxes', [
  [
    'another seal at discharge and at the gate',
    {},
    events(
      event('discharged', 480, { seals: ['SL77'] }),
      event('gate-out', 500, { seals: ['SL77'] }),
    ),
    { sealsReplaced: true },
  ],
  [
    'a seal misread at discharge, right at the gate',
    {},
    events(event('discharged', 480, { seals: ['XX99'] })),
    { sealsReplaced: false },
  ],
  [
    'a seal misread in one character',
    {},
    events(event('gate-out', 500, { seals: ['ML7'] })),
    { sealsReplaced: false },
  ],
  [
    'the export declaration knows the seal when no event does',
    {},
    { containerEvents: [told(event('discharged', 480, { seals: ['SL77'] }))] },
    { sealsReplaced: true },
  ],
  [
    'heavier at discharge',
    {},
    events(event('discharged', 480, { weighedKg: 14_120 })),
    { weighedGainKg: 120 },
  ],
  [
    'not discharged yet',
    {},
    { containerEvents: [told(event('gate-in', -60))] },
    {
      weighedGainKg: undefined,
      sealsReplaced: undefined,
      unmanifestedBox: false,
    },
  ],
  [
    'five days at a hub',
    { manifest: manifest({ voyage: voyage({ routing: ['KRPUS'] }) }) },
    events(
      event('transhipment-discharged', 100, { place: 'KRPUS' }),
      event('transhipment-loaded', 220, { place: 'KRPUS', full: false }),
    ),
    { hubDwellHours: 120, hubDwellOverUsualPercent: 120, emptiedAtHub: true },
  ],
  [
    'stuffed abroad, and at the gate before',
    {},
    events(event('stuffed', -50, { place: 'CNPIX' })),
    { fullAbroadBeforeLoading: true, fullBeforeStuffing: true },
  ],
  [
    'hidden load',
    {},
    events(event('gate-in', -60, { weighedKg: 14_300 })),
    {
      weighedOverExportedKg: 300,
      weighedOverExportedPermille: 30,
      weighedOverManifestPermille: 30,
    },
  ],
  [
    'a shared box says nothing',
    {},
    { sharesContainer: true },
    { weighedOverExportedKg: undefined },
  ],
  ['a box on no bill', {}, { unmanifested: true }, { unmanifestedBox: true }],
  [
    'nothing is known of boxes aboard',
    {},
    { stowed: null, containerEvents: [] },
    { unmanifestedBox: undefined },
  ],
  [
    'houses that do not add up',
    {},
    {
      master: {
        ...told(masterBill({ declaredHouses: 3 })),
        houses: { count: 2, grossKg: 19_000, packages: 790 },
      },
    },
    { housesMissing: 1, houseWeightGapPermille: 50, housePackagesGap: 10 },
  ],
])

const stuffedIn = (city: string, country = 'VN') => ({
  securityFiling: securityFiling({ stuffingLocation: { name: 'CFS', address: { city, country } } }),
})

subject('route', [
  [
    'a hub no service calls at',
    { manifest: manifest({ voyage: voyage({ routing: ['SGSIN'] }) }) },
    {},
    { unusualHubs: 1, detourPercent: 30, portsCalled: 'VNHPH+SGSIN+USLAX' },
  ],
  [
    'the usual hub',
    { manifest: manifest({ voyage: voyage({ routing: ['KRPUS'] }) }) },
    {},
    { unusualHubs: 0, detourPercent: 0 },
  ],
  [
    'ports without a known service',
    { manifest: manifest({ voyage: voyage({ portOfLoading: 'AOLAD' }) }) },
    {},
    { unusualHubs: undefined, detourPercent: undefined },
  ],
  [
    'stuffed at the border',
    stuffedIn('Lạng Sơn'),
    {},
    { stuffingCity: 'LANG SON', stuffingToMakerKm: 112, stuffedAwayFromMaker: true },
  ],
  ['stuffed in a city nobody listed', stuffedIn('Atlantis'), {}, { stuffingToMakerKm: undefined }],
  [
    'a maker abroad',
    {
      securityFiling: securityFiling({
        manufacturer: { name: 'X', address: { city: 'Pingxiang', country: 'CN' } },
      }),
    },
    {},
    { makerCountry: 'CN', makerOutsideOrigin: true },
  ],
])

const supplies = (...all: ReturnType<typeof supply>[]) => ({
  supplies: all.map((one) => told(one)),
})
const value = (minor: number) => ({ minor, currency: 'USD' })

subject('supplies', [
  [
    'none, and the partner shares them',
    {},
    { supplies: [] },
    { supplyKind: 'none', inputOrigins: 'none', supplyDays: undefined },
  ],
  ['not shared', {}, { supplies: [], agreed: [] }, { supplyKind: undefined }],
  [
    'the same heading goes before the chapter',
    {},
    supplies(
      supply(),
      supply({
        enteredAt: ETD - 11 * DAY,
        items: [line({ value: value(3_400_000) })],
        grossKg: 10_000,
      }),
    ),
    {
      supplyKind: 'goods',
      supplyDays: 10,
      supplyQuantityPermille: 1_000,
      supplyValuePermille: 971,
    },
  ],
  [
    'of several the one nearest in value',
    {},
    supplies(
      supply(),
      supply({ items: [line({ hs6: '949990', value: value(3_000_000) })] }),
      supply({ items: [line({ hs6: '949990', value: value(9_000_000) })] }),
    ),
    { supplyKind: 'inputs', supplyValuePermille: 857 },
  ],
  [
    'too long ago, after loading, or from elsewhere',
    {},
    supplies(
      supply({ enteredAt: ETD - 100 * DAY }),
      supply({ enteredAt: ETD }),
      supply({ dispatchedFrom: 'KR' }),
    ),
    { supplyKind: 'none', inputOrigins: 'CN+KR' },
  ],
  [
    'another chapter',
    {},
    supplies(supply({ items: [line({ hs6: '610910' })] })),
    {
      supplyKind: 'none',
      inputOrigins: 'none',
    },
  ],
])

subject('prices', [
  [
    'dear freight',
    {
      valueDeclaration: valueDeclaration({ freight: value(900_000), invoice: value(1_800_000) }),
    },
    {},
    { freightToValuePercent: 50, freightOverUsualPercent: 450 },
  ],
  [
    'freight of a shared box',
    { valueDeclaration: valueDeclaration() },
    { sharesContainer: true },
    { freightToValuePercent: 6, freightOverUsualPercent: undefined },
  ],
  ['more than fits', { manifest: manifest({ grossKg: 17_100 }) }, {}, { overfilledPercent: 25 }],
  [
    'an origin that exports no such goods, to a country that does',
    {
      importDeclaration: importDeclaration({ items: [line({ origin: 'AO' })] }),
      manifest: manifest({ voyage: voyage({ portOfDischarge: 'VNSGN' }) }),
    },
    {},
    { originImplausible: true, destinationExports: true },
  ],
])

const alert = (over: Partial<Alert>): Alert => ({
  source: 'own',
  list: 'businesses',
  reference: 'R',
  matched: 'party',
  likenessPermille: 930,
  ...over,
})

subject('registers', [
  [
    'a suspended shipper, an expired consignee',
    {},
    {
      operators: [
        told(aeoStatus({ status: 'suspended' })),
        told(aeoStatus({ holder: importDeclaration().importer, validTo: NOW })),
      ],
    },
    { shipperAeo: 'suspended', consigneeAeo: 'expired' },
  ],
  ['nobody in the register', {}, { operators: [] }, { shipperAeo: 'none', consigneeAeo: 'none' }],
  ['a register not shared', {}, { operators: [], agreed: [] }, { shipperAeo: undefined }],
  [
    'a consent that ran out',
    {},
    { permits: [told(permit({ validTo: NOW }))] },
    { wasteConsentHeld: false },
  ],
  [
    'a transit that is overdue',
    {},
    {
      transit: told(transit({ guaranteeStatus: 'lodged', events: transit().events.slice(0, 1) })),
    },
    { transitStatus: 'overdue', transitLossPermille: undefined },
  ],
  [
    'a guarantee that was called',
    {},
    { transit: told(transit({ guaranteeStatus: 'called' })) },
    { transitStatus: 'called' },
  ],
  [
    'alerts of every kind',
    {},
    {
      alerts: [
        alert({ list: 'warning', matched: 'container' }),
        alert({ list: 'warning', likenessPermille: 910 }),
        alert({}),
        alert({ list: 'forced-labour', likenessPermille: 950 }),
        alert({ matched: 'route' }),
        alert({ matched: 'goods' }),
      ],
    },
    {
      warnedBox: true,
      warningLikenessPermille: 910,
      listLikenessPermille: 930,
      forcedLabourLikenessPermille: 950,
      wayListed: true,
      goodsListed: true,
      alertReference: 'R',
    },
  ],
])

subject('history', [
  [
    'capacity',
    {},
    { history: { ...view().history, shipperGrossKg90Days: 120_000 } },
    { capacityUsedPermille: 1_200 },
  ],
  [
    'no capacity was declared',
    { manifest: manifest({ shipper: { name: 'X', id: '9' } }) },
    {},
    { capacityUsedPermille: undefined },
  ],
])

it.each<[string, Partial<ShipmentView>, FactName, string]>([
  [
    'before discharge',
    { containerEvents: [told(event('gate-in', -60))] },
    'weighedGainKg',
    'not yet',
  ],
  ['without the events', { containerEvents: [], agreed: [] }, 'weighedGainKg', 'not agreed'],
  ['without a claim', {}, 'certificateFound', 'not filed'],
  ['where claims are filed', { filedHere: ['preference-claim'] }, 'certificateFound', 'not yet'],
  ['without supplies', { supplies: [], agreed: [] }, 'supplyKind', 'not agreed'],
  ['without warnings', { agreed: [] }, 'warnedBox', 'not agreed'],
  ['without a master bill', { master: undefined } as never, 'housesMissing', 'not yet'],
])('%s a missing fact says why', (_, rest, fact, why) => {
  const { values, whyMissing } = deriveFacts(
    view({}, { ...everythingElse(), ...rest }),
    reference,
    NOW,
  )
  expect([values[fact], whyMissing(fact)]).toEqual([undefined, why])
})

it('a move more is another situation', () => {
  const of = (containerEvents: ShipmentView['containerEvents']) =>
    deriveFacts(view({}, { ...everythingElse(), containerEvents }), reference, NOW).situation
  const gate = told(event('gate-in', -60))
  expect(of([gate])).not.toBe(of([gate, told(event('discharged', 480))]))
  expect(of([gate])).toBe(of([gate, told(event('gate-in', -60))]))
})
