import type { Assessment } from '../domain/assessment.ts'
import type { Ruling } from '../domain/decision.ts'
import type { Item } from '../domain/message.ts'
import type { Channel, REFERRAL_ACTIONS } from '../domain/response.ts'
import { DEADLINES } from '../exchange/procedure/deadlines.ts'
import type { Millis } from '../kernel/time.ts'
import { channelOf } from '../risk/risk.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { type Context, shipmentName } from './context.ts'
import { keepItem } from './keep/keep-item.ts'
import { nextRevision } from './keep/next-revision.ts'
import { follow, isStep } from './procedures/follow.ts'
import { share } from './share.ts'

/** Where a ruling sends a shipment. */
const CHANNEL_RULED: Readonly<Record<Ruling, Channel>> = {
  'do-not-load': 'red',
  hold: 'red',
  release: 'green',
  waive: 'green',
}

type Flags = { ordered: number; scanAsked: number; holdTold: number }

/**
 * The lane a shipment goes to. What an officer ruled outranks what was thought of it. So does what a box held when it was
 * opened: an examination by the partner is recognised, an offence stays red until somebody releases it.
 */
export function decideChannel(
  ctx: Context,
  row: ShipmentRow,
  assessment: Pick<Assessment, 'score'>,
): Channel {
  if (row.ruling === 'release') return 'green'
  if (row.found === 'offence') return 'red'
  if (row.found !== null) return 'green'
  if (row.ruling !== null) return CHANNEL_RULED[row.ruling]
  return channelOf(assessment.score, ctx.rulebook.pack().thresholds)
}

/**
 * What follows from an assessment. An order not to load is an act under this port's own law: it needs a filing made
 * here that names the shipment, and no exchange. Everything told to the partner needs the agreement.
 */
export function respond(
  ctx: Context,
  row: ShipmentRow,
  assessment: Assessment,
  channel: Channel,
  ownFiling: boolean,
): void {
  const { thresholds } = ctx.rulebook.pack()
  const { at: now, score } = assessment
  const flags: Flags = { ordered: row.ordered, scanAsked: row.scanAsked, holdTold: row.holdTold }
  const first = row.score === null
  const beforeLoading = row.loadAt !== null && now < row.loadAt

  if (ctx.given.includes('assessment') && (first || channel !== row.channel)) {
    tell(ctx, row, { kind: 'assessment', channel, assessedAt: now }, now)
  }
  if (beforeLoading) {
    const isGrave = channel !== 'green' && score >= thresholds.doNotLoad
    const stop = ownFiling && (isGrave || row.ruling === 'do-not-load')
    if (stop && row.ordered === 0) flags.ordered = order(ctx, row, 'do-not-load', now)
    if (!stop && row.ordered === 1) flags.ordered = order(ctx, row, 'lift', now)
    if (
      channel !== 'green' &&
      score >= thresholds.scanRequest &&
      row.scanAsked === 0 &&
      row.found === null
    ) {
      if (ctx.given.includes('referral')) flags.scanAsked = refer(ctx, row, 'scan', now)
    }
  } else if (channel === 'red' && row.holdTold === 0 && ctx.given.includes('referral')) {
    flags.holdTold = refer(ctx, row, 'hold', now)
  }
  if (
    flags.ordered !== row.ordered ||
    flags.scanAsked !== row.scanAsked ||
    flags.holdTold !== row.holdTold
  ) {
    ctx.store.shipments.flag({ id: row.id, ...flags })
  }
}

/** Gives the carrier an order, or takes it back, and tells the partner. */
export function order(
  ctx: Context,
  row: ShipmentRow,
  action: 'do-not-load' | 'lift',
  now: Millis,
): 0 | 1 {
  ctx.log(now, { kind: 'ordered', shipment: shipmentName(row), order: action })
  if (ctx.given.includes('referral')) refer(ctx, row, action, now)
  return action === 'lift' ? 0 : 1
}

/** Asks the partner for something, or tells it what is ordered here. */
export function refer(
  ctx: Context,
  row: ShipmentRow,
  action: (typeof REFERRAL_ACTIONS)[number],
  now: Millis,
): 1 {
  const deadline = deadlineFor(row, action, now)
  const number = tell(ctx, row, { kind: 'referral', action, deadline, raisedAt: now }, now)
  ctx.log(now, { kind: 'referred', shipment: shipmentName(row), action, number })
  return 1
}

/** Until it is loaded, then until it comes. What is asked of a box that is here helps as long as that may wait in the yard. */
function deadlineFor(
  { loadAt, eta }: ShipmentRow,
  action: (typeof REFERRAL_ACTIONS)[number],
  now: Millis,
): Millis {
  const planned = (now < (loadAt ?? 0) ? loadAt : eta) ?? now
  if (action !== 'information' || planned > now) return planned
  return now + DEADLINES.disposition.plus
}

type Told =
  | Pick<Extract<Item, { kind: 'assessment' }>, 'kind' | 'channel' | 'assessedAt'>
  | Pick<Extract<Item, { kind: 'referral' }>, 'kind' | 'action' | 'deadline' | 'raisedAt'>

/** Keeps a response and queues it for the port of loading. Returns its number. */
export function tell(ctx: Context, row: ShipmentRow, told: Told, now: Millis): string {
  const what = told.kind === 'referral' ? told.action : 'assessment'
  const number = `${ctx.id}:${what}:${shipmentName(row)}`
  const revision = nextRevision(ctx, number, told.kind)
  const item = { ...told, number, revision, ...referenceOf(row) } as Item
  shareResponse(ctx, row, item, now)
  return number
}

export function referenceOf(row: ShipmentRow): { houseBill?: string; ucr?: string } {
  return {
    ...(row.houseBill !== null && { houseBill: row.houseBill }),
    ...(row.ucr !== null && { ucr: row.ucr }),
  }
}

/**
 * Keeps a response of this port with its shipment, and queues it for whoever is at the other end of the lane. Returns its
 * row; null when this very revision was kept before.
 */
export function shareResponse(
  ctx: Context,
  row: ShipmentRow,
  item: Item,
  now: Millis,
): number | null {
  const kept = keepItem(ctx, item, { source: 'own' }, now)
  if (kept === null) return null
  share(ctx, kept, item, row.lane, now)
  if (isStep(ctx, item)) follow(ctx, row.id, now)
  return kept.document
}
