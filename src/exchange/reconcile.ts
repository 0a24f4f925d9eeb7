import type { Checkpoint } from '../domain/message.ts'

/** A message of one port: the parts of its id after the port. */
export type Position = { readonly epoch: number; readonly counter: number }
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

export function isInRanges({ epoch, counter }: Position, ranges: readonly IdRange[]): boolean {
  return ranges.some((range) => range.epoch === epoch && range.first <= counter && counter <= range.last)
}

type OwnBooks = { readonly own: Checkpoint; readonly known: number; readonly witnessed: Checkpoint | null }
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
  /** This port's own log is shorter than what the partner was shown: it runs on an older store. */
  readonly ownRegressed: boolean
}

/**
 * Compares two ports' books. The partner is the witness: a log shorter than the newest checkpoint somebody holds of it
 * has lost its tail, whatever its chain says. Source: protocol section 3.
 */
export function compareBooks(own: OwnBooks, partner: PartnerBooks): Compared {
  const lost = partner.missing.reduce((sum, range) => sum + range.last - range.first + 1, 0)
  const lostHere = Math.max(0, partner.sent - own.known)
  const ownRegressed = partner.remembered !== null && partner.remembered.size > own.own.size
  const partnerRegressed = own.witnessed !== null && own.witnessed.size > partner.checkpoint.size
  const missing = lost + lostHere
  return {
    verdict: ownRegressed || partnerRegressed ? 'REGRESSED' : missing > 0 ? 'GAPS' : 'EQUAL',
    missing,
    ownRegressed,
  }
}
