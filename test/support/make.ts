import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Agreement } from '../../src/agreement/agreement.ts'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from '../../src/domain/documents.ts'
import type { GoodsItem } from '../../src/domain/goods.ts'
import type { GoodsReference } from '../../src/domain/goods-reference.ts'
import type { Party } from '../../src/domain/party.ts'
import type { AssessmentNotice, ControlResult, Referral } from '../../src/domain/response.ts'
import type { Voyage } from '../../src/domain/voyage.ts'
import { readYaml } from '../../src/kernel/read-yaml.ts'
import { DAY } from '../../src/kernel/time.ts'
import type { RuleFile } from '../../src/risk/risk.ts'

/** When every story begins: two days before its ship is loaded. */
export const START = Date.UTC(2026, 2, 1)
export const HAIPHONG = 'VNHPH'
export const LOS_ANGELES = 'USLAX'

/** Documents that are valid as they stand; each call gives a new one, changed where a test says so. */
export const make = {
  voyage: (over: Partial<Voyage> = {}): Voyage => ({
    id: 'ZQNL:001:VNHPH',
    carrier: 'ZQNL',
    number: '001',
    portOfLoading: HAIPHONG,
    portOfDischarge: LOS_ANGELES,
    routing: [],
    loadAt: START + 2 * DAY,
    etd: START + 3 * DAY,
    eta: START + 21 * DAY,
    ...over,
  }),

  line: (over: Partial<GoodsItem> = {}): GoodsItem => ({
    number: 1,
    description: 'Wooden bedroom furniture',
    hs6: '940350',
    packages: 360,
    packageKind: 'CT',
    grossKg: 16_200,
    ...over,
  }),

  manifest: (over: Partial<ManifestConsignment> = {}): ManifestConsignment => ({
    kind: 'manifest',
    number: over.houseBill ?? 'HPH260001',
    revision: 1,
    houseBill: 'HPH260001',
    ucr: '8VN0101234567-001',
    voyage: make.voyage(),
    shipper,
    consignee: importer,
    notify: { name: 'Harbor Brokers LLC' },
    containers: [{ number: 'MSKU1234565', sizeType: '45G1', seals: ['VN123456'] }],
    items: [make.line()],
    grossKg: 16_200,
    packages: 360,
    ...over,
  }),

  exportDeclaration: (over: Partial<ExportDeclaration> = {}): ExportDeclaration => ({
    kind: 'export-declaration',
    number: '305512345670',
    revision: 1,
    houseBill: 'HPH260001',
    ucr: '8VN0101234567-001',
    regime: 'export',
    voyage: make.voyage(),
    exporter: shipper,
    consignee: importer,
    containers: [{ number: 'MSKU1234565', sizeType: '45G1', seals: ['VN123456'] }],
    items: [make.line({ origin: 'VN', value: { minor: 4_500_000, currency: 'USD' } })],
    grossKg: 16_200,
    packages: 360,
    ...over,
  }),

  securityFiling: (over: Partial<SecurityFiling> = {}): SecurityFiling => ({
    kind: 'security-filing',
    number: 'ISF-1',
    revision: 1,
    houseBill: 'HPH260001',
    seller: shipper,
    importer,
    items: [make.line({ origin: 'VN' })],
    ...over,
  }),

  importDeclaration: (over: Partial<ImportDeclaration> = {}): ImportDeclaration => ({
    kind: 'import-declaration',
    number: 'ENT-1',
    revision: 1,
    houseBill: 'HPH260001',
    importer,
    exporter: shipper,
    items: [make.line({ origin: 'VN', value: { minor: 4_500_000, currency: 'USD' } })],
    grossKg: 16_200,
    packages: 360,
    ...over,
  }),

  assessment: (over: Partial<AssessmentNotice> = {}): AssessmentNotice => ({
    kind: 'assessment',
    number: 'USLAX:assessment:HPH260001',
    revision: 1,
    houseBill: 'HPH260001',
    channel: 'yellow',
    assessedAt: START,
    ...over,
  }),

  referral: (over: Partial<Referral> = {}): Referral => ({
    kind: 'referral',
    number: 'USLAX:scan:HPH260001',
    revision: 1,
    houseBill: 'HPH260001',
    action: 'scan',
    deadline: START + 2 * DAY,
    raisedAt: START,
    ...over,
  }),

  controlResult: (over: Partial<ControlResult> = {}): ControlResult => ({
    kind: 'control-result',
    number: 'VNHPH:C:1',
    revision: 1,
    houseBill: 'HPH260001',
    examinedAt: HAIPHONG,
    at: START + DAY,
    outcome: 'none',
    dutyEvadedMinor: 0,
    harmPoints: 0,
    ...over,
  }),
}

