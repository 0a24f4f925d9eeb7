import type { Interval } from '../../kernel/bootstrap.ts'
import { MEASURES } from '../measures.ts'
import type { Headline } from './headlines.ts'
import type { SweepCell } from './sweep-cell.ts'
import type { SettingText } from './sweep-result.ts'

export const settingsText = (settings: readonly SettingText[]): string =>
  settings.map(({ path, value }) => `${path} = ${value}`).join(', ')

/** `precision in top 1 % −2.3 pp (−4.0 to −0.6), USLAX` */
export function cellText({ measure, port, paired, adjusted }: SweepCell): string {
  const interval = intervalText(measure, adjusted ?? paired.interval)
  return `${labelOf(measure)} ${signed(measure, paired.difference)} ${interval}, ${placeOf(port)}`
}

export const placeOf = (port: string): string => (port === 'both' ? 'both ports' : port)

/** What a measure is called where it stands alone; in a run's table some stand below another. */
export function labelOf(measure: Headline): string {
  if (measure === 'harmFoundBeforeLoadingShare') return 'harm found before loading'
  return MEASURES[measure].label.trim()
}

/** A mean in the unit of its measure. */
export function figure(measure: Headline, value: number | null): string {
  if (value === null) return '–'
  switch (unitOf(measure)) {
    case 'share':
      return `${(100 * value).toFixed(1)} %`
    case 'hours':
      return `${value.toFixed(1)} h`
    default:
      return value.toFixed(1)
  }
}

/** A difference with its sign: points of a share, hours, or a count, whose unit is the measure's name. */
export function signed(measure: Headline, value: number | null): string {
  if (value === null) return '–'
  const unit = { share: ' pp', hours: ' h', count: '' }[unitOf(measure)]
  return `${bare(measure, value)}${unit}`
}

/** Both ends in the unit of the difference they stand behind. */
export function intervalText(measure: Headline, interval: Interval): string {
  if (interval === null) return '(too few worlds)'
  return `(${bare(measure, interval.low)} to ${bare(measure, interval.high)})`
}

function bare(measure: Headline, value: number): string {
  const size = ((unitOf(measure) === 'share' ? 100 : 1) * Math.abs(value)).toFixed(1)
  if (Number(size) === 0) return size
  return `${value < 0 ? '−' : '+'}${size}`
}

/** The unit a measure has wherever it has a value. */
export function unitOf(measure: Headline): 'share' | 'hours' | 'count' {
  if (measure === 'leadTimeHoursP50') return 'hours'
  return measure === 'inspected' || measure === 'stoppedBeforeLoading' ? 'count' : 'share'
}
