import type { Item } from '../../domain/message.ts'
import type { Source } from '../../store/in-force.ts'
import type { Context } from '../context.ts'
import { consigneeOf, partyName, shipperOf } from './item-parties.ts'

/** Who says best who sends goods and who gets them: the carrier's bill, then what is declared to this port, then the rest. */
const BEST_FIRST: readonly (readonly [Source, Item['kind']])[] = [
  ['own', 'manifest'],
  ['partner', 'manifest'],
  ['own', 'import-declaration'],
  ['own', 'security-filing'],
  ['own', 'export-declaration'],
  ['partner', 'export-declaration'],
  ['partner', 'import-declaration'],
  ['partner', 'security-filing'],
]

/**
 * Notes who sends a shipment and who gets it, as the best of the documents in force has it: the order in which they came
 * does not matter. Inside a transaction.
 */
export function nameParties(ctx: Context, shipment: number): void {
  const held = ctx.store.documents.ofShipment(shipment)
  const row = ctx.store.shipments.get(shipment)
  if (row === undefined) return
  let [shipper, consignee]: (string | null)[] = [null, null]
  for (const [source, kind] of BEST_FIRST) {
    const found = held.find((one) => one.source === source && one.kind === kind)
    if (found === undefined) continue
    const item = ctx.masked(found.item)
    shipper ??= partyName(shipperOf(item))
    consignee ??= partyName(consigneeOf(item))
  }
  if (shipper === row.shipper && consignee === row.consignee) return
  ctx.store.shipments.nameParties(shipment, shipper ?? null, consignee ?? null)
  ctx.store.bills.renamed(row, shipper ?? null, consignee ?? null)
}
