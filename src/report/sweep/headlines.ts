import type { MeasureName } from '../measures.ts'

/** What a sweep is read by: the gain of each partner, and what it costs. */
export const HEADLINES = [
  'precisionAt1',
  'recallAt5',
  'harmFoundShare',
  'harmFoundBeforeLoadingShare',
  'leadTimeHoursP50',
  'inspected',
  'hitRate',
  'stoppedBeforeLoading',
] as const satisfies readonly MeasureName[]
export type Headline = (typeof HEADLINES)[number]

/** What an exchange that cannot help must not raise. */
export const DETECTION: readonly Headline[] = [
  'precisionAt1',
  'recallAt5',
  'harmFoundShare',
  'harmFoundBeforeLoadingShare',
  'hitRate',
]
