import type { PortReport } from '../arm-report.ts'
import { comparePorts, valueOf, whyNullOf } from '../compare-arms.ts'
import { MEASURES, type Measured, type MeasureName } from '../measures.ts'
import { ENOUGH, FEW, FEW_NOTE, isThin, valueText } from './measured-text.ts'
import { renderRows, type TableRow } from './render-rows.ts'
import { counted, grouped, signed } from './text.ts'

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
  'releaseHoursP50',
  'releaseHoursP95',
  'inspected',
  'hits',
  'examinedAtOrigin',
  'hitsAtOrigin',
  'recognised',
  'openedTwice',
  'stoppedBeforeLoading',
  'stoppedIllicit',
  'mirrored',
  'operatorBenefits',
  'wrongBenefits',
  'wrongBenefitMinutes',
  'cellsGiven',
  'costUsd',
  'harmFoundUsd',
  'green',
  'yellow',
  'red',
] as const satisfies readonly MeasureName[]

/** Counts that are shown even when they are 0 in every arm. */
const ALWAYS: readonly MeasureName[] = ['inspected', 'hits', 'green', 'yellow', 'red']

/**
 * The table of one port: a heading, a column for each arm (one or two; the second is compared with the first), and notes
 * under it for whatever has no value.
 */
export function renderPort(
  place: string,
  arms: readonly string[],
  reports: readonly PortReport[],
  width: number,
): string[] {
  const [first, second] = reports
  if (first === undefined) return []
  const tooFew = first.consignments < ENOUGH
  const heading = [
    `    ── ${place}: ${describe(first)} ──`,
    ...(tooFew ? [`    not enough data: ${inbound(first)}, shares need ${ENOUGH}`] : []),
  ]
  if (first.consignments === 0) return heading

  const changes = second === undefined ? null : comparePorts(first, second)
  const rows = SHOWN.flatMap((name): TableRow[] => {
    const { label, read } = MEASURES[name]
    const measured = (second === undefined ? [first] : [first, second]).map(read)
    if (measured.every(isNothing) && !ALWAYS.includes(name)) return []
    const change = changes === null ? null : changeText(measured, changes[name].difference, tooFew)
    return [{ label, measured, change }]
  })
  const reasons = new Set(
    rows.flatMap(({ measured }) => measured.flatMap((one) => whyNullOf(one) ?? [])),
  )
  return [
    ...heading,
    ...renderRows(arms, rows, tooFew, width - 4).map((line) => `    ${line}`),
    ...[...reasons].map((reason) => `    – ${reason}`),
    ...(!tooFew && rows.some(({ measured }) => measured.some(isThin)) ? [FEW_NOTE] : []),
  ]
}

const inbound = ({ consignments }: PortReport) => counted(consignments, 'inbound consignment')

function describe(report: PortReport): string {
  const { illicit, undecided, withoutTruth } = report
  return [
    inbound(report),
    `${grouped(illicit.of)} illicit`,
    ...(withoutTruth === 0 ? [] : [`${grouped(withoutTruth)} without known truth`]),
    ...(undecided === 0 ? [] : [`${grouped(undecided)} still on the way`]),
  ].join(', ')
}

const isNothing = (measured: Measured) => measured.kind === 'count' && measured.value === 0

function changeText(
  measured: readonly Measured[],
  difference: number | null,
  tooFew: boolean,
): string {
  const kind = measured[0]?.kind
  if (difference === null || measured.some((one) => valueOf(one) === null)) return valueText(null)
  if (kind === 'count') return signed(difference, 0)
  if (tooFew) return valueText(null)
  if (measured.some(isThin)) return FEW
  return kind === 'share' ? signed(difference * 100, 1, ' pp') : signed(difference, 1, ' h')
}
