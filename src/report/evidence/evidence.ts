import type { Sailing } from '../consignment.ts'
import { gatherConsignments } from '../consignments.ts'
import { curvesOf, type RankCurve } from './curves.ts'
import { type Gain, gainsOf } from './gains.ts'
import { ladderOf, type Rung } from './ladder.ts'
import { type Loss, lossOf } from './losses.ts'
import type { ArmEvidence, Sorted } from './sorted.ts'
import { type Story, tellStories } from './stories.ts'
import { type ReleaseCurve, releaseCurves, type YardLine, yardLines } from './waits.ts'

/** What a report shows beside its tables: everything that is drawn or told, in plain values. */
export type Evidence = {
  readonly curves: readonly RankCurve[]
  readonly ladder: readonly Rung[]
  readonly release: readonly ReleaseCurve[]
  readonly yard: readonly YardLine[]
  readonly gains: readonly Gain[]
  readonly stories: readonly Story[]
  /** What every other arm lost against the exchange. */
  readonly losses: readonly Loss[]
}

/** Reads the evidence off the journals of the baseline and of the arm that is compared with it. */
export function gatherEvidence(input: {
  readonly arms: readonly [ArmEvidence, ArmEvidence]
  readonly others?: readonly ArmEvidence[]
  readonly ports: readonly string[]
  readonly sailings: readonly Sailing[]
  readonly start: number
}): Evidence {
  const { ports, sailings, start } = input
  const sort = (one: ArmEvidence): Sorted => ({
    ...one,
    consignments: gatherConsignments({ ...one, sailings }),
  })
  const sorted = [sort(input.arms[0]), sort(input.arms[1])] as const
  const pairs = ports.flatMap((port) => sorted.map((arm) => ({ port, arm })))
  return {
    curves: pairs.map(({ port, arm }) => curvesOf(port, arm)),
    ladder: ports.flatMap((port) => ladderOf(port, sorted)),
    release: pairs.map(({ port, arm }) => releaseCurves(port, arm)),
    yard: pairs.map(({ port, arm }) => yardLines(port, arm, start)),
    gains: ports.flatMap((port) => gainsOf(port, sorted)),
    stories: tellStories(sorted),
    losses: (input.others ?? []).map((other) => lossOf(sort(other), sorted[1])),
  }
}
