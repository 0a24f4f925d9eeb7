import type { QueueLine } from '../../domain/assessment.ts'
import type { Channel, ChosenBy } from '../../domain/response.ts'
import { compareArrived } from './ranking.ts'

/** A shipment that has arrived; `drawn`: by lot, should its assessment leave it green. */
export type ArrivedLine = QueueLine & { readonly drawn: boolean }

/**
 * The least share of a day's arrivals that each lane gets, per mille; what the criteria select may be more. `blue`: released
 * as green, the papers audited afterwards; none without it.
 */
export type ChannelTargets = {
  readonly yellowPermille: number
  readonly redPermille: number
  readonly bluePermille?: number
}

/** The lane an arrival goes to, and what put it there; null: the green lane, by nothing. */
export type Laned = {
  readonly line: ArrivedLine
  readonly channel: Channel
  readonly by: ChosenBy | null
  /** It is let go as green, and its papers are audited afterwards. */
  readonly postAudit?: true
}

/**
 * The lanes of a day in the order of ASYCUDA: what the criteria select, then the lots among the rest, which go to red, then
 * the top-up: while a lane has less than its target share, the first of the queue below it moves up. Returns the whole day
 * in order of the queue. What is still green then is audited after release, the first of the queue first, up to the target of
 * blue. Source: ASYCUDA selectivity (criteria, minimum random rate, channel percentages).
 */
export function mixChannels(
  arrived: readonly ArrivedLine[],
  { yellowPermille, redPermille, bluePermille = 0 }: ChannelTargets,
): readonly Laned[] {
  const lanes = [...arrived].sort(compareArrived).map(byCriteriaOrLot)
  topUp(lanes, 'red', Math.ceil((arrived.length * redPermille) / 1_000))
  topUp(lanes, 'yellow', Math.ceil((arrived.length * yellowPermille) / 1_000))
  markBlue(lanes, Math.ceil((arrived.length * bluePermille) / 1_000))
  return lanes
}

function byCriteriaOrLot(line: ArrivedLine): Laned {
  if (line.channel !== 'green') return { line, channel: line.channel, by: 'criteria' }
  return line.drawn ? { line, channel: 'red', by: 'random' } : { line, channel: 'green', by: null }
}

function topUp(lanes: Laned[], channel: 'yellow' | 'red', target: number): void {
  let missing = target - lanes.filter((laned) => laned.channel === channel).length
  for (let i = 0; i < lanes.length && missing > 0; i++) {
    const laned = lanes[i] as Laned
    if (laned.channel === 'red' || laned.channel === channel) continue
    lanes[i] = { line: laned.line, channel, by: 'top-up' }
    missing--
  }
}

function markBlue(lanes: Laned[], target: number): void {
  let missing = target
  for (let i = 0; i < lanes.length && missing > 0; i++) {
    const laned = lanes[i] as Laned
    if (laned.channel !== 'green') continue
    lanes[i] = { ...laned, postAudit: true }
    missing--
  }
}

/** A shipment to be opened today, and why it. */
export type Chosen = { readonly line: ArrivedLine; readonly by: ChosenBy }

/**
 * Whom the officers of a day open, at most `capacity`: what criteria or a target selected, in order of the queue; the lots,
 * for which room is kept however much the criteria select, or nothing would be learnt of what no rule asks for; and where
 * hands are left, the first of the green queue.
 */
export function chooseInspections(lanes: readonly Laned[], capacity: number): readonly Chosen[] {
  const lots = lanes.filter(({ by }) => by === 'random').slice(0, Math.max(0, capacity))
  const chosen: Chosen[] = lots.map(({ line }) => ({ line, by: 'random' }))
  for (const wanted of [true, false])
    for (const { line, by } of lanes) {
      if (by === 'random' || (by !== null) !== wanted) continue
      if (chosen.length >= capacity) return chosen
      chosen.push({ line, by: by ?? 'top-up' })
    }
  return chosen
}
