import { type Cell, rowText } from '../../kernel/csv-cell.ts'
import { valueOf } from '../compare-arms.ts'
import { MEASURE_NAMES, MEASURES, type Measured } from '../measures.ts'
import type { Sweep } from './sweep-result.ts'

/**
 * Every measure of every world as one row: settings, seed, arm, port, measure, value, of, n. Shares are fractions; `of` and
 * `n` are the counts behind a share, `n` alone those behind hours.
 */
export function sweepCsv({ axes, worlds }: Sweep): string {
  const head = [
    ...axes.map(({ path }) => path),
    'seed',
    'arm',
    'port',
    'measure',
    'value',
    'of',
    'n',
  ]
  const rows = worlds.flatMap(({ settings, seed, result }) =>
    Object.entries(result.arms).flatMap(([arm, report]) =>
      [['both', report] as const, ...Object.entries(report.byPort)].flatMap(([port, of]) =>
        MEASURE_NAMES.map((measure) => {
          const measured = MEASURES[measure].read(of)
          const value = valueOf(measured)
          return [
            ...settings.map((setting) => setting.value),
            seed,
            arm,
            port,
            measure,
            value,
            ...countsOf(measured),
          ]
        }),
      ),
    ),
  )
  return [head, ...rows].map(rowText).join('')
}

function countsOf(measured: Measured): readonly [Cell, Cell] {
  if (measured.kind === 'share') return [measured.share.of, measured.share.n]
  return [null, measured.kind === 'hours' ? measured.n : null]
}
