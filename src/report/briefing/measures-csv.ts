import { rowText } from '../../kernel/csv-cell.ts'
import { valueOf } from '../compare-arms.ts'
import { MEASURE_NAMES, MEASURES } from '../measures.ts'
import type { StoredResult } from '../run-result.ts'

/** Every measure of a run as one row: arm, port (or both), measure, value, of, n. Shares are fractions. */
export function measuresCsv({ arms }: StoredResult): string {
  const rows = Object.entries(arms).flatMap(([arm, report]) =>
    [['both', report] as const, ...Object.entries(report.byPort)].flatMap(([port, of]) =>
      MEASURE_NAMES.map((measure) => {
        const measured = MEASURES[measure].read(of)
        const counts =
          measured.kind === 'share'
            ? [measured.share.of, measured.share.n]
            : [null, measured.kind === 'hours' ? measured.n : null]
        return [arm, port, measure, valueOf(measured), ...counts]
      }),
    ),
  )
  return [['arm', 'port', 'measure', 'value', 'of', 'n'], ...rows].map(rowText).join('')
}
