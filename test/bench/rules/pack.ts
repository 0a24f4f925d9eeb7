import type { ConditionDocument } from '../../../src/risk/rules/condition.ts'
import type { RuleDocument, RulePack } from '../../../src/risk/rules/documents.ts'

type Line = readonly [
  family: RuleDocument['family'],
  typologies: string,
  weight: number,
  when: ConditionDocument,
]
const is = (fact: string): ConditionDocument => ({ fact, op: 'eq', value: true })
const isNot = (fact: string): ConditionDocument => ({ fact, op: 'eq', value: false })
const num = (fact: string, op: 'lt' | 'lte' | 'gt' | 'gte' | 'eq', value: number) =>
  ({ fact, op, value }) satisfies ConditionDocument
const among = (fact: string, op: 'in' | 'has-any', ...value: string[]) =>
  ({ fact, op, value }) satisfies ConditionDocument
const all = (...parts: ConditionDocument[]): ConditionDocument => ({ all: parts })
const any = (...parts: ConditionDocument[]): ConditionDocument => ({ any: parts })
const scrap = {
  fact: 'descriptionText',
  op: 'matches',
  value: '\\b(SCRAP|WASTE|RESIDUES?|USED)\\b',
} as const

/** Forty rules with the shapes of the catalogue, frozen for the bench: it must not change when the shipped pack does. */
export const LINES: readonly Line[] = [
  ['A', 'T11 T13', 15, is('descriptionVague')],
  [
    'A',
    'T11 T14',
    20,
    any(
      is('partyPlaceholder'),
      is('addressMissing'),
      all(is('consigneeToOrder'), is('notifyMissing')),
    ),
  ],
  ['A', 'T10 T14', 10, num('badContainerNumbers', 'gt', 0)],
  ['A', 'T11', 10, all(is('consigneeToOrder'), is('freightCollect'))],
  ['A', 'T14', 10, all(num('shipperShipments', 'eq', 0), is('addressMissing'))],
  ['B', 'T05', 45, num('valueGapPercent', 'lte', -20)],
  ['B', 'T06', 40, num('valueGapPercent', 'gte', 30)],
  ['B', 'T05 T08 T10', 35, all(num('weightGapPermille', 'gt', 30), num('weightGapKg', 'gt', 500))],
  ['B', 'T04', 40, all(is('hs6Differs'), num('dutyLossPercent', 'gte', 1))],
  ['B', 'T01 T12', 60, all(is('originIsLoadingCountry'), is('originDiffers'))],
  [
    'B',
    'T01 T12',
    25,
    all(
      is('originIsLoadingCountry'),
      among('exportRegime', 'in', 're-export', 'temporary-import-re-export', 'bonded-transit'),
    ),
  ],
  ['B', 'T06 T14', 15, all(isNot('hasPartnerExport'), num('hoursSinceDeparture', 'gte', 72))],
  ['B', 'T03 T14', 30, any(is('consigneeDiffers'), is('exporterDiffers'))],
  ['B', 'T10', 50, all(is('sealsDiffer'), isNot('examinedWithoutFinding'))],
  [
    'B',
    'T05 T06',
    20,
    { fact: 'declaredValueMinor', op: 'lt', otherFact: 'exportedValueMinor', times: 0.5 },
  ],
  [
    'B',
    'T08 T10',
    20,
    { fact: 'declaredGrossKg', op: 'gt', otherFact: 'exportedGrossKg', times: 1.1 },
  ],
  ['B', 'T04', 15, { fact: 'declaredHs6', op: 'ne', otherFact: 'exportedHs6' }],
  ['C', 'T01 T02', 35, all(is('originIsLoadingCountry'), is('stuffedOutsideOrigin'))],
  ['C', 'T01', 15, all(is('stuffedAwayFromMaker'), num('shipperShipments', 'lt', 5))],
  [
    'C',
    'T01',
    20,
    all(among('stuffingCountry', 'in', 'CN', 'HK', 'TW'), is('originIsLoadingCountry')),
  ],
  [
    'D',
    'T01 T02',
    15,
    all(
      num('tradeDefenceAvoidedPercent', 'gte', 20),
      among('declaredOrigin', 'in', 'VN', 'TH', 'MY', 'KH', 'ID', 'LA', 'TW', 'KR', 'IN'),
      is('stuffedAwayFromMaker'),
      num('shipperShipments', 'lt', 10),
    ),
  ],
  [
    'D',
    'T01',
    20,
    all(
      among('declaredHs6', 'has-any', '4412', '9403', '9401', '7411', '4011', '8711'),
      num('shipperShipments', 'lt', 3),
    ),
  ],
  ['D', 'T04 T05 T06', 25, any(num('priceZTenths', 'lt', -30), num('priceZTenths', 'gt', 30))],
  ['D', 'T03', 20, all(num('consigneeShipments', 'lt', 2), num('shipperShipments', 'lt', 2))],
  [
    'D',
    'T05',
    20,
    all(num('centsPerKgToLowPercent', 'lt', 80), num('consigneeShipments', 'lt', 5)),
  ],
  [
    'E',
    'T07',
    30,
    all(
      among('declaredHs6', 'has-any', '8541', '5201', '6109', '2804'),
      among('declaredOrigin', 'in', 'VN', 'MY', 'TH', 'KH'),
    ),
  ],
  [
    'E',
    'T07',
    25,
    all(
      among('exportedOrigin', 'has-any', 'CN'),
      among('declaredHs6', 'has-any', '50', '51', '52', '61', '62'),
    ),
  ],
  ['F', 'T08', 75, all(isNot('wasteDeclared'), any(is('wasteExported'), scrap))],
  [
    'F',
    'T08',
    35,
    all(
      isNot('wasteDeclared'),
      num('centsPerKgToLowPercent', 'lt', 90),
      num('kgPerContainer', 'gte', 18_000),
    ),
  ],
  [
    'F',
    'T08',
    25,
    all(
      is('freightCollect'),
      num('kgPerContainer', 'gte', 20_000),
      num('consigneeShipments', 'eq', 0),
      isNot('wasteDeclared'),
    ),
  ],
  ['F', 'T08', 20, all(is('wasteDeclared'), num('consigneeShipments', 'lt', 2))],
  ['G', 'T08 T10 T11', 20, num('kgPerPackageOutsidePercent', 'gte', 60)],
  [
    'G',
    'T09 T11',
    30,
    all(
      among('declaredHs6', 'has-any', '1202', '0713', '0307', '0305', '4403', '3915', '0902'),
      num('consigneeShipments', 'eq', 0),
    ),
  ],
  [
    'G',
    'T09',
    20,
    all(num('kgPerContainer', 'lt', 3_000), is('freightCollect'), num('shipperShipments', 'lt', 3)),
  ],
  ['G', 'T11', 15, all(is('descriptionVague'), num('kgPerPackageOutsidePercent', 'gte', 20))],
  ['H', 'T13', 25, all(num('declaredValueMinor', 'lt', 80_000), num('declaredGrossKg', 'lt', 100))],
  ['H', 'T03 T05', 40, any(num('shipperOffences', 'gt', 0), num('consigneeOffences', 'gt', 0))],
  ['H', 'T13', 15, all(num('declaredValueMinor', 'lt', 250_000), is('descriptionVague'))],
  ['H', 'T14', 20, all(is('exporterDiffers'), num('shipperShipments', 'gte', 20))],
  ['H', 'T05 T06', 10, all(num('priceZTenths', 'lt', -20), num('dutyLossPercent', 'gt', 0))],
]

