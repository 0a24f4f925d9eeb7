import type { ShipmentRow } from '../store/shipments.ts'
import type { Context } from './context.ts'
import { nameOf } from './keep/item-names.ts'

/** The shipment of a house bill or UCR; undefined when the port knows none, or more than one, of that name. */
export function findShipment(
  { store, pseudonyms }: Context,
  name: string,
): ShipmentRow | undefined {
  const id =
    store.links.find(nameOf.bill(name)) ??
    store.links.find(nameOf.ucr(pseudonyms?.number(name) ?? name))
  return id === null ? undefined : store.shipments.get(id)
}
