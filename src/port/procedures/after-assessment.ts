import type { Channel } from '../../domain/response.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { refer } from '../respond.ts'
import { placeHold } from './holds.ts'
import { isForWantOfAnswer } from './unanswered.ts'

/**
 * What a lane means for a bill where the agreement has messages for it: who is not in the green one is asked about,
 * once, before it comes; who is in the red one once it is loaded is held for an examination, once. Inside a transaction.
 */
export function askOrHold(ctx: Context, row: ShipmentRow, channel: Channel, now: Millis): void {
  if (row.direction !== 'in' || row.state !== 'open' || row.found !== null) return
  const isLoaded = row.loadAt !== null && now >= row.loadAt
  if (channel === 'red' && isLoaded && ctx.given.includes('disposition')) {
    if (!isToBeExamined(ctx, row)) placeHold(ctx, row, '1A', 'examination', now)
  }
  if (channel !== 'green' && row.eta !== null && now < row.eta && isAnsweredBy(ctx, row)) {
    if (!isAskedAbout(ctx, row)) refer(ctx, row, 'information', now)
  }
}

const isAskedAbout = (ctx: Context, { id }: ShipmentRow) =>
  ctx.store.procedures
    .of(id)
    .some(({ kind, name }) => kind === 'request' && name.startsWith(`${ctx.id}:information:`))

/** A hold for want of an answer is not one for an examination. */
const isToBeExamined = (ctx: Context, { id }: ShipmentRow) =>
  ctx.store.procedures.of(id).some(({ kind, name }) => kind === 'hold' && !isForWantOfAnswer(name))

/** The port of loading answers referrals, and this one may ask. */
const isAnsweredBy = (ctx: Context, { lane }: ShipmentRow) =>
  ctx.given.includes('referral') &&
  lane !== '' &&
  ctx.kindsFrom(lane.split('>')[0] as string).includes('referral-answer')
