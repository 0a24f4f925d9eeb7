/** Whose document a fact is read from: `own` was filed with this port, `partner` came over the exchange. */
export type Source =
  | 'own manifest'
  | 'own security-filing'
  | 'own import-declaration'
  | 'partner manifest'
  | 'partner export-declaration'

export type FactType = 'number' | 'text' | 'boolean'

/** `needs`: of each inner list one document must be held. An empty list: the port always knows. */
export type FactDefinition = {
  readonly type: FactType
  readonly unit: string
  readonly definition: string
  readonly needs: readonly (readonly Source[])[]
}

const MANIFEST: readonly Source[] = ['own manifest', 'partner manifest']
const DECLARED: readonly Source[] = [
  'own import-declaration',
  'own security-filing',
  'own manifest',
  'partner manifest',
]
const WEIGHED: readonly Source[] = ['own manifest', 'own import-declaration', 'partner manifest']
const SECURITY: readonly Source[] = ['own security-filing']
const IMPORT: readonly Source[] = ['own import-declaration']
const EXPORT: readonly Source[] = ['partner export-declaration']

const number = (unit: string, definition: string, ...needs: (readonly Source[])[]) =>
  ({ type: 'number', unit, definition, needs }) as const
const text = (unit: string, definition: string, ...needs: (readonly Source[])[]) =>
  ({ type: 'text', unit, definition, needs }) as const
const yes = (definition: string, ...needs: (readonly Source[])[]) =>
  ({ type: 'boolean', unit: 'yes or no', definition, needs }) as const

/**
 * Everything a rule may look at. "Declared" is what this port was told: the importer's declaration where there is one,
 * else the security filing, else the manifest. "Exported" is what the partner's exporter told the partner. Lines of
 * goods are compared by their line number. All numbers are integers.
 */
