import type { Arrival } from '../../domain/filing.ts'
import type { Voyage } from '../../domain/voyage.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { nextRevision } from '../keep/next-revision.ts'
import { shareRecord } from '../share.ts'

/** Tells every port of loading of a voyage that it is in, and which of its bills were not aboard. Inside a transaction. */
export function tellArrival(
  ctx: Context,
  rows: readonly ShipmentRow[],
  notAboard: ReadonlySet<string>,
  now: Millis,
): void {
  if (!ctx.given.includes('arrival')) return
  for (const lane of new Set(rows.map((row) => row.lane))) {
    const ofLane = rows.filter((row) => row.lane === lane)
    const voyage = voyageOf(ctx, ofLane)
    if (voyage === undefined) continue
    const number = `${ctx.id}:arrival:${voyage.id}`.slice(0, 90)
    const item: Arrival = {
      kind: 'arrival',
      number,
      revision: nextRevision(ctx, number, 'arrival'),
      voyage,
      arrivedAt: now,
      notAboard: ofLane
        .flatMap(({ houseBill }) =>
          houseBill !== null && notAboard.has(houseBill) ? houseBill : [],
        )
        .sort()
        .slice(0, 500),
    }
    shareRecord(ctx, item, lane, now)
  }
}

/** The voyage as the first paper says that names it. */
function voyageOf(ctx: Context, rows: readonly ShipmentRow[]): Voyage | undefined {
  for (const row of rows)
    for (const { item } of ctx.store.documents.ofShipment(row.id))
      if ('voyage' in item && item.voyage.id === row.voyage) return item.voyage
  return undefined
}
