import { DAY, type Millis } from '../../kernel/time.ts'
import { type CrewKind, handsIn, type PortPlan } from '../port-plan.ts'

/** Hours of a day, from midnight UTC, in which one of a crew is at work. */
type Hours = { readonly from: Millis; readonly to: Millis }
type Hand = { readonly hours: readonly Hours[]; freeAt: Millis }

/** People or machines that do one kind of work, first come first served, each job within one shift. */
export type Crew = {
  /** Gives the job to whoever can begin first; returns when it begins and ends. Null: nobody is there at any hour. */
  readonly take: (readyAt: Millis, span: Millis) => Span | null
  /** How many jobs of this length could begin by `until`, were they given now. */
  readonly room: (now: Millis, span: Millis, until: Millis) => number
}
export type Span = { readonly from: Millis; readonly to: Millis }

/** The crew of one kind at a port. Somebody who is there in two shifts is one and the same. */
export function createCrew(plan: PortPlan, kind: CrewKind): Crew {
  const shifts = plan.work.shifts.map((shift) => ({ ...shift, count: handsIn(plan, shift, kind) }))
  const size = Math.max(...shifts.map(({ count }) => count))
  const hands = Array.from({ length: size }, (_, n): Hand => {
    const hours = shifts.filter(({ count }) => n < count).map(({ from, to }) => ({ from, to }))
    return { hours, freeAt: 0 }
  })
  return {
    take(readyAt, span) {
      let [best, from]: [Hand | null, Millis] = [null, Number.POSITIVE_INFINITY]
      for (const hand of hands) {
        const at = startOf(hand, Math.max(readyAt, hand.freeAt), span)
        if (at < from) [best, from] = [hand, at]
        if (from === readyAt) break
      }
      if (best === null) return null
      best.freeAt = from + span
      return { from, to: best.freeAt }
    },
    room: (now, span, until) =>
      hands.reduce((sum, hand) => sum + roomOf(hand, Math.max(now, hand.freeAt), span, until), 0),
  }
}

/** The first moment from `at` on at which this hand can do a job of this length without leaving it for the night. */
function startOf({ hours }: Hand, at: Millis, span: Millis): Millis {
  const midnight = Math.floor(at / DAY) * DAY
  let first = Number.POSITIVE_INFINITY
  // A shift of the day before may still last; the day after is reached when today has no room left.
  for (const day of [midnight - DAY, midnight, midnight + DAY]) {
    for (const { from, to } of hours) {
      const begin = Math.max(at, day + from)
      if (begin + span <= day + to) first = Math.min(first, begin)
    }
  }
  return first
}

function roomOf(hand: Hand, from: Millis, span: Millis, until: Millis): number {
  let count = 0
  for (let at = startOf(hand, from, span); at < until; at = startOf(hand, at + span, span)) count++
  return count
}