export const shipper: Party = {
  name: 'Công ty TNHH Gỗ Đồng Nai',
  id: '0101234567',
  address: { street: '12 Đường Lê Lợi', city: 'Hải Phòng', country: 'VN' },
}
export const importer: Party = {
  name: 'West Coast Furniture Inc',
  id: '95-1234567',
  address: { city: 'Long Beach', country: 'US' },
}

const agreementFile = 'scenarios/agreements/haiphong-los-angeles.yaml'
const agreementText = readFileSync(join(import.meta.dirname, '../..', agreementFile), 'utf8')

const shipped = readYaml(agreementFile, agreementText, Agreement)

/** The shipped agreement, with other terms where a test says so. */
export function agreementOf(over: Partial<Agreement> = {}): Agreement {
  return { ...shipped, ...over }
}

/** Nothing waits for company: what is filed at a moment is sealed at that moment. */
export function withoutWaiting(agreement: Agreement): Agreement {
  const kinds = Object.entries(agreement.kinds).map(([kind, terms]) => [
    kind,
    { ...terms, batchWindow: 0 },
  ])
  return { ...agreement, kinds: Object.fromEntries(kinds) }
}

export const goods: GoodsReference = {
  title: 'Goods of these tests',
  source: 'made up',
  goods: [
    {
      hs6: '940350',
      title: 'Wooden bedroom furniture',
      duty: { US: 0, VN: 20 },
      centsPerKg: { low: 200, median: 350, high: 600 },
      kgPerPackage: { low: 10, high: 60 },
      exporters: ['VN'],
    },
  ],
}

/** Scores of a story, by what makes them: a heavy box alone 700, another origin exported 500, a known offender 400. */
export const ruleFiles: readonly RuleFile[] = [
  {
    path: 'pack.yaml',
    text: `
id: stories
version: 1.0.0
title: { en: Rules of these stories, vi: Quy tắc kiểm thử }
harm: { T01: 60, T05: 60 }
familyCaps: {}
thresholds: { yellow: 150, red: 350, scanRequest: 400, doNotLoad: 650 }
`,
  },
  {
    path: 'texts.vi.yaml',
    text: `
language: vi
rules:
  HEAVY: { explanation: NẶNG }
`,
  },
  rule('HEAVY', 'F', 70, '{ fact: declaredGrossKg, op: gte, value: 30000 }', [
    '{ declaredGrossKg: 30000 }',
    '{ declaredGrossKg: 29999 }',
  ]),
  rule('SWITCHED', 'B', 50, '{ fact: exportRegime, op: eq, value: re-export }', [
    '{ exportRegime: re-export }',
    '{ exportRegime: export }',
  ]),
  rule('OFFENDER', 'D', 40, '{ fact: shipperOffences, op: gte, value: 1 }', [
    '{ shipperOffences: 1 }',
    '{ shipperOffences: 0 }',
  ]),
]

/** A rule file of a story. */
export function rule(
  id: string,
  family: string,
  weight: number,
  when: string,
  [fires, stays]: [string, string],
): RuleFile {
  return {
    path: `${id}.yaml`,
    text: `
id: ${id}
version: 1.0.0
title: { en: ${id}, vi: ${id} }
family: ${family}
typologies: [T05]
status: active
why: A story needs a score it can foretell.
source: made up
needs: better-with-partner
earliest: filing
weight: ${weight}
unknown: skip
when: ${when}
explanation: ${id}
falsePositiveNote: Every one of them is made up.
examples: { mustFire: [${fires}], mustNotFire: [${stays}] }
`,
  }
}
