import type { Clearance, Decided } from '../../domain/clearance.ts'
import type { Action, ClearedBox } from '../../domain/port-call.ts'
import { DAY, HOUR, type Millis } from '../../kernel/time.ts'
import type { PortPlan } from '../port-plan.ts'
import type { Opening, WorldState } from '../world-plan.ts'
import type { createBoxes } from './boxes.ts'
import { createCrew } from './crew.ts'

type Steps = NonNullable<Opening['steps']>

/**
 * Finite people: what officers decide takes scanners, clerks and teams that are there at some hours only, and whoever finds
 * none waits. Puts the end of each step into the calendar.
 */
export function createYard(world: WorldState, boxes: Pick<ReturnType<typeof createBoxes>, 'get'>) {
  const { heap, plan } = world
  const crews = new Map(
    Object.entries(plan.ports).map(([port, own]) => [
      port,
      {
        work: own.work,
        clerks: createCrew(own, 'clerks'),
        teams: createCrew(own, 'teams'),
        examiners: createCrew(own, 'examiners'),
        scanners: createCrew(own, 'scanners'),
      },
    ]),
  )
  const crewsOf = (port: string) => crews.get(port) as NonNullable<ReturnType<typeof crews.get>>
  const leaving = new Map<string, ClearedBox[]>()

  /** An action with no more boxes than there are hands for it. */
  function limit(port: string, action: Action): Action {
    const { teams, examiners, work } = crewsOf(port)
    const now = heap.now()
    if (action.kind === 'inspect') {
      const room = teams.room(now, work.inspection, endOfShift(work, now))
      return { ...action, capacity: Math.min(action.capacity, room) }
    }
    if (action.kind !== 'examine') return action
    const room = examiners.room(now, work.inspection, now + 1)
    const loadAfter = now + work.scan + work.inspection
    return { ...action, capacity: Math.min(action.capacity, room), loadAfter }
  }

  /** A box is examined before loading. */
  function examine(port: string, houseBill: string): void {
    const { scanners, examiners, work } = crewsOf(port)
    const scanned = scanners.take(heap.now(), work.scan)?.to ?? heap.now()
    const done = examiners.take(scanned, work.inspection)?.to ?? scanned
    heap.at(done, { kind: 'opened', opening: { port, houseBill, steps: null } })
  }

  /** A box that has come goes the way its lane asks for. */
  function pass(port: string, { houseBill, channel, opened }: Decided): void {
    const box = boxes.get(houseBill)
    if (box === undefined) return
    const { clerks, scanners, teams, work } = crewsOf(port)
    const chosenAt = heap.now()
    const here = Math.max(chosenAt, box.ashoreAt)
    const steps: Steps = { ...box, chosenAt, checkedAt: null, scannedAt: null }
    if (opened) {
      const scannedAt = scanners.take(here, work.scan)?.to ?? here
      const done = teams.take(scannedAt, work.inspection)?.to ?? scannedAt
      heap.at(done, {
        kind: 'opened',
        opening: { port, houseBill, steps: { ...steps, scannedAt } },
      })
    } else if (channel === 'green') clear(port, houseBill, { ...steps, openedAt: null })
    else {
      const papers = Math.max(chosenAt, box.declaredAt ?? chosenAt)
      const checkedAt = clerks.take(papers, work.documentCheck)?.to ?? papers
      clear(port, houseBill, { ...steps, checkedAt, openedAt: null })
    }
  }

  /** A box leaves when its last step is done; the port notes it at the end of that hour. */
  function clear(port: string, houseBill: string, steps: Omit<Clearance, 'clearedAt'>): void {
    const { ashoreAt, declaredAt, chosenAt, checkedAt, openedAt } = steps
    const clearedAt = Math.max(ashoreAt, declaredAt ?? 0, chosenAt, checkedAt ?? 0, openedAt ?? 0)
    const notedAt = Math.max(heap.now(), Math.ceil(clearedAt / HOUR) * HOUR)
    const key = `${port} ${notedAt}`
    const hour = leaving.get(key)
    if (hour === undefined) heap.at(notedAt, { kind: 'cleared', port })
    leaving.set(key, [...(hour ?? []), { houseBill, clearance: { ...steps, clearedAt } }])
  }

  /** What leaves in this hour. */
  function leavingNow(port: string): readonly ClearedBox[] {
    const key = `${port} ${heap.now()}`
    const cleared = leaving.get(key) ?? []
    leaving.delete(key)
    return cleared
  }

  return { limit, examine, pass, clear, leavingNow }
}

/** The end of the shift that began at `now`. */
function endOfShift({ shifts }: PortPlan['work'], now: Millis): Millis {
  const begun = shifts.find(({ from }) => from === now % DAY)
  return now + (begun === undefined ? 0 : begun.to - begun.from)
}
