import { describe, expect, it } from 'vitest'
import { HOUR } from '../../src/kernel/time.ts'
import { isVague } from '../../src/risk/facts/description.ts'
import { isSameName } from '../../src/risk/facts/party-names.ts'
import {
  deriveFacts,
  FACT_NAMES,
  FACTS,
  type FactName,
  type FactValues,
} from '../../src/risk/risk.ts'
import {
  type Documents,
  ETD,
  exportDeclaration,
  importDeclaration,
  line,
  manifest,
  NOW,
  reference,
  securityFiling,
  view,
} from './fixtures.ts'
import { claim, clean, everythingElse, valueDeclaration } from './more-documents.ts'

type Over = { [K in keyof Documents]?: Documents[K] | null }
const factsFor = (over: Over = {}) => deriveFacts(view(over), reference, NOW).values

const COMPLETE: FactValues = {
  // Papers and declarations
  descriptionText: 'WOODEN BEDROOM FURNITURE',
  descriptionVague: false,
  foreignLanguage: 'none',
  speciesTerm: false,
  partyPlaceholder: false,
  consigneeToOrder: false,
  notifyMissing: false,
  addressMissing: false,
  badContainerNumbers: 0,
  containerElsewhere: false,
  freightCollect: false,
  manifestHoursLate: 48,
  amendedFields: 'none',
  declaredHs6: '940350',
  declaredOrigin: 'VN',
  originIsLoadingCountry: true,
  declaredValueMinor: 3_500_000,
  declaredGrossKg: 10_000,
  wasteDeclared: false,
  originImplausible: false,
  destinationExports: false,
  // Mirror
  hasPartnerExport: true,
  hoursSinceDeparture: 360,
  exportRegime: 'export',
  exportZoneStatus: 'none',
  exportedHs6: '940350',
  exportedOrigin: 'VN',
  exportedValueMinor: 3_500_000,
  exportedGrossKg: 10_000,
  valueGapPercent: 0,
  weightGapKg: 0,
  weightGapPermille: 0,
  hs6Differs: false,
  dutyLossPercent: 0,
  originDiffers: false,
  wasteExported: false,
  exporterDiffers: false,
  consigneeDiffers: false,
  sealsDiffer: false,
  // Certificate
  certificateFound: true,
  certificateStatus: 'issued',
  certificateExporterDiffers: false,
  certificateHs6Differs: false,
  certificateOriginDiffers: false,
  certificateClaims: 1,
  certificateUsedPermille: 800,
  // Boxes
  sealsReplaced: false,
  weighedOverExportedKg: 0,
  weighedOverExportedPermille: 0,
  weighedOverManifestPermille: 0,
  weighedGainKg: 0,
  hubDwellHours: 0,
  hubDwellOverUsualPercent: 0,
  emptiedAtHub: false,
  fullAbroadBeforeLoading: false,
  fullBeforeStuffing: false,
  unmanifestedBox: false,
  housesMissing: 0,
  houseWeightGapPermille: 0,
  housePackagesGap: 0,
  hoursSinceMasterBill: 360,
  // Route
  portsCalled: 'VNHPH+USLAX',
  detourPercent: 0,
  unusualHubs: 0,
  stuffingCountry: 'VN',
  stuffingCity: 'HAI PHONG',
  stuffedOutsideOrigin: false,
  stuffedAwayFromMaker: false,
  stuffingToMakerKm: 0,
  makerCountry: 'VN',
  makerOutsideOrigin: false,
  // Supplies
  supplyKind: 'inputs',
  supplyDays: 39,
  supplyQuantityPermille: 1_250,
  supplyValuePermille: 400,
  processDaysMin: 30,
  inputOrigins: 'CN',
  // Prices
  tradeDefenceAvoidedPercent: 180,
  dutyAtRiskMinor: 0,
  lowValue: false,
  priceZTenths: 0,
  centsPerKgToLowPercent: 175,
  kgPerContainer: 10_000,
  kgPerPackageOutsidePercent: 0,
  overfilledPercent: 0,
  freightToValuePercent: 6,
  freightOverUsualPercent: 105,
  // Registers
  shipperAeo: 'valid',
  consigneeAeo: 'none',
  wasteConsentHeld: true,
  transitStatus: 'arrived',
  transitLossPermille: 0,
  warningLikenessPermille: 0,
  warnedBox: false,
  listLikenessPermille: 0,
  wayListed: false,
  forcedLabourLikenessPermille: 0,
  goodsListed: false,
  alertReference: 'none',
  // History
  shipperShipments: 12,
  shipperOffences: 0,
  consigneeShipments: 30,
  consigneeOffences: 0,
  shipperKnownDays: 0,
  consigneeKnownDays: 0,
  shipperBills90Days: 0,
  shipperBills30Days: 0,
  shipperBillsPrior30Days: 0,
  shipperAbandoned: 0,
  capacityUsedPermille: 0,
  consigneeBills24Hours: 0,
  newConsigneesOfShipper: 0,
  offencesAtAddress: 0,
  examinedWithoutFinding: true,
  daysSinceExaminedClean: 15,
}

