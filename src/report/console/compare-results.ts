import type { ResultCell, ResultsComparison } from '../../domain/reads/results-page.ts'
import type { Interval } from '../../kernel/bootstrap.ts'
import { differenceInterval, wilson } from '../../kernel/intervals.ts'
import type { Briefing } from '../briefing/briefing.ts'
import { SHOWN } from '../briefing/shown.ts'
import { valueOf } from '../compare-arms.ts'
import type { Gain } from '../evidence/gains.ts'
import { MEASURES, type Measured, type MeasureName } from '../measures.ts'
import { settingsText, unitOf } from '../sweep/cell-text.ts'
import type { SweepCell } from '../sweep/sweep-cell.ts'
import { cellOf, labelsOf } from './run-page.ts'

type Row = ResultsComparison['rows'][number]

/** Gains over the baseline first, then every measure of the arms and ports that both runs have. */
export function compareRuns(a: Briefing, b: Briefing): readonly Row[] {
  const gains = a.evidence.gains.flatMap((was) => {
    const is = b.evidence.gains.find(
      ({ port, measure }) => port === was.port && measure === was.measure,
    )
    return is === undefined ? [] : [gainRow(was, is)]
  })
  const values = Object.entries(a.result.arms).flatMap(([arm, report]) =>
    Object.entries(report.byPort).flatMap(([port, before]) => {
      const after = b.result.arms[arm]?.byPort[port]
      if (after === undefined) return []
      return SHOWN.map((measure) => {
        const { read } = MEASURES[measure]
        return valueRow({ measure, arm, port }, read(before), read(after))
      })
    }),
  )
  return [...gains, ...values]
}

const GAINS: Readonly<Record<Gain['measure'], { measure: MeasureName; unit: Row['unit'] }>> = {
  harmFound: { measure: 'harmFoundShare', unit: 'share' },
  leadHours: { measure: 'leadTimeHoursP50', unit: 'hours' },
}

function gainRow(was: Gain, is: Gain): Row {
  const { measure, unit } = GAINS[was.measure]
  return {
    ...{ label: labelsOf(measure), unit, isGain: true },
    ...{ settings: '', arm: 'exchange', port: was.port },
    a: { value: was.difference, n: was.n },
    b: { value: is.difference, n: is.n },
    difference: is.difference - was.difference,
    interval: between(was.difference, was.interval, is.difference, is.interval),
  }
}

function valueRow(
  { measure, arm, port }: { readonly measure: MeasureName; arm: string; port: string },
  was: Measured,
  is: Measured,
): Row {
  const [before, after] = [valueOf(was), valueOf(is)]
  return {
    ...{ label: labelsOf(measure), unit: was.kind, isGain: false, settings: '', arm, port },
    ...{ a: cellOf(was), b: cellOf(is) },
    difference: before === null || after === null ? null : after - before,
    interval: between(before, intervalOf(measure, was), after, intervalOf(measure, is)),
  }
}

/** Only a share of cases has an interval in its counts: harm and duty weigh their cases, and medians tell no spread. */
function intervalOf(measure: MeasureName, measured: Measured): Interval {
  if (measured.kind !== 'share' || /^(?:harm|revenue)/.test(measure)) return null
  return wilson(measured.share)
}

/** The gain of each cell that both sweeps have. */
export function compareSweeps(a: readonly SweepCell[], b: readonly SweepCell[]): readonly Row[] {
  const keyOf = (cell: SweepCell) =>
    JSON.stringify([settingsText(cell.settings), cell.arm, cell.port, cell.measure])
  const others = new Map(b.map((cell) => [keyOf(cell), cell]))
  return a.flatMap((was): Row[] => {
    const is = others.get(keyOf(was))
    if (is === undefined) return []
    const [before, after] = [was.paired.difference, is.paired.difference]
    return [
      {
        ...{ label: labelsOf(was.measure), unit: unitOf(was.measure), isGain: true },
        ...{ settings: settingsText(was.settings), arm: was.arm, port: was.port },
        ...{ a: gainOf(was), b: gainOf(is) },
        difference: before === null || after === null ? null : after - before,
        interval: between(before, was.paired.interval, after, is.paired.interval),
      },
    ]
  })
}

const gainOf = ({ paired }: SweepCell): ResultCell => ({
  value: paired.difference,
  n: paired.worlds,
})

function between(a: number | null, ofA: Interval, b: number | null, ofB: Interval): Interval {
  if (a === null || b === null || ofA === null || ofB === null) return null
  return differenceInterval({ value: a, interval: ofA }, { value: b, interval: ofB })
}
