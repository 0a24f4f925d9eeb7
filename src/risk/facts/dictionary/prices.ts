import { DECLARED, EXPORT, IMPORT, MANIFEST, number, of, WEIGHED, yes } from './definition.ts'

/** Price, duty, weight and freight against the lists of goods and of usual figures. */
export const PRICES = {
  tradeDefenceAvoidedPercent: number(
    'percent',
    'Trade-defence duty that a declared code would bear from another origin; 0 when its own origin bears it too.',
    of(DECLARED, 'items.hs6', 'items.origin'),
  ),
  dutyAtRiskMinor: number(
    'minor units',
    'What the goods would bear more under the exported classes and origins, by the rates in force on the day of the import declaration.',
    of(DECLARED, 'items.hs6'),
    of(EXPORT, 'items.hs6', 'items.value'),
  ),
  lowValue: yes(
    'The declared value is within the low-value regime of the country of discharge on the day of the import declaration; no where none is in force.',
    of(IMPORT, 'items.value'),
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
  kgPerContainer: number('kg', 'Gross weight for each container.', of(MANIFEST, 'grossKg')),
  kgPerPackageOutsidePercent: number(
    'percent',
    'How far the weight of a package lies outside the usual range of its code; 0 inside.',
    of(WEIGHED, 'items.grossKg', 'items.packages'),
    of(DECLARED, 'items.hs6'),
  ),
  overfilledPercent: number(
    'percent',
    'By how much the gross weight is more than such goods weigh when they fill these boxes; 0 when less.',
    of(MANIFEST, 'grossKg', 'containers.sizeType'),
    of(DECLARED, 'items.hs6'),
  ),
  freightToValuePercent: number(
    'percent',
    'Freight over the invoice of the declaration of value.',
    of(['own value-declaration']),
  ),
  freightOverUsualPercent: number(
    'percent',
    'Freight for each container over what a container usually costs: 100 is usual. Not known for shared boxes.',
    of(['own value-declaration']),
    of(MANIFEST),
  ),
} as const