it('an honest, complete shipment has every fact', () => {
  const documents = { preferenceClaim: claim(), valueDeclaration: valueDeclaration() }
  const rest = { ...everythingElse(), controlResults: [clean(ETD)] }
  const { values } = deriveFacts(view(documents, rest), reference, NOW)
  expect(values).toEqual(COMPLETE)
  expect(Object.keys(values).sort()).toEqual([...FACT_NAMES].sort())
  for (const name of FACT_NAMES) {
    expect(typeof values[name]).toBe(FACTS[name].type === 'text' ? 'string' : FACTS[name].type)
    expect(FACTS[name].definition).toMatch(/\.$/)
  }
})

it('a zone status nobody told of is "none" only where it would have been told', () => {
  const documents = { exportDeclaration: exportDeclaration() }
  const told = deriveFacts(view(documents, {}), reference, NOW)
  const heldBack = { notShared: ['export-declaration.zoneStatus'] }
  const silent = deriveFacts(view(documents, heldBack), reference, NOW)
  expect(told.values.exportZoneStatus).toBe('none')
  expect(silent.values.exportZoneStatus).toBeUndefined()
  expect(silent.whyMissing('exportZoneStatus')).toBe('not agreed')
})

const valued = (minor: number, currency = 'USD') =>
  importDeclaration({ items: [line({ value: { minor, currency } })] })
const tShirts = (hs6: string) => [line({ hs6, description: 'T-SHIRTS' })]

