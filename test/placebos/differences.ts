import { figure, intervalText, labelOf, signed } from '../../src/report/sweep/cell-text.ts'
import { HEADLINES } from '../../src/report/sweep/headlines.ts'
import type { SweepCell } from '../../src/report/sweep/sweep-cell.ts'
import type { Judged } from './judge.ts'

/** What of `sweep.json` is shown here. */
export type Found = Judged & { readonly cells: readonly SweepCell[] }

/**
 * Exchange against baseline, a line for each measure and port: both means, the difference, its interval (of detection the one
 * that may be read together with the others) and how many worlds both have a value in; then what holds of what must.
 */
export function differencesTable({ cells, findings }: Found): string {
  const lines = HEADLINES.flatMap((measure) =>
    cells
      .filter((cell) => cell.measure === measure && cell.arm === 'exchange')
      .map(({ port, paired, adjusted }) => {
        const interval = adjusted === undefined ? paired.interval : adjusted
        return [
          `  ${port === 'both' ? labelOf(measure) : ''}`.padEnd(30),
          (port === 'both' ? 'both ports' : port).padEnd(11),
          `${figure(measure, paired.baseline)} → ${figure(measure, paired.arm)}`.padEnd(22),
          signed(measure, paired.difference).padStart(10),
          intervalText(measure, interval).padEnd(22),
          `${paired.worlds} worlds`,
        ].join(' ')
      }),
  )
  const held = findings.flatMap(({ name, holds, evidence }) =>
    holds ? [`  ✓ ${name}; ${evidence}`] : [],
  )
  return [...lines, ...held, ''].join('\n')
}
