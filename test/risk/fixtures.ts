import type { PreferenceClaim } from '../../src/domain/certificate-of-origin.ts'
import type {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from '../../src/domain/documents.ts'
import type { GoodsItem } from '../../src/domain/goods.ts'
import { NO_HISTORY, NOTHING_ELSE, type ShipmentView } from '../../src/domain/shipment.ts'
import type { ValueDeclaration } from '../../src/domain/value-declaration.ts'
import type { Voyage } from '../../src/domain/voyage.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { indexReference } from '../../src/risk/risk.ts'
import { figures, routes } from '../support/figures.ts'

export const ETD = 100 * DAY
export const NOW = ETD + 15 * DAY

const goods = {
  title: 'Goods of these tests',
  source: 'made up',
  goods: [
    entry('940350', 'Wooden bedroom furniture', { US: 0, VN: 20 }, 200, 350, 600, [
      { importer: 'US', origin: 'CN', percent: 180 },
    ]),
    entry('940360', 'Other wooden furniture', { US: 0, VN: 25 }, 200, 350, 600),
    entry('610910', 'Cotton T-shirts', { US: 16.5, VN: 20 }, 900, 1500, 2600),
    entry('610990', 'T-shirts of other fibres', { US: 5, VN: 20 }, 700, 1300, 2400),
    entry('390120', 'Polyethylene pellets', { US: 6.5, VN: 3 }, 90, 130, 190),
    { ...entry('391510', 'Waste of polyethylene', { US: 0, VN: 10 }, 10, 25, 50), waste: true },
  ],
}
export const reference = indexReference({ goods, figures, routes })

function entry(
  hs6: string,
  title: string,
  duty: Record<string, number>,
  low: number,
  median: number,
  high: number,
  tradeDefence?: { importer: string; origin: string; percent: number }[],
) {
  return {
    hs6,
    title,
    duty,
    centsPerKg: { low, median, high },
    kgPerPackage: { low: 10, high: 50 },
    kgPerCubicMetre: 200,
    exporters: ['VN'],
    ...(tradeDefence ? { tradeDefence } : {}),
  }
}

const voyage: Voyage = {
  id: 'ZQNL:001:VNHPH',
  carrier: 'ZQNL',
  number: '001',
  portOfLoading: 'VNHPH',
  portOfDischarge: 'USLAX',
  routing: [],
  loadAt: ETD - 24 * HOUR,
  etd: ETD,
  eta: ETD + 20 * DAY,
}
const exporter = {
  name: 'DAI DUONG FURNITURE CO., LTD',
  id: '0101234567',
  address: { street: '12 Le Loi', city: 'Hai Phong', country: 'VN' },
}
const importer = {
  name: 'Pacific Home Inc',
  id: '12-3456789',
  address: { street: '1 Main St', city: 'Los Angeles', country: 'US' },
}

const line = (over: Partial<GoodsItem> = {}): GoodsItem => ({
  number: 1,
  description: 'WOODEN BEDROOM FURNITURE',
  hs6: '940350',
  packages: 400,
  grossKg: 10_000,
  origin: 'VN',
  value: { minor: 3_500_000, currency: 'USD' },
  ...over,
})
const common = { number: 'ZQNL1', revision: 1, houseBill: 'ZQNL1' }

export const manifest = (over: Partial<ManifestConsignment> = {}): ManifestConsignment => ({
  ...common,
  kind: 'manifest',
  houseBill: 'ZQNL1',
  voyage,
  shipper: exporter,
  consignee: importer,
  notify: importer,
  freightPayment: 'prepaid',
  containers: [{ number: 'CSQU3054383', sizeType: '45G1', seals: ['ML1'] }],
  items: [line({ value: undefined, origin: undefined, hs6: undefined } as never)],
  grossKg: 10_000,
  packages: 400,
  ...over,
})
export const securityFiling = (over: Partial<SecurityFiling> = {}): SecurityFiling => ({
  ...common,
  kind: 'security-filing',
  houseBill: 'ZQNL1',
  importer,
  manufacturer: exporter,
  stuffingLocation: exporter,
  items: [{ number: 1, description: 'FURNITURE', hs6: '940350', origin: 'VN' }],
  ...over,
})
export const importDeclaration = (over: Partial<ImportDeclaration> = {}): ImportDeclaration => ({
  ...common,
  kind: 'import-declaration',
  houseBill: 'ZQNL1',
  importer,
  exporter,
  items: [line()],
  grossKg: 10_000,
  packages: 400,
  ...over,
})
export const exportDeclaration = (over: Partial<ExportDeclaration> = {}): ExportDeclaration => ({
  ...common,
  kind: 'export-declaration',
  regime: 'export',
  voyage,
  exporter,
  consignee: importer,
  containers: [{ number: 'CSQU3054383', seals: ['ML1'] }],
  items: [line()],
  grossKg: 10_000,
  packages: 400,
  ...over,
})
export { line }

export type Documents = {
  manifest?: ManifestConsignment
  securityFiling?: SecurityFiling
  importDeclaration?: ImportDeclaration
  partnerManifest?: ManifestConsignment
  exportDeclaration?: ExportDeclaration
  preferenceClaim?: PreferenceClaim
  valueDeclaration?: ValueDeclaration
}

/** A complete, honest, agreed view; `null` takes a document away. */
export function view(
  over: { [K in keyof Documents]?: Documents[K] | null } = {},
  rest: Partial<ShipmentView> = {},
): ShipmentView {
  const pick = <K extends keyof Documents>(key: K, usual: Documents[K]) =>
    over[key] === null ? undefined : (over[key] ?? usual)
  const held = <D>(document: D | undefined) =>
    document === undefined ? undefined : { document, since: ETD }
  const part = <K extends string, D>(key: K, document: D | undefined) =>
    document === undefined ? {} : { [key]: held(document) }
  return {
    own: {
      ...part('manifest', pick('manifest', manifest())),
      ...part('securityFiling', pick('securityFiling', securityFiling())),
      ...part('importDeclaration', pick('importDeclaration', importDeclaration())),
      ...part('preferenceClaim', pick('preferenceClaim', undefined)),
      ...part('valueDeclaration', pick('valueDeclaration', undefined)),
    },
    partner: {
      ...part('manifest', pick('partnerManifest', undefined)),
      ...part('exportDeclaration', pick('exportDeclaration', exportDeclaration())),
    },
    ...NOTHING_ELSE,
    controlResults: [],
    history: {
      ...NO_HISTORY,
      shipperShipments: 12,
      shipperOffences: 0,
      consigneeShipments: 30,
      consigneeOffences: 0,
    },
    agreed: ['export-declaration', 'manifest'],
    notShared: [],
    filedHere: ['manifest', 'security-filing', 'import-declaration'],
    ...rest,
  }
}
