import type { RunResult } from '../run-result.ts'

/** What the numbers of a run do not show, in sentences: the scenario's own limits, then those of every run. */
export function limitsOf(result: RunResult): string[] {
  const reports = Object.values(result.arms)
  const undecided = reports.some((arm) => arm.undecided > 0)
    ? [
        'What became of consignments still on their way when the run ended; they are ranked by their last score.',
      ]
    : []
  const baseline = result.arms.baseline
  const noOrders =
    baseline !== undefined && baseline.stopOrders === 0
      ? [
          'What a do-not-load order does in the baseline: ports may give one there too, but none of its scores before loading reached the threshold.',
        ]
      : []
  const unknown = reports.some((arm) => arm.withoutTruth > 0)
    ? [
        'What was in the boxes of recorded trade: those consignments are left out of shares that need the truth.',
      ]
    : []
  return [
    ...(result.about?.limits ?? []),
    'How much is luck: this is one seed, without intervals. Another seed moves every number.',
    'More than was put in: harm, errors and offenders follow the assumptions, and the gain follows from them.',
    'What work, waiting and harm really cost: every price is assumed, and running the exchange is not priced.',
    ...undecided,
    ...noOrders,
    ...unknown,
  ]
}
