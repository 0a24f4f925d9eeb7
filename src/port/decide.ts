import type { Decision, DecisionRefusal, Ruling } from '../domain/decision.ts'
import { unreachable } from '../kernel/assert.ts'
import { sha256Hex } from '../kernel/digest.ts'
import type { Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { type Context, shipmentName } from './context.ts'
import { findShipment } from './find-shipment.ts'
import { release } from './inspect.ts'
import { isHeld } from './procedures/holds.ts'
import { order, refer, tell } from './respond.ts'

/**
 * Carries out what an officer decides about a shipment: it is kept with its reason, logged by the digest of that, and
 * told to the partner where the agreement allows. Inside a transaction.
 */
export function decide(
  ctx: Context,
  { shipment, ...decision }: Decision,
  now: Millis,
): { readonly refused?: DecisionRefusal } {
  const row = findShipment(ctx, shipment)
  const refused = row === undefined ? 'unknown-shipment' : whyNot(ctx, row, decision.decision, now)
  if (row === undefined || refused !== null) return refused === null ? {} : { refused }
  const { decision: kind, officer, reason } = decision
  ctx.store.decisions.keep(row.id, { at: now, decision: kind, officer, reason })
  ctx.log(now, {
    kind: 'decided',
    shipment: shipmentName(row),
    decision: kind,
    officer,
    reasonSha256: sha256Hex(reason),
  })
  carryOut(ctx, row, kind, now)
  return {}
}

/** Why a decision cannot be carried out now; null when it can. */
export function whyNot(
  ctx: Context,
  row: ShipmentRow,
  decision: Decision['decision'],
  now: Millis,
): DecisionRefusal | null {
  if (row.direction !== 'in') return 'not-bound-here'
  if (row.state !== 'open' && row.state !== 'arrived') return 'already-decided'
  const isLoaded = row.state === 'arrived' || row.loadAt === null || now >= row.loadAt
  switch (decision) {
    case 'request-information':
      return canRefer(ctx) ? null : 'not-agreed'
    case 'request-scan':
      if (!canRefer(ctx)) return 'not-agreed'
      if (isLoaded) return 'already-loaded'
      return row.scanAsked === 1 ? 'already-asked' : null
    case 'do-not-load':
      if (isLoaded) return 'already-loaded'
      return hasOwnFiling(ctx, row) ? null : 'no-own-filing'
    case 'waive':
      return row.found === 'offence' ? 'offence-found' : null
    case 'release':
      return isHeld(ctx, row) ? 'still-held' : null
    case 'hold':
      return null
    default:
      return unreachable(decision)
  }
}

function carryOut(
  ctx: Context,
  row: ShipmentRow,
  decision: Decision['decision'],
  now: Millis,
): void {
  const { shipments } = ctx.store
  const { id, ordered, scanAsked, holdTold } = row
  switch (decision) {
    case 'request-information':
      refer(ctx, row, 'information', now)
      return
    case 'request-scan':
      shipments.flag({ id, ordered, holdTold, scanAsked: refer(ctx, row, 'scan', now) })
      return
    case 'do-not-load':
      rule(ctx, row, decision)
      if (ordered === 0)
        shipments.flag({ id, scanAsked, holdTold, ordered: order(ctx, row, decision, now) })
      return
    case 'hold':
      // It asks for less than an order not to load, and takes none back.
      if (row.ruling !== 'do-not-load') rule(ctx, row, decision)
      if (canRefer(ctx))
        shipments.flag({ id, ordered, scanAsked, holdTold: refer(ctx, row, decision, now) })
      return
    case 'waive':
      rule(ctx, row, decision)
      if (row.channel === 'green') tellGreen(ctx, row, now)
      return
    case 'release': {
      const isHere = row.state === 'arrived'
      rule(ctx, row, decision)
      if (isHere || row.channel === 'green') tellGreen(ctx, row, now)
      if (isHere) release(ctx, row, 'green', null, now)
      return
    }
    default:
      unreachable(decision)
  }
}

/** What follows from a ruling (another lane, an order taken back) follows in the assessment it leads to. */
function rule(ctx: Context, { id }: ShipmentRow, ruling: Ruling): void {
  ctx.store.shipments.rule(id, ruling)
  ctx.store.shipments.touch.one(id)
}

/** A change of lane is told with the assessment that makes it; where none follows, at once. */
function tellGreen(ctx: Context, row: ShipmentRow, now: Millis): void {
  if (!ctx.given.includes('assessment')) return
  tell(ctx, row, { kind: 'assessment', channel: 'green', assessedAt: now }, now)
}

const canRefer = (ctx: Context) => ctx.given.includes('referral')

function hasOwnFiling(ctx: Context, { id }: ShipmentRow): boolean {
  const { documents } = ctx.store
  return (['manifest', 'security-filing'] as const).some(
    (kind) => documents.rowOf(id, kind, 'own') !== null,
  )
}
