import type { Assessment } from '../../domain/assessment.ts'
import type { Millis } from '../../kernel/time.ts'
import type { FactValues } from '../facts/dictionary.ts'
import type { Keys } from './history.ts'
import type { LearningPlan, PastCase } from './learned-model.ts'
import { learnedReason, withLearnedReason } from './learned-reason.ts'
import { knownAt, modelAt, type TrainingSchedule, trainedAt } from './train-at.ts'

/** How a port learns from what it found. */
export type Learning = {
  readonly schedule: TrainingSchedule
  /** Points of weight of the learned reason, 0 to 100: the most it can do to a score, in percent. */
  readonly weight: number
}

/** An opened box as a port learns from it. `harm`: harm points of an offence, else 0. */
export type FoundCase = PastCase & { readonly harm: number }

/** What a port knows from its findings since its last training. */
export type Learned = {
  /** Moment of that training. */
  readonly at: Millis
  readonly cases: number
  readonly offences: number
  /** The assessment with what the past says of such a shipment; the same one when it says nothing more than of all. */
  readonly apply: (assessment: Assessment, keys: Keys) => Assessment
}

/**
 * What profiles are kept of: the goods on their way, who sends and who gets them, and how often the first reason and the
 * score of the rules turned out right. From coarse to fine, so that a key seen seldom leans on the coarser one.
 */
export const PORT_PLAN: LearningPlan = {
  strength: 8,
  chains: [
    {
      name: 'goods',
      levels: [['chapter'], ['hs6'], ['hs6', 'origin'], ['hs6', 'origin', 'lane']],
    },
    { name: 'shipper', levels: [['shipper']] },
    { name: 'consignee', levels: [['consignee']] },
    { name: 'rules', levels: [['reason'], ['reason', 'band']] },
  ],
}

/** Width of a band of scores. */
const BAND = 100

type Traders = {
  readonly lane: string
  readonly shipper: string | null
  readonly consignee: string | null
}

/** What a shipment is looked up by; of the rules, what they said before anything learned was added. */
export function keysOf(
  { declaredHs6, declaredOrigin }: Pick<FactValues, 'declaredHs6' | 'declaredOrigin'>,
  { lane, shipper, consignee }: Traders,
  assessment: Judged,
): Keys {
  const keys = {
    ...(declaredHs6 !== undefined && { hs6: declaredHs6, chapter: declaredHs6.slice(0, 2) }),
    ...(declaredOrigin !== undefined && { origin: declaredOrigin }),
    lane,
    ...(shipper !== null && { shipper }),
    ...(consignee !== null && { consignee }),
  }
  return withVerdict(keys, assessment)
}

type Judged = Pick<Assessment, 'score' | 'reasons'>

/** The same shipment's keys when rules say this of it. */
export function withVerdict(keys: Keys, { score, reasons }: Judged): Keys {
  return {
    ...keys,
    reason: reasons[0]?.rule ?? 'none',
    band: String(Math.floor(score / BAND)),
  }
}

/**
 * What a port has learned by `now`: a function of what it had found by its last training, and of nothing else. Null while
 * that is too little. Expected harm rises by what the score rises, times the mean harm of the offences found: at most
 * `weight` percent of it.
 */
export function learnedAt(
  { schedule, weight }: Learning,
  cases: readonly FoundCase[],
  now: Millis,
): Learned | null {
  const model = modelAt(PORT_PLAN, schedule, cases, now)
  if (model === null) return null
  const offences = knownAt(schedule, cases, now).filter(({ illicit }) => illicit)
  const meanHarm = offences.reduce((sum, { harm }) => sum + harm, 0) / offences.length
  return {
    at: trainedAt(schedule, now),
    cases: model.cases,
    offences: offences.length,
    apply: (assessment, keys) =>
      withLearnedReason(assessment, learnedReason(model.assess(keys), weight), meanHarm),
  }
}
