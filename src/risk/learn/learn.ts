/** The front door of learning from findings: what a port and a back-test call. */

export { type Drift, driftOf } from './drift.ts'
export { isDrawnByLot } from './exploration.ts'
export type { Chain, Keys, LevelRate } from './history.ts'
export {
  type LearnedModel,
  type LearnedVerdict,
  type LearningPlan,
  type PastCase,
  trainModel,
} from './learned-model.ts'
export { LEARNED, learnedReason, withLearnedReason } from './learned-reason.ts'
export {
  type FoundCase,
  keysOf,
  type Learned,
  type Learning,
  learnedAt,
  withVerdict,
} from './learning.ts'
export { modelAt, type TrainingSchedule, trainedAt } from './train-at.ts'
