import { DECLARED, EXPORT, IMPORT, MANIFEST, number, of, text, WEIGHED, yes } from './definition.ts'

/** The mirror: own documents against the partner's export declaration. */
export const MIRROR = {
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
  exportZoneStatus: text(
    'status',
    'Status of goods that left from a free-trade zone: domestic, privileged-foreign, non-privileged-foreign, zone-restricted; "none" for all others.',
    of(EXPORT, 'zoneStatus'),
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
  exportedGrossKg: number('kg', 'Gross weight on the export declaration.', of(EXPORT, 'grossKg')),
  valueGapPercent: number(
    'percent',
    '100·ln(declared value / exported value): -22 is a fifth below. Needs one currency.',
    of(IMPORT, 'items.value'),
    of(EXPORT, 'items.value'),
  ),
  weightGapKg: number(
    'kg',
    'Largest distance of the manifest or import declaration from the exported gross weight.',
    of(WEIGHED, 'grossKg'),
    of(EXPORT, 'grossKg'),
  ),
  weightGapPermille: number(
    'per mille',
    'The same distance for each 1,000 kg exported.',
    of(WEIGHED, 'grossKg'),
    of(EXPORT, 'grossKg'),
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
    of(MANIFEST, 'shipper'),
    of(EXPORT, 'exporter'),
  ),
  consigneeDiffers: yes(
    'The consignee here is not the consignee there, by id, else by name.',
    of(WEIGHED, 'consignee'),
    of(EXPORT, 'consignee'),
  ),
  sealsDiffer: yes(
    'A container named on both sides has other seals here than there.',
    of(MANIFEST, 'containers.seals'),
    of(EXPORT, 'containers.seals'),
  ),
} as const
