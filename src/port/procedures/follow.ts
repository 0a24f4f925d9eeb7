import type { Item } from '../../domain/message.ts'
import { TIME_TO_LIVE } from '../../exchange/limits.ts'
import { type Fact, type Machine, standing } from '../../exchange/procedure/machine.ts'
import { MACHINES } from '../../exchange/procedure/machines.ts'
import type { Millis } from '../../kernel/time.ts'
import type { ProcedureRow } from '../../store/procedures.ts'
import { type Context, shipmentName } from '../context.ts'
import { type Course, coursesOf } from './courses.ts'

/** Whether an item is a step of a shipment's procedures, as far as the agreement has them. */
export function isStep({ kinds }: Context, { kind }: Item): boolean {
  if (kind === 'disposition' || kind === 'referral-answer') return true
  return (kind === 'referral' || kind === 'control-result') && kinds.includes('referral-answer')
}

/** A step was taken: where each procedure of the shipment stands now. Inside a transaction. */
export function follow(ctx: Context, shipment: number, now: Millis): void {
  const row = ctx.store.shipments.get(shipment)
  if (row === undefined) return
  const own = row.direction === 'in' ? 1 : 0
  const isAnswered = ctx.kinds.includes('referral-answer')
  for (const course of coursesOf(ctx, row))
    if (course.kind === 'hold' || isAnswered)
      advance(ctx, course, { shipment, own, called: shipmentName(row) }, now)
}

/** What a procedure is about: a shipment and how logs name it, or none (0). */
export type About = { readonly shipment: number; readonly own: 0 | 1; readonly called?: string }

/**
 * Keeps where a procedure stands, and tells the log of what changed and of steps that cannot be taken. A step whose
 * beginning has not come yet is given the life of a message before it is called impossible.
 */
export function advance(ctx: Context, course: Course, about: About, now: Millis): ProcedureRow {
  const { kind, name } = course
  const { shipment, own, called } = about
  const machine: Machine = MACHINES[kind]
  const known = ctx.store.procedures.find(shipment, kind, name)
  const begun = standing(machine, course.facts)
  const waits = begun.state === machine.start
  const isPassed = known?.passed === 1 && (waits || known.dueAt === course.dueAt)
  const { state, refused } = isPassed ? standing(machine, [...course.facts, DEADLINE]) : begun
  const dueAt = waits ? (known?.dueAt ?? now + TIME_TO_LIVE) : course.dueAt
  const subject = { procedure: kind, name, ...(called !== undefined && { shipment: called }) }
  if (state !== (known?.state ?? machine.start))
    ctx.log(now, {
      kind: 'procedure',
      ...subject,
      was: known?.state ?? machine.start,
      state,
      dueAt,
    })
  const told = waits && !isPassed ? [] : refused.slice(known?.noted ?? 0)
  for (const { place, why, mend } of told)
    ctx.log(now, { kind: 'impossible', ...subject, place, why, mend })
  const row: ProcedureRow = {
    ...{ kind, shipment, name, own, state, dueAt },
    open: waits || machine.open.includes(state) ? 1 : 0,
    since: state === known?.state ? known.since : now,
    passed: isPassed ? 1 : 0,
    noted: Math.max(known?.noted ?? 0, waits && !isPassed ? 0 : refused.length),
  }
  if (known === undefined || !isSame(known, row)) ctx.store.procedures.put(row)
  return row
}

/** Most procedures of a shipment stand where they stood: a step is one's. */
const isSame = (a: ProcedureRow, b: ProcedureRow): boolean =>
  a.state === b.state &&
  a.dueAt === b.dueAt &&
  a.own === b.own &&
  a.open === b.open &&
  a.since === b.since &&
  a.passed === b.passed &&
  a.noted === b.noted

/** The deadline of a procedure is over. */
export const DEADLINE: Fact = {
  event: 'deadline',
  rank: Number.POSITIVE_INFINITY,
  revision: 0,
  place: 'deadline',
}
