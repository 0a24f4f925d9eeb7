import { countryOf } from '../../../domain/codes.ts'
import type { ShipmentView } from '../../../domain/shipment.ts'
import type { Reference } from '../../reference/index-reference.ts'
import { totalValue } from '../compare-sides.ts'
import type { FactDraft } from '../draft.ts'
import { hasWaste } from '../goods-facts.ts'
import { hasOrigin, joined, lineOf, type Sides } from '../sides.ts'

/** What this port was told of the goods. Sources: rules R20, R28, R32. */
export function addDeclared(
  values: FactDraft,
  _view: ShipmentView,
  sides: Sides,
  reference: Reference,
): void {
  const { manifest, importDeclaration, hs6Lines, originLines, voyage } = sides
  values.declaredHs6 = joined(hs6Lines, 'hs6')
  values.declaredOrigin = joined(originLines, 'origin')
  values.declaredValueMinor = totalValue(importDeclaration?.lines)?.minor
  values.declaredGrossKg = manifest?.document.grossKg ?? importDeclaration?.document.grossKg
  values.wasteDeclared = hasWaste(hs6Lines, reference.goods)
  if (originLines !== undefined && voyage !== undefined) {
    const country = countryOf(voyage.portOfLoading)
    values.originIsLoadingCountry = hasOrigin(originLines, country)
  }
  addPlausibility(values, sides, reference)
}

/** Who exports such goods, by the goods list. */
function addPlausibility(
  values: FactDraft,
  { hs6Lines, originLines, importer }: Sides,
  { goods }: Reference,
): void {
  for (const { hs6, number } of hs6Lines ?? []) {
    const entry = hs6 === undefined ? undefined : goods.get(hs6)?.entry
    if (entry === undefined) continue
    if (importer !== undefined) {
      values.destinationExports =
        values.destinationExports === true || entry.exporters.includes(importer)
    }
    const origin = lineOf(originLines, number)?.origin
    if (origin === undefined) continue
    values.originImplausible =
      values.originImplausible === true || !entry.exporters.includes(origin)
  }
}
