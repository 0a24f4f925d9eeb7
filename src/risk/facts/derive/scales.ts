import type { Container } from '../../../domain/goods.ts'
import type { ShipmentView } from '../../../domain/shipment.ts'
import type { Reference } from '../../reference/index-reference.ts'
import type { FactDraft } from '../draft.ts'
import type { Sides } from '../sides.ts'

/** What scales at origin say against what was declared there and here. Source: rule R08. */
export function addScales(
  values: FactDraft,
  view: ShipmentView,
  sides: Sides,
  reference: Reference,
): void {
  if (view.sharesContainer) return
  const { manifest, exportDeclaration } = sides
  const boxes = manifest?.document.containers
  if (boxes === undefined || boxes.length === 0) return
  const netKg = netWeightKg(boxes, view, sides, reference)
  if (netKg === undefined) return
  const declaredKg = manifest?.document.grossKg
  if (declaredKg) {
    values.weighedOverManifestPermille = Math.round((1_000 * (netKg - declaredKg)) / declaredKg)
  }
  const exportedKg = exportDeclaration?.document.grossKg
  if (!exportedKg) return
  values.weighedOverExportedKg = netKg - exportedKg
  values.weighedOverExportedPermille = Math.round((1_000 * (netKg - exportedKg)) / exportedKg)
}

/** Weight of all boxes by scales less what they weigh empty; undefined when one was not weighed or is of no known type. */
function netWeightKg(
  boxes: readonly Container[],
  view: ShipmentView,
  { exportDeclaration }: Sides,
  { boxSizes }: Reference,
): number | undefined {
  let netKg = 0
  for (const box of boxes) {
    const sizeType =
      box.sizeType ?? boxOf(exportDeclaration?.document.containers, box.number)?.sizeType
    const size = sizeType === undefined ? undefined : boxSizes.get(sizeType)
    const kg = gateKg(box.number, view) ?? box.vgmKg ?? stowedKg(box.number, view)
    if (size === undefined || kg === undefined) return undefined
    netKg += kg - size.tareKg
  }
  return netKg
}

function boxOf(boxes: readonly Container[] | undefined, number: string): Container | undefined {
  for (const box of boxes ?? []) if (box.number === number) return box
  return undefined
}

function gateKg(number: string, { containerEvents }: ShipmentView): number | undefined {
  for (const { document } of containerEvents)
    if (document.move === 'gate-in' && document.container === number) return document.weighedKg
  return undefined
}

function stowedKg(number: string, { stowed }: ShipmentView): number | undefined {
  for (const position of stowed ?? []) if (position.container === number) return position.grossKg
  return undefined
}
