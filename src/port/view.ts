import type { ControlResult } from '../domain/response.ts'
import { NO_HISTORY, NOTHING_ELSE, type ShipmentView } from '../domain/shipment.ts'
import type { HeldItem } from '../store/documents.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import type { Context } from './context.ts'

/** Everything this port knows of a shipment now. */
export function viewOf(ctx: Context, row: ShipmentRow): ShipmentView {
  const own: Papers = {}
  const partner: Papers = {}
  const controlResults: ControlResult[] = []
  for (const { kind, source, item, since } of ctx.store.documents.ofShipment(row.id)) {
    if (kind === 'control-result') controlResults.push(item as ControlResult)
    const [side, places] = source === 'own' ? [own, OWN] : [partner, PARTNER]
    const place = places[kind]
    if (place !== undefined) side[place] = { document: item, since }
  }
  const shipper = ctx.store.casework.history(row.shipper)
  const consignee = ctx.store.casework.history(row.consignee)
  return {
    own: own as ShipmentView['own'],
    partner: partner as ShipmentView['partner'],
    ...NOTHING_ELSE,
    controlResults,
    history: {
      ...NO_HISTORY,
      shipperShipments: shipper.shipments,
      shipperOffences: shipper.offences,
      consigneeShipments: consignee.shipments,
      consigneeOffences: consignee.offences,
    },
    agreed: ctx.kinds,
    notShared: ctx.notShared,
    filedHere: ctx.filedHere,
  }
}

type Papers = Record<string, { readonly document: HeldItem['item']; readonly since: number }>

/** Where a rule looks for a document of each kind, filed here and told by the partner. */
const OWN: Partial<Record<HeldItem['kind'], keyof ShipmentView['own']>> = {
  manifest: 'manifest',
  'security-filing': 'securityFiling',
  'import-declaration': 'importDeclaration',
}
const PARTNER: Partial<Record<HeldItem['kind'], keyof ShipmentView['partner']>> = {
  manifest: 'manifest',
  'export-declaration': 'exportDeclaration',
}