describe.each<[string, Over, Partial<Record<FactName, unknown>>]>([
  [
    'a value of six tenths',
    { importDeclaration: valued(2_100_000) },
    { valueGapPercent: -51, declaredValueMinor: 2_100_000 },
  ],
  ['a value of four fifths', { importDeclaration: valued(2_800_000) }, { valueGapPercent: -22 }],
  ['a doubled value', { importDeclaration: valued(7_000_000) }, { valueGapPercent: 69 }],
  [
    'another currency',
    { importDeclaration: valued(2_100_000, 'EUR') },
    { valueGapPercent: undefined, priceZTenths: undefined },
  ],
  [
    'no value',
    { importDeclaration: importDeclaration({ items: [line({ value: undefined } as never)] }) },
    { valueGapPercent: undefined, declaredValueMinor: undefined },
  ],
  [
    'a heavier bill',
    { manifest: manifest({ grossKg: 10_700 }) },
    { weightGapKg: 700, weightGapPermille: 70 },
  ],
  [
    'a lighter import declaration',
    { importDeclaration: importDeclaration({ grossKg: 9_000 }) },
    { weightGapKg: 1_000, weightGapPermille: 100 },
  ],
  [
    "only the partner's copy of the bill",
    { manifest: null, importDeclaration: null, partnerManifest: manifest({ grossKg: 10_100 }) },
    { weightGapKg: 100, declaredGrossKg: 10_100, kgPerContainer: 10_100 },
  ],
  [
    'a cheaper code',
    {
      importDeclaration: importDeclaration({ items: tShirts('610990') }),
      exportDeclaration: exportDeclaration({ items: tShirts('610910') }),
    },
    { hs6Differs: true, dutyLossPercent: 12, declaredHs6: '610990', exportedHs6: '610910' },
  ],
  [
    'a dearer code',
    {
      importDeclaration: importDeclaration({ items: tShirts('610910') }),
      exportDeclaration: exportDeclaration({ items: tShirts('610990') }),
    },
    { hs6Differs: true, dutyLossPercent: -11 },
  ],
  [
    'a code outside the list',
    { importDeclaration: importDeclaration({ items: tShirts('999999') }) },
    { hs6Differs: true, dutyLossPercent: undefined },
  ],
  [
    'leaving the scope of trade defence',
    {
      securityFiling: securityFiling({
        items: [{ number: 1, description: 'X', hs6: '940360', origin: 'CN' }],
      }),
      importDeclaration: null,
      exportDeclaration: exportDeclaration({ items: [line({ origin: 'CN' })] }),
    },
    { dutyLossPercent: 180, originDiffers: false, originIsLoadingCountry: false },
  ],
  [
    'no line in common',
    { importDeclaration: importDeclaration({ items: [line({ number: 7 })] }) },
    { hs6Differs: undefined, originDiffers: undefined, dutyLossPercent: undefined },
  ],
  [
    'another origin',
    {
      exportDeclaration: exportDeclaration({
        regime: 're-export',
        items: [line({ origin: 'CN' })],
      }),
    },
    {
      originDiffers: true,
      originIsLoadingCountry: true,
      exportedOrigin: 'CN',
      exportRegime: 're-export',
    },
  ],
  [
    'foreign goods of a free-trade zone',
    { exportDeclaration: exportDeclaration({ zoneStatus: 'privileged-foreign' }) },
    { exportZoneStatus: 'privileged-foreign' },
  ],
  [
    'hidden waste',
    {
      importDeclaration: importDeclaration({
        items: [line({ hs6: '390120', description: 'PE PELLETS' })],
      }),
      exportDeclaration: exportDeclaration({ items: [line({ hs6: '391510' })] }),
    },
    { wasteDeclared: false, wasteExported: true },
  ],
  [
    'waste by its heading',
    { importDeclaration: importDeclaration({ items: [line({ hs6: '720449' })] }) },
    { wasteDeclared: true },
  ],
  [
    'another seal',
    {
      exportDeclaration: exportDeclaration({
        containers: [{ number: 'CSQU3054383', seals: ['ML2'] }],
      }),
    },
    { sealsDiffer: true },
  ],
  [
    'a seal more',
    { manifest: manifest({ containers: [{ number: 'CSQU3054383', seals: ['ML1', 'X'] }] }) },
    { sealsDiffer: true },
  ],
  [
    'other containers',
    {
      exportDeclaration: exportDeclaration({
        containers: [{ number: 'MSKU0000000', seals: ['ML2'] }],
      }),
    },
    { sealsDiffer: undefined },
  ],
  [
    'a wrong check digit',
    { manifest: manifest({ containers: [{ number: 'CSQU3054384', seals: [] }] }) },
    { badContainerNumbers: 1 },
  ],
  [
    'another consignee',
    { exportDeclaration: exportDeclaration({ consignee: { name: 'Quick Trade LLC' } }) },
    { consigneeDiffers: true, exporterDiffers: false },
  ],
  [
    'an accented exporter',
    {
      exportDeclaration: exportDeclaration({
        exporter: { name: 'Công ty TNHH Đại Dương Furniture' },
      }),
    },
    { exporterDiffers: false },
  ],
  [
    'a bill to order',
    { manifest: manifest({ consignee: { name: 'TO ORDER OF VIETCOMBANK' } }) },
    { consigneeToOrder: true, consigneeDiffers: undefined, addressMissing: false },
  ],
  [
    'a placeholder',
    { manifest: manifest({ consignee: { name: 'N/A' } }) },
    { partyPlaceholder: true, addressMissing: true },
  ],
  [
    'stuffed abroad',
    {
      securityFiling: securityFiling({
        stuffingLocation: { name: 'CFS', address: { city: 'Pingxiang', country: 'CN' } },
      }),
    },
    { stuffingCountry: 'CN', stuffedOutsideOrigin: true, stuffedAwayFromMaker: true },
  ],
  [
    'a cheap line',
    { importDeclaration: valued(500_000) },
    { centsPerKgToLowPercent: 25, priceZTenths: -58 },
  ],
  [
    'very heavy packages',
    { manifest: manifest({ items: [line({ packages: 50 })] }) },
    { kgPerPackageOutsidePercent: 300 },
  ],
  [
    'very light packages',
    { manifest: manifest({ items: [line({ packages: 2_000 })] }) },
    { kgPerPackageOutsidePercent: 100 },
  ],
  [
    'several lines',
    {
      manifest: manifest({
        items: [line({ description: 'SOFAS' }), line({ number: 2, description: 'BEDS' })],
      }),
      importDeclaration: importDeclaration({
        items: [line(), line({ number: 2, hs6: '610910', origin: 'CN' })],
      }),
    },
    { descriptionText: 'BEDS | SOFAS', declaredHs6: '610910+940350', declaredOrigin: 'CN+VN' },
  ],
])('facts of %s', (_, over, expected) => {
  it('are as said', () => {
    const values = factsFor(over)
    const got = Object.fromEntries(
      Object.keys(expected).map((name) => [name, values[name as FactName]]),
    )
    expect(got).toEqual(expected)
  })
})

