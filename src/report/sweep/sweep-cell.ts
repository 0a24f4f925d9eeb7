import type { Interval } from '../../kernel/bootstrap.ts'
import type { MeasureName } from '../measures.ts'
import type { Paired } from './paired.ts'
import type { SettingText } from './sweep-result.ts'

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

/** One cell: a measure of a port at one point. */
export type SweepCell = {
  readonly settings: readonly SettingText[]
  readonly arm: string
  readonly port: string
  readonly measure: Headline
  readonly paired: Paired
  /** Of detection: an interval that may be read together with all others of the sweep. */
  readonly adjusted?: Interval
}

/** What an exchange that cannot help must not raise. */
export const DETECTION: readonly Headline[] = [
  'precisionAt1',
  'recallAt5',
  'harmFoundShare',
  'harmFoundBeforeLoadingShare',
  'hitRate',
]
