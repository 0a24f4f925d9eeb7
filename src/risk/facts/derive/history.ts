import type { ShipmentView } from '../../../domain/shipment.ts'
import { DAY, type Millis } from '../../../kernel/time.ts'
import type { Reference } from '../../reference/index-reference.ts'
import type { FactDraft } from '../draft.ts'
import type { Sides } from '../sides.ts'

/** What the port has seen before. Sources: rules R22 to R24, R30, R36, adjuster A3. */
export function addHistory(
  values: FactDraft,
  { history, controlResults }: ShipmentView,
  sides: Sides,
  reference: Reference,
  now: Millis,
): void {
  values.shipperShipments = history.shipperShipments
  values.shipperOffences = history.shipperOffences
  values.consigneeShipments = history.consigneeShipments
  values.consigneeOffences = history.consigneeOffences
  values.shipperKnownDays = history.shipperKnownDays
  values.consigneeKnownDays = history.consigneeKnownDays
  values.shipperBills90Days = history.shipperBills90Days
  values.shipperBills30Days = history.shipperBills30Days
  values.shipperBillsPrior30Days = history.shipperBillsPrior30Days
  values.shipperAbandoned = history.shipperAbandoned
  values.consigneeBills24Hours = history.consigneeBills24Hours
  values.newConsigneesOfShipper = history.newConsigneesOfShipper
  values.offencesAtAddress = history.offencesAtAddress
  values.capacityUsedPermille = capacityUsed(history.shipperGrossKg90Days, sides, reference)
  values.examinedWithoutFinding = false
  for (const { outcome, at } of controlResults) {
    if (outcome !== 'none') continue
    const days = Math.floor((now - at) / DAY)
    values.examinedWithoutFinding = true
    values.daysSinceExaminedClean = Math.min(values.daysSinceExaminedClean ?? days, days)
  }
}

/** The exporter's weight of 90 days over the smallest capacity declared for one of these goods. */
function capacityUsed(
  grossKg: number,
  { manifest, hs6Lines }: Sides,
  { capacityOf }: Reference,
): number | undefined {
  const company = manifest?.document.shipper?.id
  if (company === undefined) return undefined
  let most: number | undefined
  for (const { hs6 } of hs6Lines ?? []) {
    const capacity = hs6 === undefined ? undefined : capacityOf(company, hs6.slice(0, 4))
    if (capacity === undefined) continue
    most = Math.max(most ?? 0, Math.round((1_000 * grossKg) / capacity))
  }
  return most
}
