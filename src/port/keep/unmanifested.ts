import { laneName } from '../../agreement/agreement.ts'
import { unmanifestedBill } from '../../domain/shipment.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { follow } from '../procedures/follow.ts'
import { keyOf, nameOf } from './item-names.ts'

/** A voyage as a stow plan or an event has it. */
type Voyage = {
  readonly id: string
  readonly portOfLoading: string
  readonly portOfDischarge: string
  readonly loadAt?: Millis
  readonly eta?: Millis
}

type Box = {
  readonly container: string
  readonly full: boolean
  readonly portOfLoading: string
  readonly portOfDischarge: string
}

/**
 * Makes a shipment of every full box bound for this port that no bill of its voyage names: without papers it would be
 * nobody's. It ends when a bill names the box. Empty boxes are moved about without a bill. Source: rule R06, 19 CFR 4.7c.
 */
export function findUnmanifested(ctx: Context, voyage: Voyage, boxes: readonly Box[]): void {
  for (const box of boxes) {
    if (!box.full || box.portOfDischarge !== ctx.id || isNamed(ctx, voyage.id, box.container))
      continue
    makeShipment(ctx, voyage, box)
  }
}

function isNamed(ctx: Context, voyage: string, container: string): boolean {
  const { bills, records } = ctx.store
  const name = nameOf.box(voyage, container)
  return (
    bills.sharersOf(name, 0).length > 0 ||
    unmanifested(ctx, voyage, container) !== null ||
    records.has(keyOf.masterBox(voyage, container))
  )
}

/** The shipment that was made of a box; null where there is none, or a bill has taken it over. */
function unmanifested({ store }: Context, voyage: string, container: string): ShipmentRow | null {
  const houseBill = unmanifestedBill(voyage, container)
  const id = store.links.find(nameOf.bill(houseBill))
  const row = id === null ? undefined : store.shipments.get(id)
  return row?.houseBill === houseBill ? row : null
}

function makeShipment(ctx: Context, voyage: Voyage, box: Box): void {
  const { shipments, links } = ctx.store
  const houseBill = unmanifestedBill(voyage.id, box.container)
  const name = nameOf.bill(houseBill)
  // A bill named the box once, and does not any more.
  const before = links.find(name)
  if (before !== null) links.unlink(name, before)
  const shipment = shipments.create(
    {
      direction: 'in',
      houseBill,
      ucr: null,
      lane: laneName(box.portOfLoading, box.portOfDischarge),
      voyage: voyage.id,
      loadAt: voyage.loadAt ?? null,
      etd: null,
      eta: voyage.eta ?? null,
      shipper: null,
      consignee: null,
      dirty: 1,
    },
    box.container,
  )
  links.link(name, shipment)
}

/**
 * A bill names boxes that were taken for unmanifested: what was found out about them goes to its shipment, and so does what
 * is still told of them under the name they had.
 */
export function endUnmanifested(
  ctx: Context,
  shipment: number,
  voyage: string,
  boxes: readonly string[],
  now: Millis,
): void {
  const { shipments, links } = ctx.store
  let isMerged = false
  for (const container of boxes) {
    const row = unmanifested(ctx, voyage, container)
    // One that has been opened or released stays what it is: a decision is not undone.
    if (row === null || (row.state !== 'open' && row.state !== 'arrived')) continue
    const name = nameOf.bill(unmanifestedBill(voyage, container))
    links.unlink(name, row.id)
    links.link(name, shipment)
    shipments.merge(row.id, shipment)
    isMerged = true
  }
  // What holds the box holds the bill.
  if (isMerged) follow(ctx, shipment, now)
}
