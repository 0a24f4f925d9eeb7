import type { Sailing } from '../consignment.ts'
import { gatherConsignments } from '../consignments.ts'
import { curvesOf, type RankCurve } from './curves.ts'
import { type Gain, gainsOf } from './gains.ts'
import { ladderOf, type Rung } from './ladder.ts'
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
}

/** Reads the evidence off the journals of the baseline and of the arm that is compared with it. */
export function gatherEvidence(input: {
  readonly arms: readonly [ArmEvidence, ArmEvidence]
  readonly ports: readonly string[]
  readonly sailings: readonly Sailing[]
  readonly start: number
}): Evidence {
  const { ports, sailings, start } = input
  const sorted = input.arms.map(
    (one): Sorted => ({ ...one, consignments: gatherConsignments({ ...one, sailings }) }),
  ) as [Sorted, Sorted]
  const pairs = ports.flatMap((port) => sorted.map((arm) => ({ port, arm })))
  return {
    curves: pairs.map(({ port, arm }) => curvesOf(port, arm)),
    ladder: ports.flatMap((port) => ladderOf(port, sorted)),
    release: pairs.map(({ port, arm }) => releaseCurves(port, arm)),
    yard: pairs.map(({ port, arm }) => yardLines(port, arm, start)),
    gains: ports.flatMap((port) => gainsOf(port, sorted)),
    stories: tellStories(sorted),
  }
}