const HARM = {
  T01: 200,
  T02: 120,
  T03: 60,
  T04: 60,
  T05: 60,
  T06: 40,
  T07: 80,
  T08: 400,
  T09: 500,
  T10: 300,
  T11: 40,
  T12: 100,
  T13: 20,
  T14: 60,
}
const CAPS = { A: 25, B: 85, C: 50, D: 45, E: 80, F: 85, G: 50, H: 80 } as const

export const benchPack: RulePack = {
  id: 'bench',
  version: '1.0.0',
  title: { en: 'Forty rules', vi: 'Bốn mươi quy tắc' },
  harm: HARM,
  familyCaps: CAPS,
  thresholds: { yellow: 150, red: 350, scanRequest: 400, doNotLoad: 650 },
  rules: LINES.map(([family, typologies, weight, when], i) => ({
    id: `K${String(i + 1).padStart(2, '0')}`,
    version: '1.0.0',
    title: { en: 'Bench', vi: 'Đo' },
    family,
    typologies: typologies.split(' '),
    status: 'active',
    why: 'Bench',
    source: 'Bench',
    needs: 'local',
    earliest: 'filing',
    weight,
    unknown: 'skip',
    when,
    explanation:
      '{declaredHs6} from {declaredOrigin}, {declaredGrossKg} kg, gap {valueGapPercent} %',
    falsePositiveNote: 'Bench',
    examples: { mustFire: [{}], mustNotFire: [{}] },
  })),
}
