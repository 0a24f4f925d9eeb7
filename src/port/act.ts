import { partnersOf } from '../agreement/agreement.ts'
import type { Acted, Action } from '../domain/port-call.ts'
import { unreachable } from '../kernel/assert.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { inquiries } from './assistance.ts'
import { oweComparison } from './books.ts'
import { type Context, shipmentName } from './context.ts'
import { decide } from './decide.ts'
import { giveFeedback } from './feedback.ts'
import { findShipment } from './find-shipment.ts'
import { inspect } from './inspect.ts'
import { actOnPartnerRules, decideRule } from './partner-rules.ts'
import { isTooLate, openRequests } from './procedures/answer.ts'
import { tellArrival } from './procedures/arrival.ts'
import { endAllHolds, holdOrRelease } from './procedures/holds.ts'

/** Carries out what an officer or the calendar decides. One transaction. */
export function act(ctx: Context, action: Action): Acted {
  const now = ctx.clock.now()
  // An officer decides on what stands now, not on what stood when the port last worked.
  if (action.kind === 'decide-rule' && ctx.rulebook.isStale(now)) actOnPartnerRules(ctx)
  return ctx.store.withTx(
    () => {
      switch (action.kind) {
        case 'close-loading':
          return { ...NOTHING, stopped: closeLoading(ctx, action.voyage, now) }
        case 'arrive':
          arrive(ctx, action.voyage, new Set(action.notAboard), now)
          return NOTHING
        case 'inspect':
          return { ...NOTHING, ...inspect(ctx, action.capacity, now) }
        case 'examine':
          return { ...NOTHING, opened: examine(ctx, action.capacity, action.loadAfter ?? now, now) }
        case 'assist':
          return { ...NOTHING, inquiries: inquiries(ctx, action.capacity, now) }
        case 'see-requests':
          return { ...NOTHING, requests: openRequests(ctx, action.capacity) }
        case 'place-hold':
        case 'end-hold':
          return { ...NOTHING, ...holdOrRelease(ctx, action, now) }
        case 'clear':
          for (const { houseBill, clearance } of action.boxes)
            ctx.log(now, { kind: 'cleared', shipment: houseBill, ...clearance })
          return NOTHING
        case 'decide':
          return { ...NOTHING, ...decide(ctx, action, now) }
        case 'decide-rule': {
          const ruleRefused = decideRule(ctx, action, now)
          return ruleRefused === null ? NOTHING : { ...NOTHING, ruleRefused }
        }
        case 'reconcile':
          oweComparison(ctx)
          return NOTHING
        case 'accept-loss':
          acceptLoss(ctx, now)
          return NOTHING
        default:
          return unreachable(action)
      }
    },
    action.kind === 'decide-rule' ? ctx.rulebook.renew(now) : undefined,
  )
}

const NOTHING: Acted = { opened: [], stopped: [] }

/** What is gone stays gone, and the log says that somebody knew. */
function acceptLoss(ctx: Context, now: Millis): void {
  const { casework } = ctx.store
  const entries = casework.number('regressed-by', 0)
  if (entries === 0) return
  casework.dropNumber('regressed-by')
  const shown = partnersOf(ctx.agreement, ctx.id).flatMap((partner) => {
    const size = casework.number(`regressed-from:${partner}`, 0)
    if (size <= casework.number(`loss-accepted:${partner}`, 0)) return []
    casework.setNumber(`loss-accepted:${partner}`, size)
    return [size]
  })
  ctx.log(now, { kind: 'loss-accepted', entries, shown })
}

function closeLoading(ctx: Context, voyage: string, now: Millis): readonly string[] {
  // What the port of loading could not keep off the ship any more comes, and is looked at here.
  const ordered = ctx.store.shipments
    .onVoyage(voyage)
    .filter((row) => row.ordered === 1 && !isTooLate(ctx, row))
  for (const row of ordered) leaveBehind(ctx, row, now)
  return ordered.flatMap((row) => row.houseBill ?? [])
}

function arrive(ctx: Context, voyage: string, notAboard: ReadonlySet<string>, now: Millis): void {
  const rows = ctx.store.shipments.onVoyage(voyage)
  const left = [...notAboard]
    .flatMap((bill) => findShipment(ctx, bill) ?? [])
    .filter((row) => row.voyage === voyage && row.state === 'not-loaded')
  tellArrival(ctx, [...rows, ...left], notAboard, now)
  for (const row of rows) {
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
  ctx.alerts.drop(row.id)
  ctx.looks.drop(row.id)
  endAllHolds(ctx, row, '1C', now)
  giveFeedback(ctx, row, 'not-loaded', now)
}

function examine(
  ctx: Context,
  capacity: number,
  loadAfter: Millis,
  now: Millis,
): readonly string[] {
  const opened: string[] = []
  for (const { shipment, houseBill } of ctx.store.casework.asked(loadAfter)) {
    if (opened.length >= capacity) break
    if (houseBill === null) continue
    ctx.store.casework.examined(shipment, now)
    opened.push(houseBill)
  }
  return opened
}
