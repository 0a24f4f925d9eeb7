import type { PortReport } from './arm-report.ts'
import type { Share } from './share.ts'

/**
 * One number of a report, with its counts. `cases`: the consignments behind a share, which may be
 * of harm points, or of money (`unit`).
 */
export type Measured =
  | {
      readonly kind: 'share'
      readonly share: Share
      readonly cases: number
      readonly unit?: 'cents'
    }
  | { readonly kind: 'count'; readonly value: number }
  | {
      readonly kind: 'hours'
      readonly value: number | null
      readonly n: number
      readonly whyNull?: string
    }

const count =
  (read: (report: PortReport) => number) =>
  (report: PortReport): Measured => ({
    kind: 'count',
    value: read(report),
  })

const portion =
  (read: (report: PortReport) => Share) =>
  (report: PortReport): Measured => {
    const share = read(report)
    return { kind: 'share', share, cases: share.n }
  }

/** A share of harm points: what stands behind it is the illicit consignments. */
const portionOfHarm =
  (read: (report: PortReport) => Share) =>
  (report: PortReport): Measured => ({
    kind: 'share',
    share: read(report),
    cases: report.illicit.of,
  })

const portionOfDuty =
  (read: (report: PortReport) => Share) =>
  (report: PortReport): Measured => ({
    kind: 'share',
    share: read(report),
    cases: report.illicit.of,
    unit: 'cents',
  })

/** Whole dollars: cents of assumed prices would say more than is known. */
const dollars = (cents: number) => Math.round(cents / 100)

const hours =
  (span: 'leadTimeHours' | 'releaseHours', percentile: 'p50' | 'p95') =>
  (report: PortReport): Measured => {
    const held = report[span]
    const { n } = held
    return held.p50 === null
      ? { kind: 'hours', value: null, n, whyNull: held.whyNull }
      : { kind: 'hours', value: held[percentile], n }
  }

/** Every measure two arms can be compared by: its name for machines, its label for people, where it is read. */
export const MEASURES = {
  precisionAt1: { label: 'precision in top 1 %', read: portion((r) => r.precisionAt['1']) },
  precisionAt5: { label: 'precision in top 5 %', read: portion((r) => r.precisionAt['5']) },
  precisionAt10: { label: 'precision in top 10 %', read: portion((r) => r.precisionAt['10']) },
  recallAt1: { label: 'recall in top 1 %', read: portion((r) => r.recallAt['1']) },
  recallAt5: { label: 'recall in top 5 %', read: portion((r) => r.recallAt['5']) },
  recallAt10: { label: 'recall in top 10 %', read: portion((r) => r.recallAt['10']) },
  harmAt1: { label: 'harm in top 1 %', read: portionOfHarm((r) => r.harmAt['1']) },
  harmAt5: { label: 'harm in top 5 %', read: portionOfHarm((r) => r.harmAt['5']) },
  harmAt10: { label: 'harm in top 10 %', read: portionOfHarm((r) => r.harmAt['10']) },
  revenueAt1: { label: 'duty in top 1 % (kUSD)', read: portionOfDuty((r) => r.revenueAt['1']) },
  revenueAt5: { label: 'duty in top 5 % (kUSD)', read: portionOfDuty((r) => r.revenueAt['5']) },
  revenueAt10: { label: 'duty in top 10 % (kUSD)', read: portionOfDuty((r) => r.revenueAt['10']) },
  harmFoundShare: { label: 'harm found or stopped', read: portionOfHarm((r) => r.harmFoundShare) },
  harmFoundBeforeLoadingShare: {
    label: '  of it before loading',
    read: portionOfHarm((r) => r.harmFoundBeforeLoadingShare),
  },
  leadTimeHoursP50: { label: 'lead time, median', read: hours('leadTimeHours', 'p50') },
  leadTimeHoursP95: { label: 'lead time, 95th percentile', read: hours('leadTimeHours', 'p95') },
  scoredLate: { label: 'scored too late', read: count((r) => r.leadTimeHours.late) },
  decidedBeforeLoadingShare: {
    label: 'scored before loading',
    read: portion((r) => r.decidedBeforeLoadingShare),
  },
  releaseHoursP50: { label: 'release, median', read: hours('releaseHours', 'p50') },
  releaseHoursP95: { label: 'release, 95 % within', read: hours('releaseHours', 'p95') },
  inspected: { label: 'opened at destination', read: count((r) => r.inspected) },
  hits: { label: '  that held an offence', read: count((r) => r.hits) },
  hitRate: { label: '  hit rate', read: portion((r) => r.hitRate) },
  openedByLot: { label: '  opened by lot', read: count((r) => r.openedByLot) },
  hitsByLot: { label: '    that held an offence', read: count((r) => r.hitsByLot) },
  feedbackRatio: { label: 'warnings answered in time', read: portion((r) => r.feedbackRatio) },
  examinedAtOrigin: { label: 'opened at origin', read: count((r) => r.examinedAtOrigin) },
  hitsAtOrigin: { label: '  that held an offence', read: count((r) => r.hitsAtOrigin) },
  recognised: { label: '  not opened again', read: count((r) => r.recognised) },
  openedTwice: { label: 'opened at both ports', read: count((r) => r.openedTwice) },
  stoppedBeforeLoading: {
    label: 'stopped before loading',
    read: count((r) => r.stoppedBeforeLoading),
  },
  mirrored: { label: 'mirror matched', read: portion((r) => r.mirrored) },
  itemsGiven: { label: 'items given', read: count((r) => r.sharing.items) },
  cellsGiven: { label: 'fields given', read: count((r) => r.sharing.cells.of) },
  costUsd: { label: 'cost (USD)', read: count((r) => dollars(r.costs.totalCents)) },
  harmFoundUsd: { label: 'harm found (USD)', read: count((r) => dollars(r.costs.harmFoundCents)) },
  stoppedIllicit: { label: '  of them illicit', read: count((r) => r.stoppedIllicit) },
  operatorBenefits: {
    label: 'assessments favouring operators',
    read: count((r) => r.operators.benefits),
  },
  wrongBenefits: {
    label: '  on a standing that was gone',
    read: count((r) => r.operators.wrongBenefits),
  },
  wrongBenefitMinutes: {
    label: '  minutes a lost standing was believed',
    read: count((r) => r.operators.wrongMinutes),
  },
  green: { label: 'green channel', read: count((r) => r.channels.green) },
  yellow: { label: 'yellow channel', read: count((r) => r.channels.yellow) },
  red: { label: 'red channel', read: count((r) => r.channels.red) },
} as const satisfies Record<string, { label: string; read: (report: PortReport) => Measured }>

export type MeasureName = keyof typeof MEASURES
export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[]
