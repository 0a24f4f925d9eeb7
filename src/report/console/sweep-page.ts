import type { SweepPage } from '../../domain/reads/results-page.ts'
import { settingsText, unitOf } from '../sweep/cell-text.ts'
import type { SweepCell } from '../sweep/sweep-cell.ts'
import { labelsOf } from './run-page.ts'

/** What is kept of a sweep beside its worlds. */
export type KeptSweep = {
  readonly scenario: string
  readonly days: number
  readonly seeds: readonly string[]
  readonly cells: readonly SweepCell[]
}

/** A sweep as the console shows it. */
export function sweepPageOf(name: string, { scenario, days, seeds, cells }: KeptSweep): SweepPage {
  return {
    ...{ name, scenario, days, seeds: seeds.length },
    cells: cells.map(({ settings, arm, port, measure, paired }) => ({
      ...{ settings: settingsText(settings), arm, port },
      ...{ label: labelsOf(measure), unit: unitOf(measure) },
      ...{ baseline: paired.baseline, value: paired.arm },
      ...{ difference: paired.difference, interval: paired.interval, worlds: paired.worlds },
    })),
  }
}
