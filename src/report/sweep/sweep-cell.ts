import type { Interval } from '../../kernel/bootstrap.ts'
import type { Headline } from './headlines.ts'
import type { Paired } from './paired.ts'
import type { SettingText } from './sweep-result.ts'

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
