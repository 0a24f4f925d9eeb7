import { by, type Compare, descending, inOrder } from '../kernel/order.ts'
import { precisionAt, type Rate, recallAt, shareAt } from '../kernel/statistics.ts'
import type { AtPercent } from './arm-report.ts'
import type { Consignment } from './consignment.ts'
import { share } from './share.ts'
import { NO_DUTY, NO_HARM, NO_ILLICIT } from './why-null.ts'

type Ranking = Record<'precisionAt' | 'recallAt' | 'harmAt' | 'revenueAt', AtPercent>

/**
 * How well a port ranked the consignments whose truth is known. Precision and recall are of the list by score, harm and
 * revenue of the list by expected harm; the house bill decides between equals and the unscored come last. Figures are
 * those of the moment of decision, or the last ones where nothing was decided yet.
 */
export function measureRanking(known: readonly Consignment[], noTruth: string): Ranking {
  const illicit = [...known].sort(byScore).map(({ truth }) => (truth?.typology ?? null) !== null)
  const byHarm = [...known].sort(byExpectedHarm)
  const harm = byHarm.map(({ truth }) => truth?.harmPoints ?? 0)
  const duty = byHarm.map(({ truth }) => truth?.dutyEvadedMinor ?? 0)
  const why = (whyNull: string) => (known.length === 0 ? noTruth : whyNull)

  return {
    precisionAt: atPercents((percent) => precisionAt(illicit, percent), noTruth),
    recallAt: atPercents((percent) => recallAt(illicit, percent), why(NO_ILLICIT)),
    harmAt: atPercents((percent) => shareAt(harm, percent), why(NO_HARM)),
    revenueAt: atPercents((percent) => shareAt(duty, percent), why(NO_DUTY)),
  }
}

function atPercents(measure: (percent: number) => Rate, whyNull: string): AtPercent {
  return {
    '1': share(measure(1), whyNull),
    '5': share(measure(5), whyNull),
    '10': share(measure(10), whyNull),
  }
}

const byHouseBill = by<Consignment>(({ houseBill }) => houseBill)

const byScore: Compare<Consignment> = inOrder(descending(by(scoreOf)), byHouseBill)

const byExpectedHarm: Compare<Consignment> = inOrder(
  descending(by(({ decision, lastAssessed }) => (decision ?? lastAssessed)?.expectedHarm ?? -1)),
  byHouseBill,
)

/** Scores run from 0 to 1000: what was never scored lies below them all. */
function scoreOf({ decision, lastAssessed }: Consignment): number {
  return (decision ?? lastAssessed)?.score ?? -1
}
