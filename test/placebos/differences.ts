import { WORLDS_LEAST } from '../../src/kernel/bootstrap.ts'
import type { Check } from '../../src/report/checks/check.ts'
import { figure, intervalText, labelOf, signed } from '../../src/report/sweep/cell-text.ts'
import { HEADLINES } from '../../src/report/sweep/headlines.ts'
import type { SweepCell } from '../../src/report/sweep/sweep-cell.ts'

/** What of `sweep.json` is shown here. */
export type Found = {
  readonly worlds: number
  readonly cells: readonly SweepCell[]
  readonly findings: readonly Check[]
}

/**
 * Exchange against baseline, a line for each measure and port: both means, the difference, its interval (of detection the one
 * that may be read together with the others) and how many worlds both have a value in; then what must hold.
 */
export function differencesTable({ worlds, cells, findings }: Found): string {
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
  const judged = findings.map(
    ({ name, holds, evidence }) => `  ${holds ? '✓' : '✗'} ${name}; ${evidence}`,
  )
  const few =
    worlds < WORLDS_LEAST
      ? [`  – differences are not judged: ${worlds} worlds, an interval needs ${WORLDS_LEAST}`]
      : []
  return [...lines, ...judged, ...few, ''].join('\n')
}
