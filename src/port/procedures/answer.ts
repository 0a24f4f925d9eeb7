import { laneName } from '../../agreement/agreement.ts'
import type { OpenRequest } from '../../domain/procedure.ts'
import type { Referral, ReferralAnswer } from '../../domain/response.ts'
import { present } from '../../kernel/assert.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ProcedureRow } from '../../store/procedures.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import { type Context, shipmentName } from '../context.ts'
import { findShipment } from '../find-shipment.ts'
import { referenceOf, shareResponse } from '../respond.ts'
import { ORDER_NAME } from './courses.ts'
import { refusalOf } from './refusal.ts'

/** Requests and orders of partners that wait for an answer, at most so many, the most urgent first. */
export function openRequests(ctx: Context, capacity: number): readonly OpenRequest[] {
  const requests: OpenRequest[] = []
  for (const row of ctx.store.procedures.asked()) {
    if (requests.length >= capacity) break
    const request = requestOf(ctx, row)
    if (request !== null) requests.push(request)
  }
  return requests
}

/** The port of loading has said that it could not keep it off the ship any more. */
export function isTooLate({ store }: Context, { id }: Pick<ShipmentRow, 'id'>): boolean {
  return store.procedures.find(id, 'order', ORDER_NAME)?.state === 'too-late'
}

/** An examination is answered by its result, so it is not among them. */
function requestOf(ctx: Context, { shipment, kind, name }: ProcedureRow): OpenRequest | null {
  const { documents, procedures, shipments } = ctx.store
  const row = present(shipments.get(shipment), 'a request has a shipment')
  const steps = procedures.steps(shipment).map((id) => documents.sized(id).item)
  const action = kind === 'order' ? 'do-not-load' : 'information'
  const asked = steps
    .filter((item): item is Referral => item.kind === 'referral' && item.action === action)
    .filter(({ number }) => kind === 'order' || number === name)
    .sort((a, b) => b.raisedAt - a.raisedAt || b.revision - a.revision)[0]
  if (asked === undefined) return null
  const { number, revision, deadline } = asked
  const answers = steps.filter((item) => item.kind === 'referral-answer' && item.number === number)
  const houseBill = shipmentName(row)
  return { number, houseBill, action, asked: revision, deadline, answers: answers.length }
}

/** What officers say to a request of the partner's. One that answers nothing is noted and not told. Inside a transaction. */
export function answerReferral(ctx: Context, answer: ReferralAnswer, now: Millis): void {
  const row = present(
    findShipment(ctx, present(answer.houseBill ?? answer.ucr, 'an answer names its shipment')),
    `a shipment is known about which ${answer.number} asks`,
  )
  const told = { ...answer, ...referenceOf(row) }
  const refused = refusalOf(ctx, row, told)
  if (refused === null) {
    // Of what only the question named no lane is known here: the answer goes back to whoever asked, whose name it bears.
    const lane = row.lane || laneName(ctx.id, answer.number.split(':')[0] as string)
    shareResponse(ctx, { ...row, lane }, told, now)
    return
  }
  const shipment = shipmentName(row)
  ctx.log(now, {
    kind: 'impossible',
    procedure: 'request',
    name: answer.number,
    shipment,
    ...refused,
  })
}