export const FACTS = {
  // Quality of the data and who is named
  descriptionText: text(
    'words',
    'Descriptions of all lines in capitals, at most 2,000 characters.',
    WEIGHED,
  ),
  descriptionVague: yes(
    'A line is described by words that say nothing, or by fewer than four letters.',
    WEIGHED,
  ),
  partyPlaceholder: yes(
    'Shipper or consignee is named N/A, UNKNOWN, PRIVATE or the like.',
    MANIFEST,
  ),
  consigneeToOrder: yes('The consignee is absent or "to order".', MANIFEST),
  notifyMissing: yes('No party to notify is named.', MANIFEST),
  addressMissing: yes('Shipper or consignee has neither street nor city.', MANIFEST),
  badContainerNumbers: number(
    'containers',
    'Container numbers whose ISO 6346 check digit is wrong.',
    MANIFEST,
  ),
  freightCollect: yes('The consignee pays the freight.', MANIFEST),

  // The declared side
  declaredHs6: text('HS6 codes', 'Declared tariff codes, sorted, joined by "+".', DECLARED),
  declaredOrigin: text(
    'country codes',
    'Declared countries of origin, sorted, joined by "+".',
    DECLARED,
  ),
  originIsLoadingCountry: yes(
    'A declared origin is the country where the goods are loaded.',
    DECLARED,
  ),
  declaredValueMinor: number('minor units', 'Value on the import declaration.', IMPORT),
  declaredGrossKg: number(
    'kg',
    'Gross weight on the manifest, else on the import declaration.',
    WEIGHED,
  ),
  wasteDeclared: yes('A declared tariff code is waste or scrap.', DECLARED),

  // The mirror: own documents against the partner's export declaration
  hasPartnerExport: yes('The partner has sent an export declaration for this shipment.', EXPORT),
  hoursSinceDeparture: number(
    'hours',
    'Whole hours since the planned departure; negative before it.',
    MANIFEST,
  ),
  exportRegime: text(
    'regime',
    'Regime under which the goods left: export, re-export, temporary-import-re-export, bonded-transit.',
    EXPORT,
  ),
  exportedHs6: text('HS6 codes', 'Exported tariff codes, sorted, joined by "+".', EXPORT),
  exportedOrigin: text(
    'country codes',
    'Exported countries of origin, sorted, joined by "+".',
    EXPORT,
  ),
  exportedValueMinor: number('minor units', 'Value on the export declaration.', EXPORT),
  exportedGrossKg: number('kg', 'Gross weight on the export declaration.', EXPORT),
  valueGapPercent: number(
    'percent',
    '100·ln(declared value / exported value): -22 is a fifth below. Needs one currency.',
    IMPORT,
    EXPORT,
  ),
  weightGapKg: number(
    'kg',
    'Largest distance of the manifest or import declaration from the exported gross weight.',
    WEIGHED,
    EXPORT,
  ),
  weightGapPermille: number(
    'per mille',
    'The same distance for each 1,000 kg exported.',
    WEIGHED,
    EXPORT,
  ),
  hs6Differs: yes('A line is declared under another HS6 than it was exported.', DECLARED, EXPORT),
  dutyLossPercent: number(
    'percentage points',
    'Most that the duty rate falls on a line whose HS6 differs; 0 when none does. Trade-defence duty included.',
    DECLARED,
    EXPORT,
  ),
  originDiffers: yes(
    'A line is declared with another origin than it was exported.',
    DECLARED,
    EXPORT,
  ),
  wasteExported: yes('An exported tariff code is waste or scrap.', EXPORT),
  exporterDiffers: yes(
    'The shipper here is not the exporter there, by id, else by name.',
    MANIFEST,
    EXPORT,
  ),
  consigneeDiffers: yes(
    'The consignee here is not the consignee there, by id, else by name.',
    WEIGHED,
    EXPORT,
  ),
  sealsDiffer: yes(
    'A container named on both sides has other seals here than there.',
    MANIFEST,
    EXPORT,
  ),

  // Route and stuffing
  stuffingCountry: text('country code', 'Country where the container was stuffed.', SECURITY),
  stuffedOutsideOrigin: yes(
    'The container was stuffed in a country that is no declared origin.',
    SECURITY,
  ),
  stuffedAwayFromMaker: yes(
    "The container was stuffed in another city than the manufacturer's.",
    SECURITY,
  ),

  // Price, duty and density against the goods list
  tradeDefenceAvoidedPercent: number(
    'percent',
    'Trade-defence duty that a declared code would bear from another origin; 0 when its own origin bears it too.',
    DECLARED,
  ),
  priceZTenths: number(
    'tenths',
    'Robust z of the declared value for each kg, most extreme line: -30 is three deviations below usual.',
    IMPORT,
  ),
  centsPerKgToLowPercent: number(
    'percent',
    'Lowest declared value for each kg over the 5th percentile of its code.',
    IMPORT,
  ),
  kgPerContainer: number('kg', 'Gross weight for each container.', MANIFEST),
  kgPerPackageOutsidePercent: number(
    'percent',
    'How far the weight of a package lies outside the usual range of its code; 0 inside.',
    WEIGHED,
  ),

  // What the port has seen before
  shipperShipments: number('shipments', 'Shipments of this shipper seen earlier.'),
  shipperOffences: number('offences', 'Offences found with this shipper.'),
  consigneeShipments: number('shipments', 'Shipments of this consignee seen earlier.'),
  consigneeOffences: number('offences', 'Offences found with this consignee.'),
  examinedWithoutFinding: yes('Customs has opened this shipment already and found nothing.'),
} as const satisfies Record<string, FactDefinition>

export type FactName = keyof typeof FACTS

/** The facts of one shipment at one moment; what is not known is undefined. */
export type FactValues = {
  readonly [F in FactName]: ValueOf<(typeof FACTS)[F]['type']> | undefined
}
type ValueOf<T extends FactType> = T extends 'number' ? number : T extends 'text' ? string : boolean
export type FactValue = number | string | boolean

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[]

/** Own properties only: `constructor` and `__proto__` are no facts. */
export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name)
}
