import type { RunResult } from '../run-result.ts'

/** What the numbers of any run do not show, by what makes it so. */
export const LIMITS = {
  luck: 'How much is luck: this is one seed. Its intervals draw the same consignments again, each by itself, though those of one ship sail and arrive together: another seed moves times further than they say, and `portpair sweep` says how far.',
  assumed:
    'More than was put in: harm, errors and offenders follow the assumptions, and the gain follows from them.',
  scored:
    'Decisions taken early: first scored is the first assessment in which a sixth of the rules could be judged, and a score is no decision; what was stopped before loading is counted by itself.',
  prices:
    'What work, waiting and harm really cost: every price is assumed, and running the exchange is not priced.',
  undecided:
    'What became of consignments still on their way when the run ended; they are ranked by their last score.',
  noOrders:
    'What a do-not-load order does in the baseline: ports may give one there too, but none of its scores before loading reached the threshold.',
  unknown:
    'What was in the boxes of recorded trade: those consignments are left out of shares that need the truth.',
} as const
export type Limit = keyof typeof LIMITS

/** What the numbers of a run do not show, in sentences: the scenario's own limits, then those of every run. */
export function limitsOf(
  { arms, about }: Pick<RunResult, 'arms' | 'about'>,
  texts: Readonly<Record<Limit, string>> = LIMITS,
): string[] {
  const reports = Object.values(arms)
  const { baseline } = arms
  const holds: Readonly<Record<Limit, boolean>> = {
    ...{ luck: true, assumed: true, scored: true, prices: true },
    undecided: reports.some((arm) => arm.undecided > 0),
    noOrders: baseline !== undefined && baseline.stopOrders === 0,
    unknown: reports.some((arm) => arm.withoutTruth > 0),
  }
  const limits = (Object.keys(holds) as Limit[]).filter((limit) => holds[limit])
  return [...(about?.limits ?? []), ...limits.map((limit) => texts[limit])]
}