describe.each<[string, Over, { agreed?: string[]; filedHere?: string[] }, FactName, string]>([
  [
    'the partner shares no export declarations',
    { exportDeclaration: null },
    { agreed: [] },
    'valueGapPercent',
    'not agreed',
  ],
  [
    'the export declaration has not come',
    { exportDeclaration: null },
    {},
    'valueGapPercent',
    'not yet',
  ],
  [
    'neither declaration has come',
    { exportDeclaration: null, importDeclaration: null },
    {},
    'valueGapPercent',
    'not yet',
  ],
  [
    'what waiting cannot mend comes first',
    { exportDeclaration: null, importDeclaration: null },
    { agreed: [] },
    'valueGapPercent',
    'not agreed',
  ],
  [
    'the law has no security filing',
    { securityFiling: null },
    { filedHere: ['manifest', 'import-declaration'] },
    'stuffingCountry',
    'not filed',
  ],
  ['the security filing has not come', { securityFiling: null }, {}, 'stuffingCountry', 'not yet'],
  [
    'a field was left empty',
    { importDeclaration: importDeclaration({ items: [line({ value: undefined } as never)] }) },
    {},
    'declaredValueMinor',
    'not filed',
  ],
  [
    'any of several documents may still come',
    { manifest: null, partnerManifest: null, importDeclaration: null },
    { filedHere: [], agreed: ['manifest'] },
    'descriptionText',
    'not yet',
  ],
  [
    'none of several documents will come',
    { manifest: null, partnerManifest: null, importDeclaration: null },
    { filedHere: [], agreed: [] },
    'descriptionText',
    'not filed',
  ],
])('a missing fact when %s', (_, over, rest, fact, why) => {
  it(`says: ${why}`, () => {
    const facts = deriveFacts(view(over, rest), reference, NOW)
    expect([facts.values[fact], facts.whyMissing(fact)]).toEqual([undefined, why])
  })
})

it('a partner that owes an export declaration and has sent none is known not to have', () => {
  const facts = (agreed: string[]) =>
    deriveFacts(view({ exportDeclaration: null }, { agreed }), reference, ETD + 80 * HOUR).values
  expect([
    facts(['export-declaration']).hasPartnerExport,
    facts([]).hasPartnerExport,
    facts([]).hoursSinceDeparture,
  ]).toEqual([false, undefined, 80])
})

it.each<[string, string, boolean]>([
  ['PACIFIC HOME INC', 'Pacific Home, Inc.', true],
  ['CÔNG TY TNHH MTV ĐẠI DƯƠNG', 'DAI DUONG CO LTD', true],
  ['Nguyen Van Furniture', 'Furniture Nguyen Van', true],
  ['PACIFIC HOME INC', 'PAICFIC HOME INC', true],
  ['Hai Phong Wood & Steel JSC', 'HAI PHONG WOOD AND STEEL JOINT STOCK COMPANY', true],
  ['PACIFIC HOME FURNISHINGS INC', 'PACIFIC HOME', false],
  ['PACIFIC HOME INC', 'ATLANTIC HOME INC', false],
  ['DAI DUONG CO', 'BAC HAI CO', false],
  ['ABC LTD', 'ABD LTD', false],
  ['COMPANY LTD', 'TRADING LTD', false],
])('%s and %s: one party is %s', (a, b, same) => {
  expect([isSameName(a, b), isSameName(b, a)]).toEqual([same, same])
})

it.each<[string, boolean]>([
  ['GENERAL MERCHANDISE', true],
  ['PARTS', true],
  ['FREIGHT ALL KINDS', true],
  ['SAID TO CONTAIN 12 PALLETS', true],
  ['-', true],
  ['Hàng hóa', false],
  ['WOODEN FURNITURE', false],
  ['COTTON T-SHIRTS PO 1234', false],
  ['BRAKE PARTS', false],
  ['FISH', false],
])('the description %s is vague: %s', (text, vague) => expect(isVague(text)).toBe(vague))
