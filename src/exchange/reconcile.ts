import type { Checkpoint } from '../domain/message.ts'

/** A message of one port: the parts of its id after the port. */
export type Position = { readonly epoch: number; readonly counter: number }

/** Below zero when `a` was given before `b`. */
export const inOrder = (a: Position, b: Position): number =>
  a.epoch - b.epoch || a.counter - b.counter

/** Counters of one epoch, both ends included. */
export type IdRange = { readonly epoch: number; readonly first: number; readonly last: number }

/** The shortest ranges that hold exactly these positions; input in ascending order. */
export function toRanges(positions: readonly Position[]): readonly IdRange[] {
  const ranges: { epoch: number; first: number; last: number }[] = []
  for (const { epoch, counter } of positions) {
    const last = ranges[ranges.length - 1]
    if (last !== undefined && last.epoch === epoch && last.last + 1 === counter) last.last = counter
    else ranges.push({ epoch, first: counter, last: counter })
  }
  return ranges
}

/** The parts of a range that are not held. `held` ascending, inside the range; the width of the range costs nothing. */
export function gapsIn(range: IdRange, held: readonly number[]): readonly IdRange[] {
  const gaps: IdRange[] = []
  let next = range.first
  for (const counter of held) {
    if (counter > next) gaps.push({ epoch: range.epoch, first: next, last: counter - 1 })
    next = counter + 1
  }
  if (next <= range.last) gaps.push({ epoch: range.epoch, first: next, last: range.last })
  return gaps
}

/** `ranges` ascend. A partner says which: it is asked for each message ever acknowledged, so it must not walk them all. */
export function isInRanges(position: Position, ranges: readonly IdRange[]): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { epoch, first, last } = ranges[middle] as IdRange
    if (inOrder(position, { epoch, counter: first }) < 0) high = middle
    else if (inOrder(position, { epoch, counter: last }) > 0) low = middle + 1
    else return true
  }
  return false
}

/** True when each range begins after the one before it has ended: then asking about all costs no more than one walk. */
export function ascend(ranges: readonly IdRange[]): boolean {
  return ranges.every((range, i) => {
    const before = ranges[i - 1]
    return (
      before === undefined ||
      before.epoch < range.epoch ||
      (before.epoch === range.epoch && before.last < range.first)
    )
  })
}

type OwnBooks = {
  /** Head of this port's log when it had as many entries as the partner remembers; null when it never had. */
  readonly headThen: Uint8Array | null
  readonly known: number
  readonly witnessed: Checkpoint | null
}
type PartnerBooks = {
  readonly missing: readonly IdRange[]
  /** Messages of the partner that this port has acknowledged, as the partner counts them. */
  readonly sent: number
  readonly checkpoint: Checkpoint
  /** What the partner remembers of this port's log. */
  readonly remembered: Checkpoint | null
}

export type Compared = {
  readonly verdict: 'EQUAL' | 'GAPS' | 'REGRESSED'
  /** Messages one side believes safe and the other does not hold. */
  readonly missing: number
  /** This port's own log is not the one the partner was shown: it runs on an older store. */
  readonly ownRegressed: boolean
  /** The partner's log is shorter than it has shown. */
  readonly partnerRegressed: boolean
}

/**
 * Compares two ports' books. The partner is the witness: a log shorter than the newest checkpoint somebody holds of it
 * has lost its tail, whatever its chain says, and one that has grown past it with another head has lost it too.
 * Source: protocol section 3.
 */
export function compareBooks(own: OwnBooks, partner: PartnerBooks): Compared {
  const lost = partner.missing.reduce((sum, range) => sum + range.last - range.first + 1, 0)
  const lostHere = Math.max(0, partner.sent - own.known)
  const { remembered } = partner
  const ownRegressed =
    remembered !== null &&
    (own.headThen === null || Buffer.compare(own.headThen, remembered.head) !== 0)
  const partnerRegressed = own.witnessed !== null && own.witnessed.size > partner.checkpoint.size
  const missing = lost + lostHere
  return {
    verdict: ownRegressed || partnerRegressed ? 'REGRESSED' : missing > 0 ? 'GAPS' : 'EQUAL',
    missing,
    ownRegressed,
    partnerRegressed,
  }
}
