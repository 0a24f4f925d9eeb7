import type { PortReport } from '../arm-report.ts'
import { comparePorts, valueOf, whyNullOf } from '../compare-arms.ts'
import { MEASURES, type Measured, type MeasureName } from '../measures.ts'
import { alignRows, type Align, type Row } from './table.ts'
import { grouped, percentText, signed } from './text.ts'

/** A port with fewer consignments gets no shares at all; a share with fewer cases behind it gets a mark. */
export const ENOUGH = 30

const SHOWN = [
  'harmFoundShare',
  'harmFoundBeforeLoadingShare',
  'precisionAt1',
  'precisionAt5',
  'precisionAt10',
  'recallAt1',
  'recallAt5',
  'recallAt10',
  'harmAt5',
  'revenueAt5',
  'leadTimeHoursP50',
  'decidedBeforeLoadingShare',
  'scoredLate',
  'inspected',
  'hits',
  'examinedAtOrigin',
  'hitsAtOrigin',
  'openedTwice',
  'stoppedBeforeLoading',
  'stoppedIllicit',
  'green',
  'yellow',
  'red',
] as const satisfies readonly MeasureName[]

/**
 * The table of one port: a heading, a column for each arm (one or two; the second is compared with the first), and notes
 * under it for whatever has no value.
 */
export function renderPort(place: string, arms: readonly string[], reports: readonly PortReport[]): string[] {
  const [first, second] = reports
  if (first === undefined) return []
  const heading = `    ── ${place}: ${describe(first)} ──`
  if (first.consignments < ENOUGH) {
    const few = `not enough data: ${grouped(first.consignments)} consignments, shares need ${ENOUGH}`
    if (first.consignments === 0) return [heading, `    ${few}`]
    return [heading, `    ${few}`, ...renderRows(arms, first, second, true)]
  }
  return [heading, ...renderRows(arms, first, second, false)]
}

function describe(report: PortReport): string {
  const { consignments, illicit, undecided, withoutTruth } = report
  return [
    `${grouped(consignments)} ${consignments === 1 ? 'consignment' : 'consignments'} bound for it`,
    `${grouped(illicit.of)} illicit`,
    ...(withoutTruth === 0 ? [] : [`${grouped(withoutTruth)} without known truth`]),
    ...(undecided === 0 ? [] : [`${grouped(undecided)} still on the way`]),
  ].join(', ')
}

function renderRows(
  arms: readonly string[],
  first: PortReport,
  second: PortReport | undefined,
  tooFew: boolean,
): string[] {
  const changes = second === undefined ? null : comparePorts(first, second)
  const reports = second === undefined ? [first] : [first, second]
  const lines = SHOWN.map((name) => {
    const { label, read } = MEASURES[name]
    const measured = reports.map(read)
    const cells = measured.flatMap((one) => [valueText(one, tooFew), countsText(one)])
    const change = changes === null ? '' : changeText(measured[0], changes[name].difference, tooFew)
    const row: Row = [label, ...cells, change, !tooFew && measured.some(isThin) ? '*' : '']
    return { row, measured }
  })

  const header: Row = ['', ...arms.flatMap((arm) => [arm, '']), changes === null ? '' : 'change', '']
  const aligns: Align[] = ['left', ...reports.flatMap((): Align[] => ['right', 'left']), 'right', 'left']
  const table = alignRows([header, ...lines.map(({ row }) => row)], aligns)
  const reasons = new Set(lines.flatMap(({ measured }) => measured.flatMap((one) => whyNullOf(one) ?? [])))
  const thin = lines.some(({ row }) => row.at(-1) === '*')
  return [
    ...table.map((line) => `    ${line}`.trimEnd()),
    ...[...reasons].map((reason) => `    – ${reason}`),
    ...(thin ? [`    * not enough data: fewer than ${ENOUGH} cases behind it, read the counts`] : []),
  ]
}

function valueText(measured: Measured, tooFew: boolean): string {
  if (measured.kind === 'count') return grouped(measured.value)
  const value = valueOf(measured)
  if (value === null || tooFew) return '–'
  return measured.kind === 'share' ? percentText(value) : `${value.toFixed(1)} h`
}

function countsText(measured: Measured): string {
  if (measured.kind === 'count') return ''
  if (measured.kind === 'hours') return `n=${grouped(measured.n)}`
  return `${grouped(measured.share.of)}/${grouped(measured.share.n)}`
}

function changeText(measured: Measured | undefined, difference: number | null, tooFew: boolean): string {
  if (difference === null || measured === undefined) return '–'
  if (measured.kind === 'count') return signed(difference, 0)
  if (tooFew) return '–'
  return measured.kind === 'share' ? signed(difference * 100, 1, ' pp') : signed(difference, 1, ' h')
}

function isThin(measured: Measured): boolean {
  if (measured.kind === 'count' || valueOf(measured) === null) return false
  return (measured.kind === 'share' ? measured.cases : measured.n) < ENOUGH
}
