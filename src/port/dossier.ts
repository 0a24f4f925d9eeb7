import type { Dossier, Reading } from '../domain/dossier.ts'
import { by, inOrder } from '../kernel/order.ts'
import { type Context, shipmentName } from './context.ts'
import { findShipment } from './find-shipment.ts'
import { viewOf } from './view.ts'

/**
 * Everything this port holds of a shipment, by its house bill or UCR; null when it knows none of that name. The reading
 * is logged with its reader and purpose. One transaction.
 */
export function readDossier(ctx: Context, name: string, reading: Reading): Dossier | null {
  const { documents, assessments } = ctx.store
  const now = ctx.clock.now()
  const row = findShipment(ctx, name)
  if (row === undefined) return null
  return ctx.store.withTx(() => {
    const shipment = shipmentName(row)
    ctx.log(now, { kind: 'read', shipment, ...reading })
    return {
      shipment,
      direction: row.direction,
      lane: row.lane,
      state: row.state,
      view: viewOf(ctx, row, now),
      documents: [...documents.revisionsOfShipment(row.id)]
        .sort(byMoment)
        .map(({ source, since, item }) => ({ source, since, item })),
      assessments: assessments.of(row.id),
    }
  })
}

const byMoment = inOrder<Dossier['documents'][number]>(
  by(({ since }) => since),
  by(({ source }) => source),
  by(({ item }) => item.kind),
  by(({ item }) => item.number),
  by(({ item }) => item.revision),
)
