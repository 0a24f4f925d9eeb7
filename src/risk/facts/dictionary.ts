/** Whose document a fact is read from: `own` was filed with this port, `partner` came over the exchange. */
export const SOURCES = [
  'own manifest',
  'own security-filing',
  'own import-declaration',
  'partner manifest',
  'partner export-declaration',
] as const
export type Source = (typeof SOURCES)[number]

export type FactType = 'number' | 'text' | 'boolean'

/**
 * One thing a fact is read from: the first of these documents that is held, and in it these fields. Fields are named as
 * an agreement names them; what an agreement always shares (numbers, voyage, shipper, exporter, seals) is not named.
 */
export type Need = { readonly sources: readonly Source[]; readonly fields: readonly string[] }

/** `needs`: each of them must be met. None: the port always knows. */
export type FactDefinition = {
  readonly type: FactType
  readonly unit: string
  readonly definition: string
  readonly needs: readonly Need[]
}

const of = (sources: readonly Source[], ...fields: string[]): Need => ({ sources, fields })

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

const number = (unit: string, definition: string, ...needs: Need[]) =>
  ({ type: 'number', unit, definition, needs }) as const
const text = (unit: string, definition: string, ...needs: Need[]) =>
  ({ type: 'text', unit, definition, needs }) as const
const yes = (definition: string, ...needs: Need[]) =>
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
    of(WEIGHED),
  ),
  descriptionVague: yes(
    'A line is described by words that say nothing, or by fewer than four letters.',
    of(WEIGHED),
  ),
  partyPlaceholder: yes(
    'Shipper or consignee is named N/A, UNKNOWN, PRIVATE or the like.',
    of(MANIFEST, 'consignee'),
  ),
  consigneeToOrder: yes('The consignee is absent or "to order".', of(MANIFEST, 'consignee')),
  notifyMissing: yes('No party to notify is named.', of(MANIFEST, 'notify')),
  addressMissing: yes(
    'Shipper or consignee has neither street nor city.',
    of(MANIFEST, 'consignee'),
  ),
  badContainerNumbers: number(
    'containers',
    'Container numbers whose ISO 6346 check digit is wrong.',
    of(MANIFEST),
  ),
  freightCollect: yes('The consignee pays the freight.', of(MANIFEST, 'freightPayment')),

  // The declared side
  declaredHs6: text(
    'HS6 codes',
    'Declared tariff codes, sorted, joined by "+".',
    of(DECLARED, 'items.hs6'),
  ),
  declaredOrigin: text(
    'country codes',
    'Declared countries of origin, sorted, joined by "+".',
    of(DECLARED, 'items.origin'),
  ),
  originIsLoadingCountry: yes(
    'A declared origin is the country where the goods are loaded.',
    of(DECLARED, 'items.origin'),
  ),
  declaredValueMinor: number(
    'minor units',
    'Value on the import declaration.',
    of(IMPORT, 'items.value'),
  ),
  declaredGrossKg: number(
    'kg',
    'Gross weight on the manifest, else on the import declaration.',
    of(WEIGHED),
  ),
  wasteDeclared: yes('A declared tariff code is waste or scrap.', of(DECLARED, 'items.hs6')),

  // The mirror: own documents against the partner's export declaration
  hasPartnerExport: yes(
    'The partner has sent an export declaration for this shipment.',
    of(EXPORT),
  ),
  hoursSinceDeparture: number(
    'hours',
    'Whole hours since the planned departure; negative before it.',
    of(MANIFEST),
  ),
  exportRegime: text(
    'regime',
    'Regime under which the goods left: export, re-export, temporary-import-re-export, bonded-transit.',
    of(EXPORT),
  ),
  exportedHs6: text(
    'HS6 codes',
    'Exported tariff codes, sorted, joined by "+".',
    of(EXPORT, 'items.hs6'),
  ),
  exportedOrigin: text(
    'country codes',
    'Exported countries of origin, sorted, joined by "+".',
    of(EXPORT, 'items.origin'),
  ),
  exportedValueMinor: number(
    'minor units',
    'Value on the export declaration.',
    of(EXPORT, 'items.value'),
  ),
  exportedGrossKg: number('kg', 'Gross weight on the export declaration.', of(EXPORT)),
  valueGapPercent: number(
    'percent',
    '100·ln(declared value / exported value): -22 is a fifth below. Needs one currency.',
    of(IMPORT, 'items.value'),
    of(EXPORT, 'items.value'),
  ),
  weightGapKg: number(
    'kg',
    'Largest distance of the manifest or import declaration from the exported gross weight.',
    of(WEIGHED),
    of(EXPORT),
  ),
  weightGapPermille: number(
    'per mille',
    'The same distance for each 1,000 kg exported.',
    of(WEIGHED),
    of(EXPORT),
  ),
  hs6Differs: yes(
    'A line is declared under another HS6 than it was exported.',
    of(DECLARED, 'items.hs6'),
    of(EXPORT, 'items.hs6'),
  ),
  dutyLossPercent: number(
    'percentage points',
    'Most that the duty rate falls on a line whose HS6 differs; 0 when none does. Trade-defence duty included.',
    of(DECLARED, 'items.hs6'),
    of(EXPORT, 'items.hs6'),
  ),
  originDiffers: yes(
    'A line is declared with another origin than it was exported.',
    of(DECLARED, 'items.origin'),
    of(EXPORT, 'items.origin'),
  ),
  wasteExported: yes('An exported tariff code is waste or scrap.', of(EXPORT, 'items.hs6')),
  exporterDiffers: yes(
    'The shipper here is not the exporter there, by id, else by name.',
    of(MANIFEST),
    of(EXPORT),
  ),
  consigneeDiffers: yes(
    'The consignee here is not the consignee there, by id, else by name.',
    of(WEIGHED, 'consignee'),
    of(EXPORT, 'consignee'),
  ),
  sealsDiffer: yes(
    'A container named on both sides has other seals here than there.',
    of(MANIFEST),
    of(EXPORT),
  ),

  // Route and stuffing
  stuffingCountry: text(
    'country code',
    'Country where the container was stuffed.',
    of(SECURITY, 'stuffingLocation'),
  ),
  stuffedOutsideOrigin: yes(
    'The container was stuffed in a country that is no declared origin.',
    of(SECURITY, 'stuffingLocation'),
    of(DECLARED, 'items.origin'),
  ),
  stuffedAwayFromMaker: yes(
    "The container was stuffed in another city than the manufacturer's.",
    of(SECURITY, 'stuffingLocation', 'manufacturer'),
  ),

  // Price, duty and density against the goods list
  tradeDefenceAvoidedPercent: number(
    'percent',
    'Trade-defence duty that a declared code would bear from another origin; 0 when its own origin bears it too.',
    of(DECLARED, 'items.hs6', 'items.origin'),
  ),
  priceZTenths: number(
    'tenths',
    'Robust z of the declared value for each kg, most extreme line: -30 is three deviations below usual.',
    of(IMPORT, 'items.hs6', 'items.value', 'items.grossKg'),
  ),
  centsPerKgToLowPercent: number(
    'percent',
    'Lowest declared value for each kg over the 5th percentile of its code.',
    of(IMPORT, 'items.hs6', 'items.value', 'items.grossKg'),
  ),
  kgPerContainer: number('kg', 'Gross weight for each container.', of(MANIFEST)),
  kgPerPackageOutsidePercent: number(
    'percent',
    'How far the weight of a package lies outside the usual range of its code; 0 inside.',
    of(WEIGHED, 'items.grossKg', 'items.packages'),
    of(DECLARED, 'items.hs6'),
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
