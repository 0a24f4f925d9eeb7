import type { Interval } from '../../kernel/bootstrap.ts'
import { MEASURES } from '../measures.ts'
import type { Crossover } from './crossover.ts'
import type { Headline, SweepCell } from './sweep-cell.ts'
import type { SettingText, Sweep } from './sweep-result.ts'
import type { SweepTable } from './sweep-table.ts'

/** A sweep for a person: a block for each point and port, then where a gain ends along an axis. */
export function renderSweep(sweep: Sweep, { cells, crossovers }: SweepTable): string {
  const { scenario, days, seeds, worlds } = sweep
  const blocks = new Map<string, SweepCell[]>()
  for (const cell of cells) {
    const title = [
      settingsText(cell.settings),
      `${cell.port === 'both' ? 'both ports' : cell.port}, ${cell.arm} against baseline`,
    ]
      .filter((part) => part !== '')
      .join(' · ')
    blocks.set(title, [...(blocks.get(title) ?? []), cell])
  }
  const broken = worlds.filter(({ result }) => !result.ok).length
  return [
    `${scenario}, ${days} days, ${worlds.length} worlds of ${seeds.length} seeds (${seeds[0]} to ${seeds.at(-1)})`,
    'Means over worlds; differences are paired by world, with the middle 95 % of 1,000 draws of worlds. Adjusted: intervals of',
    'detection that may be read together (Holm), for with many measures one leaves zero by luck alone.',
    ...(broken > 0 ? [`In ${broken} worlds a check did not hold: see the NDJSON.`] : []),
    ...[...blocks].flatMap(([title, rows]) => ['', title, ...rows.map(lineOf)]),
    ...(crossovers.length > 0 ? ['', 'Where a gain ends'] : []),
    ...crossovers.map(crossoverText),
    '',
  ].join('\n')
}

function lineOf({ measure, paired, adjusted }: SweepCell): string {
  const { baseline, arm, difference, interval, worlds } = paired
  const told = (value: number | null) => figure(measure, value)
  return [
    `  ${labelOf(measure)}`.padEnd(28),
    `${told(baseline)} → ${told(arm)}`.padEnd(24),
    `${signed(measure, difference)} ${intervalText(measure, interval)}`.padEnd(34),
    `n=${worlds}`.padEnd(7),
    adjusted === undefined ? '' : `adjusted ${intervalText(measure, adjusted)}`,
  ]
    .join(' ')
    .trimEnd()
}

/** `Above 12.4 (between 10 and 20): precision in top 1 % …` */
export function crossoverText(one: Crossover): string {
  const { path, arm, port, measure, others, at, between, kind, certain } = one
  const where = [port === 'both' ? 'both ports' : port, ...others.map(({ value }) => value)]
  const side = kind === 'gain-ends' ? 'above' : 'below'
  const sure = certain ? '' : '; an interval beside it holds zero, so this may be luck'
  return `  ${side} ${path} = ${at.toPrecision(3)} (between ${between[0]} and ${between[1]}) ${arm} no longer gains ${labelOf(measure)} (${where.join(', ')})${sure}`
}

export const settingsText = (settings: readonly SettingText[]): string =>
  settings.map(({ path, value }) => `${path} = ${value}`).join(', ')

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

/** A difference: points of a share, hours or a count, with its sign. */
export function signed(measure: Headline, value: number | null): string {
  if (value === null) return '–'
  const sign = value < 0 ? '−' : '+'
  const size = Math.abs(value)
  return unitOf(measure) === 'share'
    ? `${sign}${(100 * size).toFixed(1)}`
    : sign + figure(measure, size)
}

export function intervalText(measure: Headline, interval: Interval): string {
  if (interval === null) return '(too few worlds)'
  return `(${signed(measure, interval.low)} to ${signed(measure, interval.high)})`
}

/** The unit a measure has wherever it has a value. */
function unitOf(measure: Headline): 'share' | 'hours' | 'count' {
  if (measure === 'leadTimeHoursP50') return 'hours'
  return measure === 'inspected' || measure === 'stoppedBeforeLoading' ? 'count' : 'share'
}
