import type { Scheduler } from '../kernel/scheduler.ts'
import { DAY, type Millis } from '../kernel/time.ts'
import { fileInCalendar } from './file-in-calendar.ts'
import type { PortPlan } from './port-plan.ts'
import type { Happening, WorldPlan } from './world-plan.ts'
import { worksUntil } from './yard/berths.ts'

/** Rounds of a shift in which officers see what the partner has asked for. */
const EXAMINE_ROUNDS = 4

/** Writes what is known beforehand into the calendar: ships, officers' rounds, reconciliations and planned crashes. */
export function fillCalendar(plan: WorldPlan, heap: Scheduler<Happening>): void {
  for (const sailing of plan.trade.sailings)
    heap.at(Math.max(plan.start, sailing.openAt), { kind: 'open', sailing })
  fileInCalendar(plan, heap, plan.trade.standing)
  for (const { at, port, seam } of plan.faults.crashes)
    heap.at(plan.start + at, { kind: 'arm-crash', port, seam })
  const endsAt = worksUntil(plan)
  for (const port of Object.keys(plan.ports).sort()) {
    for (let at = plan.start; at <= endsAt; at += DAY) fillDay(plan, heap, port, at)
    heap.at(Math.max(plan.start, endsAt) + DAY, {
      kind: 'round',
      port,
      action: { kind: 'reconcile' },
    })
  }
}

/** Shares out the day's boxes over its shifts, and those to be examined over the rounds of each. */
function fillDay(plan: WorldPlan, heap: Scheduler<Happening>, port: string, day: Millis): void {
  const { inspectionsPerDay, examinationsPerDay, inquiriesPerDay, work } = plan.ports[
    port
  ] as PortPlan
  const { shifts } = work
  heap.at(day, { kind: 'round', port, action: { kind: 'reconcile' } })
  for (const [i, { from, to }] of shifts.entries()) {
    const capacity = doneIn(inspectionsPerDay, i, shifts.length)
    heap.at(day + from, { kind: 'round', port, action: { kind: 'inspect', capacity } })
    const inquiries = doneIn(inquiriesPerDay, i, shifts.length)
    if (inquiries > 0)
      heap.at(day + from, { kind: 'round', port, action: { kind: 'assist', capacity: inquiries } })
    if (plan.replies !== undefined) {
      const action = { kind: 'see-requests', capacity: plan.replies.perRound } as const
      for (const at of [from, Math.floor((from + to) / 2)])
        heap.at(day + at, { kind: 'round', port, action })
    }
    for (let round = 0; round < EXAMINE_ROUNDS; round++) {
      const rounds = EXAMINE_ROUNDS * shifts.length
      const boxes = doneIn(examinationsPerDay, i * EXAMINE_ROUNDS + round, rounds)
      heap.at(day + from + Math.floor(((to - from) * round) / EXAMINE_ROUNDS), {
        kind: 'round',
        port,
        action: { kind: 'examine', capacity: boxes },
      })
    }
  }
}

/** How many of `perDay` fall to one of the day's rounds. */
function doneIn(perDay: number, round: number, rounds: number): number {
  return Math.floor((perDay * (round + 1)) / rounds) - Math.floor((perDay * round) / rounds)
}
