import type { Disposition, DispositionCode, HoldReason } from '../../domain/disposition.ts'
import { RESPONSE_NUMBER_MAX } from '../../domain/document-names.ts'
import type { Acted, Action } from '../../domain/port-call.ts'
import type { Impossible } from '../../domain/procedure.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ProcedureRow } from '../../store/procedures.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import { type Context, shipmentName } from '../context.ts'
import { findShipment } from '../find-shipment.ts'
import { firstOfEpoch, nextRevision } from '../keep/next-revision.ts'
import { referenceOf, shareResponse } from '../respond.ts'
import { refusalOf } from './refusal.ts'

/** Holds on a bill that have not ended. It is free only when there is none. */
export function openHolds(ctx: Context, { id }: Pick<ShipmentRow, 'id'>): readonly ProcedureRow[] {
  return ctx.store.procedures.of(id).filter(({ kind, open }) => kind === 'hold' && open === 1)
}

/** True when something but an examination holds the bill: that ends by a word of its own only. */
export function isHeld(ctx: Context, row: Pick<ShipmentRow, 'id'>): boolean {
  return openHolds(ctx, row).some(({ state }) => state.startsWith('held'))
}

/** Holds a bill under a number of its own, the next unless `called` names it, and tells the port of loading. Inside a transaction. */
export function placeHold(
  ctx: Context,
  row: ShipmentRow,
  code: '1A' | '1G',
  reason: HoldReason,
  now: Millis,
  called?: string,
): string {
  const holds = ctx.store.procedures.of(row.id).filter(({ kind }) => kind === 'hold')
  const number = numberOf(ctx, row, called ?? String(firstOfEpoch(ctx) + holds.length))
  say(ctx, row, { number, revision: 1, code, reason }, now)
  return number
}

/** The number of a hold. A name too long for it is cut, and told from others cut alike by its digest. */
function numberOf(ctx: Context, row: ShipmentRow, called: string): string {
  const name = shipmentName(row)
  const room = RESPONSE_NUMBER_MAX - `${ctx.id}:hold::${called}`.length
  const fits =
    name.length <= room ? name : `${name.slice(0, room - 17)}~${sha256Hex(name).slice(0, 16)}`
  return `${ctx.id}:hold:${fits}:${called}`
}

/** Ends one hold of a bill; why not, when it cannot be ended so. Inside a transaction. */
export function endHold(
  ctx: Context,
  row: ShipmentRow,
  number: string,
  code: '1B' | '1C' | '1F',
  now: Millis,
): Impossible | null {
  const revision = nextRevision(ctx, number, 'disposition')
  const step = {
    ...dispositionOf(row, { number, revision, code, reason: reasonOf(ctx, number) }, now),
  }
  const refused = refusalOf(ctx, row, step)
  if (refused !== null) return refused
  shareResponse(ctx, row, step, now)
  return null
}

type HoldAction = Extract<Action, { kind: 'place-hold' | 'end-hold' }>

/** Carries out what an officer decides about a hold. Inside a transaction. */
export function holdOrRelease(
  ctx: Context,
  action: HoldAction,
  now: Millis,
): Pick<Acted, 'refused' | 'impossible'> {
  const row = findShipment(ctx, action.shipment)
  if (row === undefined) return { refused: 'unknown-shipment' }
  if (row.direction !== 'in') return { refused: 'not-bound-here' }
  if (row.state !== 'open' && row.state !== 'arrived') return { refused: 'already-decided' }
  if (action.kind === 'place-hold') {
    placeHold(ctx, row, action.code, action.reason, now)
    return {}
  }
  const impossible = endHold(ctx, row, action.hold, action.code, now)
  return impossible === null ? {} : { impossible }
}

/** Nothing holds the bill any more: it was opened (`1B`) or need not be (`1C`). Inside a transaction. */
export function endAllHolds(ctx: Context, row: ShipmentRow, by: '1B' | '1C', now: Millis): void {
  for (const { name, state } of openHolds(ctx, row))
    endHold(ctx, row, name, state.startsWith('held') ? '1F' : by, now)
}

type Says = Pick<Disposition, 'number' | 'revision' | 'reason'> & { readonly code: DispositionCode }

function say(ctx: Context, row: ShipmentRow, says: Says, now: Millis): void {
  shareResponse(ctx, row, dispositionOf(row, says, now), now)
}

const dispositionOf = (row: ShipmentRow, says: Says, at: Millis): Disposition => ({
  kind: 'disposition',
  ...says,
  ...referenceOf(row),
  at,
})

function reasonOf(ctx: Context, number: string): HoldReason {
  const [placed] = ctx.store.documents.newestOf(number, 'disposition')
  if (placed === undefined) return 'documents'
  return (ctx.store.documents.sized(placed.id).item as Disposition).reason
}
