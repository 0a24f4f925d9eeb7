import { printable } from '../../../kernel/printable.ts'
import type { Rate } from '../../../kernel/statistics.ts'
import type { PrecisionLine, RankerResult, TableBacktest } from '../../../risk/tables/tables.ts'

/** The result of a back-test on a labelled table, for a person: every share with its counts, base and ceiling beside it. */
export function renderTableBacktest(result: TableBacktest): string {
  const { title, source, licence, notes, trained, judged, judgedWithoutTwin } = result
  const twins = judgedWithoutTwin === null ? null : judged.n - judgedWithoutTwin.n
  return [
    printable(title),
    printable(`source: ${source}; licence: ${licence}`),
    ...notes.map((note) => printable(`note: ${note}`)),
    `learned from ${told(trained)}; judged ${told(judged)}`,
    ...(twins === null
      ? []
      : [
          `${twins} of ${judged.n} judged rows (${percent(twins / judged.n)}) have a twin among the rows learned from`,
        ]),
    ...result.rankers.flatMap((ranker) => renderRanker(ranker, judged, judgedWithoutTwin)),
    ...renderPublished(result),
    '',
  ].join('\n')
}

function renderRanker(
  { ranker, what, all, withoutTwin }: RankerResult,
  judged: Rate,
  without: Rate | null,
) {
  return [
    '',
    printable(`${ranker}: ${what}`),
    ...table('all rows', all, judged),
    ...(withoutTwin && without ? table('rows without a twin', withoutTwin, without) : []),
  ]
}

const COLUMNS = [
  'inspected',
  'precision',
  '95 % interval',
  'hits',
  'ceiling',
  'recall',
  'ceiling',
  'lift',
]
const WIDTHS = [10, 10, 15, 12, 9, 8, 9, 30]

function table(title: string, lines: readonly PrecisionLine[], base: Rate): string[] {
  return [
    `  ${title} (${base.n}), base ${percent(base.value)}`,
    row(COLUMNS),
    ...lines.map((line) =>
      row([
        `${line.percent} %`,
        percent(line.precision.value),
        `${percent(line.interval[0])}-${percent(line.interval[1])}`,
        `${line.precision.of} of ${line.precision.n}`,
        percent(line.ceiling.precision),
        percent(line.recall.value),
        percent(line.ceiling.recall),
        line.lift === null ? 'none: interval holds the base' : `${line.lift.toFixed(2)} x base`,
      ]),
    ),
  ]
}

const row = (cells: readonly string[]) =>
  `    ${cells.map((cell, i) => cell.padEnd(WIDTHS[i] as number)).join(' ')}`.trimEnd()

function renderPublished({ published }: TableBacktest): string[] {
  if (published === null || published === undefined) return []
  const { source, rows, base, precision } = published
  return [
    '',
    printable(`published elsewhere (${source}), on ${rows}; base ${percent(base)}`),
    ...Object.entries(precision).map(([ranker, at]) =>
      printable(
        `  ${ranker}: ${Object.entries(at)
          .map(([inspected, value]) => `${percent(value)} at ${inspected} %`)
          .join(', ')}`,
      ),
    ),
  ]
}

const told = ({ of, n, value }: Rate) => `${n} rows (${of} illicit, ${percent(value)})`
const percent = (share: number | null) => (share === null ? '-' : `${(100 * share).toFixed(1)}%`)
