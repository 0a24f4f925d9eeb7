// The rows of a sweep's measures.csv, written anew from its worlds.

const share = (read) => (report) => {
  const { value, of, n } = read(report)
  return [value, of, n]
}
const hours = (span, percentile) => (report) => {
  const { p50, n, ...rest } = report[span]
  return [p50 === null ? null : { p50, ...rest }[percentile], null, n]
}
const count = (read) => (report) => [read(report), null, null]
const dollars = (cents) => Math.round(cents / 100)
const top = (list, percent) => share((report) => report[list][percent])

/** Every measure in the order of the file: value, of, n. */
const MEASURES = {
  ...{ precisionAt1: top('precisionAt', 1), precisionAt5: top('precisionAt', 5) },
  ...{ precisionAt10: top('precisionAt', 10), recallAt1: top('recallAt', 1) },
  ...{ recallAt5: top('recallAt', 5), recallAt10: top('recallAt', 10) },
  ...{ harmAt1: top('harmAt', 1), harmAt5: top('harmAt', 5), harmAt10: top('harmAt', 10) },
  ...{ revenueAt1: top('revenueAt', 1), revenueAt5: top('revenueAt', 5) },
  revenueAt10: top('revenueAt', 10),
  harmFoundShare: share((r) => r.harmFoundShare),
  harmFoundBeforeLoadingShare: share((r) => r.harmFoundBeforeLoadingShare),
  leadTimeHoursP50: hours('leadTimeHours', 'p50'),
  leadTimeHoursP95: hours('leadTimeHours', 'p95'),
  scoredLate: count((r) => r.leadTimeHours.late),
  decidedBeforeLoadingShare: share((r) => r.decidedBeforeLoadingShare),
  releaseHoursP50: hours('releaseHours', 'p50'),
  releaseHoursP95: hours('releaseHours', 'p95'),
  inspected: count((r) => r.inspected),
  hits: count((r) => r.hits),
  hitRate: share((r) => r.hitRate),
  openedByLot: count((r) => r.openedByLot),
  hitsByLot: count((r) => r.hitsByLot),
  feedbackRatio: share((r) => r.feedbackRatio),
  examinedAtOrigin: count((r) => r.examinedAtOrigin),
  hitsAtOrigin: count((r) => r.hitsAtOrigin),
  recognised: count((r) => r.recognised),
  openedTwice: count((r) => r.openedTwice),
  stoppedBeforeLoading: count((r) => r.stoppedBeforeLoading),
  mirrored: share((r) => r.mirrored),
  itemsGiven: count((r) => r.sharing.items),
  cellsGiven: count((r) => r.sharing.cells.of),
  costUsd: count((r) => dollars(r.costs.totalCents)),
  harmFoundUsd: count((r) => dollars(r.costs.harmFoundCents)),
  stoppedIllicit: count((r) => r.stoppedIllicit),
  operatorBenefits: count((r) => r.operators.benefits),
  wrongBenefits: count((r) => r.operators.wrongBenefits),
  wrongBenefitMinutes: count((r) => r.operators.wrongMinutes),
  green: count((r) => r.channels.green),
  yellow: count((r) => r.channels.yellow),
  red: count((r) => r.channels.red),
}

/** The lines of measures.csv after its head. */
export function measureRows(worlds) {
  return worlds.flatMap(({ settings, seed, result }) =>
    Object.entries(result.arms).flatMap(([arm, report]) =>
      [['both', report], ...Object.entries(report.byPort)].flatMap(([port, of]) =>
        Object.entries(MEASURES).map(([measure, read]) =>
          [...settings.map(({ value }) => value), seed, arm, port, measure, ...read(of)]
            .map(cellOf)
            .join(','),
        ),
      ),
    ),
  )
}

/** RFC 4180; what a spreadsheet would take for a formula has an apostrophe in front. */
function cellOf(value) {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^'*[=+\-@\t\r\0]/.test(value) ? `'${value}` : value
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
