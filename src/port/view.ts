import type { Item } from '../domain/message.ts'
import type { ControlResult } from '../domain/response.ts'
import type { Held, ShipmentView } from '../domain/shipment.ts'
import type { HeldItem } from '../store/documents.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import type { Context } from './context.ts'

/** Everything this port knows of a shipment now. */
export function viewOf(ctx: Context, row: ShipmentRow): ShipmentView {
  const held = ctx.store.documents.ofShipment(row.id)
  const find = <K extends Item['kind']>(kind: K, source: HeldItem['source']) => {
    const found = held.find((one) => one.kind === kind && one.source === source)
    return (
      found && ({ document: found.item, since: found.since } as Held<Extract<Item, { kind: K }>>)
    )
  }
  const own = {
    manifest: find('manifest', 'own'),
    securityFiling: find('security-filing', 'own'),
    importDeclaration: find('import-declaration', 'own'),
  }
  const partner = {
    manifest: find('manifest', 'partner'),
    exportDeclaration: find('export-declaration', 'partner'),
  }
  const shipper = ctx.store.casework.history(row.shipper)
  const consignee = ctx.store.casework.history(row.consignee)
  return {
    own: onlyPresent(own),
    partner: onlyPresent(partner),
    controlResults: held
      .filter((one) => one.kind === 'control-result')
      .map((one) => one.item as ControlResult),
    history: {
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

function onlyPresent<T extends Record<string, unknown>>(
  values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as never
}
