import { by, descending, inOrder } from '../../kernel/order.ts'
import { precisionAt, type Rate, recallAt } from '../../kernel/statistics.ts'
import type { Consignment } from '../consignment.ts'
import type { Sorted } from './sorted.ts'

/** How far down a port's list by score, and what is in it. */
export type RankCurve = {
  readonly port: string
  readonly arm: string
  readonly points: readonly {
    readonly percent: number
    readonly precision: Rate
    readonly recall: Rate
  }[]
}

export const PERCENTS = [0.5, 1, 2, 3, 5, 7, 10, 15, 20] as const

export function curvesOf(port: string, { arm, consignments }: Sorted): RankCurve {
  const illicit = consignments
    .filter((one) => one.port === port && one.truth !== null)
    .sort(byScore)
    .map(({ truth }) => (truth?.typology ?? null) !== null)
  const points = PERCENTS.map((percent) => ({
    percent,
    precision: precisionAt(illicit, percent),
    recall: recallAt(illicit, percent),
  }))
  return { port, arm, points }
}

const byScore = inOrder(
  descending(
    by(({ decision, lastAssessed }: Consignment) => (decision ?? lastAssessed)?.score ?? -1),
  ),
  by(({ houseBill }: Consignment) => houseBill),
)
