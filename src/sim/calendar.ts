import type { Scheduler } from '../kernel/scheduler.ts'
import { DAY, HOUR } from '../kernel/time.ts'
import { fileInCalendar } from './file-in-calendar.ts'
import type { Happening, WorldPlan } from './world-plan.ts'

const EXAMINE_ROUNDS = 4
const INSPECTION_HOUR = 6 * HOUR

/** Writes what is known beforehand into the calendar: ships, officers' rounds, reconciliations and planned crashes. */
export function fillCalendar(plan: WorldPlan, heap: Scheduler<Happening>): void {
  for (const sailing of plan.trade.sailings)
    heap.at(Math.max(plan.start, sailing.openAt), { kind: 'open', sailing })
  fileInCalendar(plan, heap, plan.trade.standing)
  for (const { at, port, seam } of plan.faults.crashes)
    heap.at(plan.start + at, { kind: 'arm-crash', port, seam })
  for (const port of Object.keys(plan.ports).sort()) {
    for (let at = plan.start; at <= plan.trade.endsAt; at += DAY) fillDay(plan, heap, port, at)
    heap.at(Math.max(plan.start, plan.trade.endsAt) + DAY, {
      kind: 'round',
      port,
      action: { kind: 'reconcile' },
    })
  }
}

function fillDay(plan: WorldPlan, heap: Scheduler<Happening>, port: string, at: number): void {
  const { inspectionsPerDay, examinationsPerDay } = plan.ports[port] as WorldPlan['ports'][string]
  heap.at(at, { kind: 'round', port, action: { kind: 'reconcile' } })
  heap.at(at + INSPECTION_HOUR, {
    kind: 'round',
    port,
    action: { kind: 'inspect', capacity: inspectionsPerDay },
  })
  for (let round = 0; round < EXAMINE_ROUNDS; round++) {
    const capacity = doneAfter(examinationsPerDay, round + 1) - doneAfter(examinationsPerDay, round)
    heap.at(at + (round * DAY) / EXAMINE_ROUNDS, {
      kind: 'round',
      port,
      action: { kind: 'examine', capacity },
    })
  }
}

/** How many of `perDay` are done after so many of the day's rounds. */
function doneAfter(perDay: number, rounds: number): number {
  return Math.floor((perDay * rounds) / EXAMINE_ROUNDS)
}
