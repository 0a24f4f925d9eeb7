import type { Assessment } from '../domain/assessment.ts'
import {
  type AssistanceRequest,
  type AssistanceResponse,
  type AssistanceSubject,
  isFinal,
} from '../domain/assistance.ts'
import type { Item } from '../domain/message.ts'
import type { Inquiry } from '../domain/port-call.ts'
import type { Channel } from '../domain/response.ts'
import { present } from '../kernel/assert.ts'
import { DAY, type Millis } from '../kernel/time.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import { type Context, shipmentName } from './context.ts'
import { learnAnswer } from './found.ts'
import type { Kept } from './keep/kept.ts'
import { likeliest } from './likeliest.ts'
import { referenceOf, shareResponse } from './respond.ts'

/** How long the other side has to answer; an assumption, agreements say "as soon as possible". */
const TERM: Millis = 30 * DAY

/** A postponed request is taken up again after so long. */
const POSTPONED: Millis = 14 * DAY

const PURPOSES: Readonly<Record<AssistanceSubject, string>> = {
  'verify-origin': 'verification of origin',
  'take-back': 'return of waste to where it came from',
}

/** Lies about origin: only the country of export can look at the maker. */
const ABOUT_ORIGIN: ReadonlySet<string> = new Set(['T01', 'T02', 'T12'])

/** Asks the country of export when a shipment is suspected of a lie about its origin. Inside a transaction. */
export function askAboutOrigin(
  ctx: Context,
  row: ShipmentRow,
  { typologies }: Assessment,
  channel: Channel,
  now: Millis,
): void {
  if (channel === 'green' || !ctx.given.includes('assistance-request')) return
  const worst = likeliest(typologies)
  if (worst !== null && ABOUT_ORIGIN.has(worst)) ask(ctx, row, 'verify-origin', now)
}

/** Asks the port of loading to take back what should never have left. Inside a transaction. */
export function askToTakeBack(ctx: Context, row: ShipmentRow, now: Millis): void {
  if (row.direction === 'in' && ctx.given.includes('assistance-request'))
    ask(ctx, row, 'take-back', now)
}

function ask(ctx: Context, row: ShipmentRow, subject: AssistanceSubject, now: Millis): void {
  const number = `${ctx.id}:${subject}:${shipmentName(row)}`
  const deadline = now + TERM
  if (!ctx.store.assistance.add({ number, own: 1, shipment: row.id, subject, deadline })) return
  const item: AssistanceRequest = {
    kind: 'assistance-request',
    ...{ number, revision: 1, ...referenceOf(row), subject },
    ...{ purpose: PURPOSES[subject], raisedAt: now, deadline },
  }
  shareResponse(ctx, row, item, now)
  tell(ctx, number, row, subject, 'asked', now)
}

/** Notes what the partner asks, or answers. What it has found out counts like an opened box. Inside a transaction. */
export function noteAssistance(ctx: Context, item: Item, kept: Kept, now: Millis): void {
  if (kept.shipment === null) return
  const row = present(ctx.store.shipments.get(kept.shipment), 'a kept item has a shipment')
  if (item.kind === 'assistance-request') {
    const { number, subject, deadline } = item
    ctx.store.assistance.add({ number, own: 0, shipment: row.id, subject, deadline })
  }
  if (item.kind !== 'assistance-response' || !isAsked(ctx, item, row)) return
  const { number, subject, answer } = item
  ctx.store.assistance.answer(number, answer, null)
  tell(ctx, number, row, subject, answer, now)
  learnAnswer(ctx, row, answer)
}

/** Whether this port asked for just that. What is said of another shipment, or of something else, answers nothing. */
function isAsked(ctx: Context, { number, subject }: AssistanceResponse, row: ShipmentRow): boolean {
  const request = ctx.store.assistance.find(number)
  return request?.own === 1 && request.shipment === row.id && request.subject === subject
}

/** Requests of the partner to look into now, at most so many. */
export function inquiries(ctx: Context, capacity: number, now: Millis): readonly Inquiry[] {
  return ctx.store.assistance
    .waiting(now)
    .slice(0, capacity)
    .map(({ number, shipment, subject, answer }) => {
      const row = present(ctx.store.shipments.get(shipment), 'a request has a shipment')
      return {
        ...{ number, houseBill: shipmentName(row), subject: subject as AssistanceSubject },
        again: answer !== null,
      }
    })
}

/** What this port's officers found out for the partner. Told a second time it changes nothing. Inside a transaction. */
export function answerRequest(ctx: Context, response: AssistanceResponse, now: Millis): void {
  const request = present(
    ctx.store.assistance.find(response.number),
    `somebody asked ${response.number}`,
  )
  const row = present(ctx.store.shipments.get(request.shipment), 'a request has a shipment')
  if (shareResponse(ctx, row, { ...response, ...referenceOf(row) }, now) === null) return
  const again = isFinal(response.answer) ? null : now + POSTPONED
  ctx.store.assistance.answer(response.number, response.answer, again)
}

function tell(
  ctx: Context,
  number: string,
  row: ShipmentRow,
  subject: AssistanceSubject,
  step: AssistanceResponse['answer'] | 'asked',
  now: Millis,
): void {
  ctx.log(now, { kind: 'assistance', number, shipment: shipmentName(row), subject, step })
}
