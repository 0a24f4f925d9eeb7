import type { Context } from '../context.ts'

/**
 * Notes the HS codes of what is bound for this port, as all papers in force have them: whoever looks for goods finds them
 * whichever side tells of them. Inside a transaction.
 */
export function nameGoods(ctx: Context, shipment: number): void {
  const row = ctx.store.shipments.get(shipment)
  if (row?.direction !== 'in' || (row.state !== 'open' && row.state !== 'arrived')) return
  const codes = new Set<string>()
  for (const held of ctx.store.documents.ofShipment(shipment)) {
    const item = ctx.masked(held.item)
    if (!('items' in item)) continue
    for (const line of item.items ?? [])
      if ('hs6' in line && line.hs6 !== undefined) codes.add(line.hs6)
  }
  ctx.store.queueGoods.put(shipment, [...codes].sort())
}
