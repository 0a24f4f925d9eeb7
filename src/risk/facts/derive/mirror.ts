import type { ExportDeclaration } from '../../../domain/documents.ts'
import type { Party } from '../../../domain/party.ts'
import type { ShipmentView } from '../../../domain/shipment.ts'
import { HOUR, type Millis } from '../../../kernel/time.ts'
import type { Reference } from '../../reference/index-reference.ts'
import {
  differs,
  dutyLossPercent,
  partyDiffers,
  sealsDiffer,
  totalValue,
  valueGapPercent,
  weightGapKg,
} from '../compare-sides.ts'
import type { FactDraft } from '../draft.ts'
import { hasWaste } from '../goods-facts.ts'
import { joined, type Sides } from '../sides.ts'

/** Own documents against the partner's export declaration. Sources: rules R07 to R13. */
export function addMirror(
  values: FactDraft,
  view: ShipmentView,
  sides: Sides,
  { goods }: Reference,
): void {
  const { manifest, importDeclaration, exportDeclaration, hs6Lines, originLines } = sides
  if (exportDeclaration === undefined) {
    if (view.agreed.includes('export-declaration')) values.hasPartnerExport = false
    return
  }
  const { document, lines } = exportDeclaration
  const exported = totalValue(lines)
  const gapKg = weightGapKg(sides)
  values.hasPartnerExport = true
  values.exportRegime = document.regime
  values.exportZoneStatus = zoneStatusOf(view, document)
  values.exportedHs6 = joined(lines, 'hs6')
  values.exportedOrigin = joined(lines, 'origin')
  values.exportedValueMinor = exported?.minor
  values.exportedGrossKg = document.grossKg
  values.valueGapPercent = valueGapPercent(totalValue(importDeclaration?.lines), exported)
  values.weightGapKg = gapKg
  if (gapKg !== undefined && (document.grossKg ?? 0) > 0) {
    values.weightGapPermille = Math.round((1_000 * gapKg) / (document.grossKg as number))
  }
  values.hs6Differs = differs(hs6Lines, lines, 'hs6')
  values.dutyLossPercent = dutyLossPercent(sides, goods)
  values.originDiffers = differs(originLines, lines, 'origin')
  values.wasteExported = hasWaste(lines, goods)
  values.exporterDiffers = partyDiffers(manifest?.document.shipper, document.exporter)
  values.consigneeDiffers = partyDiffers(consigneeOf(sides), document.consignee)
  values.sealsDiffer = sealsDiffer(manifest?.document.containers, document.containers)
}

/** How long the goods are on their way without the partner's word of them. Source: rule R11. */
export function addDeparture(
  values: FactDraft,
  _view: ShipmentView,
  { manifest }: Sides,
  _reference: Reference,
  now: Millis,
): void {
  if (manifest === undefined) return
  values.hoursSinceDeparture = Math.floor((now - manifest.document.voyage.etd) / HOUR)
}

/** Silence means "from no zone" only where the partner would have told. */
function zoneStatusOf(
  { notShared }: ShipmentView,
  { zoneStatus }: Pick<ExportDeclaration, 'zoneStatus'>,
): string | undefined {
  if (zoneStatus !== undefined) return zoneStatus
  return notShared.includes('export-declaration.zoneStatus') ? undefined : 'none'
}

function consigneeOf({ manifest, importDeclaration }: Sides): Party | undefined {
  return manifest?.document.consignee ?? importDeclaration?.document.importer
}
