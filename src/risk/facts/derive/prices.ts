import type { ManifestConsignment } from '../../../domain/documents.ts'
import type { Given } from '../../../domain/given.ts'
import type { Container } from '../../../domain/goods.ts'
import { lowValueMinor } from '../../../domain/goods-reference.ts'
import type { ShipmentView } from '../../../domain/shipment.ts'
import type { Reference } from '../../reference/index-reference.ts'
import type { FactDraft } from '../draft.ts'
import {
  dutyAtRiskMinor,
  kgPerPackageOutsidePercent,
  priceFacts,
  tradeDefenceAvoidedPercent,
} from '../goods-facts.ts'
import type { Sides } from '../sides.ts'

/** Price, duty, weight and freight against usual figures. Sources: rules R20, R25, R29, R31, R34, R37. */
export function addPrices(
  values: FactDraft,
  view: ShipmentView,
  sides: Sides,
  reference: Reference,
): void {
  const { goods } = reference
  const manifest = sides.manifest?.document
  values.tradeDefenceAvoidedPercent = tradeDefenceAvoidedPercent(sides, goods)
  values.dutyAtRiskMinor = dutyAtRiskMinor(sides, goods)
  values.lowValue = isLowValue(values.declaredValueMinor, sides, reference)
  const price = priceFacts(sides, goods)
  values.priceZTenths = price?.zTenths
  values.centsPerKgToLowPercent = price?.toLowPercent
  values.kgPerPackageOutsidePercent = kgPerPackageOutsidePercent(sides, goods)
  const boxes = manifest?.containers ?? []
  if (manifest?.grossKg !== undefined && boxes.length > 0) {
    values.kgPerContainer = Math.round(manifest.grossKg / boxes.length)
    values.overfilledPercent = overfilledPercent(boxes, manifest.grossKg, sides, reference)
  }
  addFreight(values, view, manifest, reference)
}

/** Nothing is a low-value consignment where no such regime is in force. */
function isLowValue(
  value: number | undefined,
  { importer, day }: Sides,
  { lowValue }: Reference,
): boolean | undefined {
  if (value === undefined || importer === undefined) return undefined
  return value <= (lowValueMinor(lowValue, importer, day) ?? -1)
}

function addFreight(
  values: FactDraft,
  { own, sharesContainer }: ShipmentView,
  manifest: Given<ManifestConsignment> | undefined,
  { freightPerContainerMinor }: Reference,
): void {
  const declared = own.valueDeclaration?.document
  if (declared === undefined) return
  const { invoice, freight } = declared
  if (invoice.minor > 0 && invoice.currency === freight.currency) {
    values.freightToValuePercent = Math.round((100 * freight.minor) / invoice.minor)
  }
  const boxes = manifest?.containers.length ?? 0
  if (boxes === 0 || sharesContainer || freight.currency !== 'USD') return
  values.freightOverUsualPercent = Math.round(
    (100 * freight.minor) / (boxes * freightPerContainerMinor),
  )
}

/** How far the gross weight is above what such goods weigh when they fill the boxes to their walls. */
function overfilledPercent(
  containers: readonly Container[],
  grossKg: number,
  { hs6Lines }: Sides,
  { goods, boxSizes, usableRoom }: Reference,
): number | undefined {
  let densest: number | undefined
  for (const { hs6 } of hs6Lines ?? []) {
    const density = hs6 === undefined ? undefined : goods.get(hs6)?.entry.kgPerCubicMetre
    if (density === undefined) return undefined
    if (densest === undefined || density > densest) densest = density
  }
  if (densest === undefined) return undefined
  let mostKg = 0
  for (const { sizeType } of containers) {
    const size = sizeType === undefined ? undefined : boxSizes.get(sizeType)
    if (size === undefined) return undefined
    mostKg += Math.min(size.payloadKg, size.cubicMetres * usableRoom * densest)
  }
  return Math.max(0, Math.round(100 * (grossKg / mostKg - 1)))
}
