import type { Disposition } from '../../domain/disposition.ts'
import type { Item } from '../../domain/message.ts'
import type { ShipmentPage } from '../../domain/reads/shipment-page.ts'
import type { Referral } from '../../domain/response.ts'
import { type Machine, standing } from '../../exchange/procedure/machine.ts'
import { MACHINES } from '../../exchange/procedure/machines.ts'
import { by } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ProcedureRow } from '../../store/procedures.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { type Course, coursesIn } from '../procedures/courses.ts'
import { DEADLINE } from '../procedures/follow.ts'

type Matters = Pick<ShipmentPage, 'holds' | 'requests' | 'answersAgreed'>
type Standing = Pick<
  ProcedureRow,
  'kind' | 'name' | 'state' | 'open' | 'since' | 'dueAt' | 'passed'
>

/** Holds on a bill, and what was asked and ordered about it, each with its state and deadline. */
export function openMatters(ctx: Context, row: ShipmentRow, now: Millis): Matters {
  const { documents, procedures } = ctx.store
  const items = procedures.steps(row.id).map((id) => documents.sized(id).item)
  const rows = procedures.of(row.id)
  const isFollowed = ({ kind, name }: Course) =>
    rows.some((known) => known.kind === kind && known.name === name)
  const unfollowed = coursesIn(items, row)
    .filter((course) => course.kind !== 'hold' && !isFollowed(course))
    .map((course) => unfollowedAs(course, items, now))
  return {
    holds: rows
      .filter(({ kind }) => kind === 'hold')
      .map((hold) => ({ ...mattersOf(hold), ...placedAs(items, hold.name) })),
    requests: [...rows, ...unfollowed]
      .filter(({ kind }) => kind === 'request' || kind === 'order')
      .map((request) => ({ ...mattersOf(request), ...askedAs(ctx, row, request, items) })),
    answersAgreed: ctx.kinds.includes('referral-answer'),
  }
}

const mattersOf = ({ name, state, open, since, dueAt, passed }: Standing) => ({
  ...{ number: name, state, open: open === 1, since },
  dueAt: open === 1 ? dueAt : null,
  overdue: open === 1 && passed === 1,
})

/**
 * Where the agreement knows no answers to requests, no deadline of theirs is watched: how one stands is read off what was
 * asked and the results of examinations.
 */
function unfollowedAs({ kind, name, facts, dueAt }: Course, items: readonly Item[], now: Millis) {
  const machine: Machine = MACHINES[kind]
  const begun = standing(machine, facts)
  const isOpen = machine.open.includes(begun.state)
  const isPassed = isOpen && dueAt !== null && dueAt <= now
  const { state } = isPassed ? standing(machine, [...facts, DEADLINE]) : begun
  const places = new Set(facts.map(({ place }) => place))
  const times = items
    .filter((item) => places.has(`${item.kind} ${item.number} r${item.revision}`))
    .map(timeOf)
  return {
    ...{ kind, name, state, dueAt },
    open: isOpen ? 1 : 0,
    passed: isPassed ? 1 : 0,
    since: isPassed ? dueAt : Math.max(...times),
  } as const
}

function timeOf(item: Item): Millis {
  if (item.kind === 'referral') return item.raisedAt
  if (item.kind === 'referral-answer') return item.answeredAt
  return item.kind === 'control-result' || item.kind === 'disposition' ? item.at : 0
}

/** Who asked for what, and when last. What no officer decided, the rules did. */
function askedAs(
  ctx: Context,
  { id, direction }: ShipmentRow,
  { kind, name }: Standing,
  items: readonly Item[],
): Pick<ShipmentPage['requests'][number], 'action' | 'askedHere' | 'askedAt' | 'askedBy'> {
  // A request bears what it asks in its number.
  const asks = name.split(':')[1] === 'scan' ? 'scan' : 'information'
  const action = kind === 'order' ? 'do-not-load' : asks
  const decision = action === 'do-not-load' ? action : (`request-${action}` as const)
  const asked = items
    .filter((item): item is Referral => item.kind === 'referral' && item.action === action)
    .filter(({ number }) => kind === 'order' || number === name)
    .sort(by(({ raisedAt }) => raisedAt))
    .at(-1)
  const askedAt = asked?.raisedAt ?? null
  const decided = ctx.store.decisions
    .of(id)
    .find((kept) => kept.at === askedAt && kept.decision === decision)
  return { action, askedHere: direction === 'in', askedAt, askedBy: decided?.officer ?? null }
}

function placedAs(items: readonly Item[], number: string): Pick<Disposition, 'code' | 'reason'> {
  const steps = items
    .filter((item): item is Disposition => item.kind === 'disposition' && item.number === number)
    .sort(by(({ revision }) => revision))
  const { code = '1G', reason = 'documents' } = steps[0] ?? {}
  return { code, reason }
}
