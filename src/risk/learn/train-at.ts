import type { Millis } from '../../kernel/time.ts'
import { type LearnedModel, type LearningPlan, type PastCase, trainModel } from './learned-model.ts'

/** When a port learns anew, and how much makes it worth while. */
export type TrainingSchedule = {
  readonly every: Millis
  /** Fewer past cases teach nothing: there is no model. */
  readonly casesMin: number
  /** Older cases are forgotten; left out, none are. */
  readonly forgetAfter?: Millis
}

/** The moment of the last training at or before `now`. */
export function trainedAt(schedule: TrainingSchedule, now: Millis): Millis {
  return Math.floor(now / schedule.every) * schedule.every
}

/**
 * The model a port has at `now`: a function of what it had found by its last training, and of nothing else. So a replay at
 * any past moment has the model of that moment. Null while it knows too little.
 */
export function modelAt(
  plan: LearningPlan,
  schedule: TrainingSchedule,
  cases: readonly PastCase[],
  now: Millis,
): LearnedModel | null {
  const known = knownAt(schedule, cases, now)
  const labels = new Set(known.map(({ illicit }) => illicit))
  return known.length < schedule.casesMin || labels.size < 2 ? null : trainModel(plan, known)
}

/** What a port had found by its last training at or before `now`, and has not forgotten. */
export function knownAt<C extends PastCase>(
  schedule: TrainingSchedule,
  cases: readonly C[],
  now: Millis,
): readonly C[] {
  const trained = trainedAt(schedule, now)
  const oldest = trained - (schedule.forgetAfter ?? Number.POSITIVE_INFINITY)
  return cases.filter(({ at }) => at < trained && at >= oldest)
}
