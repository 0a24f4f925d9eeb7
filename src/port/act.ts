import type { Acted, Action } from '../domain/port-call.ts'
import { unreachable } from '../kernel/assert.ts'
import { DAY, type Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { oweComparison } from './books.ts'
import { type Context, shipmentName } from './context.ts'

/** How long a box in the red channel may wait in the yard for an officer. */
const FREE_TIME: Millis = 3 * DAY

/** Carries out what an officer or the calendar decides. One transaction. */
export function act(ctx: Context, action: Action): Acted {
  const now = ctx.clock.now()
  return ctx.store.withTx(() => {
    switch (action.kind) {
      case 'close-loading':
        return { opened: [], stopped: closeLoading(ctx, action.voyage, now) }
      case 'arrive':
        arrive(ctx, action.voyage, new Set(action.notAboard), now)
        return { opened: [], stopped: [] }
      case 'inspect':
        return { opened: inspect(ctx, action.capacity, now), stopped: [] }
      case 'examine':
        return { opened: examine(ctx, action.capacity, now), stopped: [] }
      case 'reconcile':
        oweComparison(ctx)
        return { opened: [], stopped: [] }
      default:
        return unreachable(action)
    }
  })
}

function closeLoading(ctx: Context, voyage: string, now: Millis): readonly string[] {
  const ordered = ctx.store.shipments.onVoyage(voyage).filter((row) => row.ordered === 1)
  for (const row of ordered) leaveBehind(ctx, row, now)
  return ordered.flatMap((row) => row.houseBill ?? [])
}

function arrive(ctx: Context, voyage: string, notAboard: ReadonlySet<string>, now: Millis): void {
  for (const row of ctx.store.shipments.onVoyage(voyage)) {
    // What only the partner told of, under a name no bill here has, cannot be discharged or released.
    if (row.houseBill === null) continue
    if (notAboard.has(row.houseBill)) leaveBehind(ctx, row, now)
    else ctx.store.shipments.state(row.id, 'arrived', now)
  }
}

function leaveBehind(ctx: Context, row: ShipmentRow, now: Millis): void {
  ctx.store.shipments.state(row.id, 'not-loaded')
  ctx.log(now, {
    kind: 'not-loaded',
    shipment: shipmentName(row),
    score: row.score,
    expectedHarm: row.expectedHarm,
  })
}

/** Opens the first boxes of the queue; red ones that find no officer wait while their free time lasts. */
function inspect(ctx: Context, capacity: number, now: Millis): readonly string[] {
  const opened: string[] = []
  for (const row of ctx.store.shipments.arrived()) {
    // What the partner examined without finding anything is recognised; its offence is looked into here as well.
    const wanted = row.found === null || row.found === 'offence'
    const open = wanted && opened.length < capacity
    const mayWait = row.channel === 'red' && now - (row.arrivedAt ?? now) < FREE_TIME
    if (!open && wanted && mayWait) continue
    if (open) opened.push(row.houseBill as string)
    release(ctx, row, open, now)
  }
  return opened
}

function release(ctx: Context, row: ShipmentRow, inspected: boolean, now: Millis): void {
  const { score, expectedHarm, channel } = row
  ctx.store.shipments.state(row.id, 'released')
  for (const party of [row.shipper, row.consignee]) {
    if (party !== null) ctx.store.parties.learn(party, 1, 0)
  }
  ctx.log(now, {
    kind: 'released',
    shipment: shipmentName(row),
    score,
    expectedHarm,
    channel,
    inspected,
  })
}

function examine(ctx: Context, capacity: number, now: Millis): readonly string[] {
  const opened: string[] = []
  for (const { shipment, houseBill } of ctx.store.casework.asked(now)) {
    if (opened.length >= capacity) break
    if (houseBill === null) continue
    ctx.store.casework.examined(shipment, now)
    opened.push(houseBill)
  }
  return opened
}
