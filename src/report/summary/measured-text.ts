import { valueOf } from '../compare-arms.ts'
import type { Measured } from '../measures.ts'
import { compact, grouped, percentText } from './text.ts'

/** A port with fewer consignments gets no shares at all; a share with fewer cases behind it only its counts, and a mark. */
export const ENOUGH = 30

/** In place of a value that few cases stand behind, and what it means: as the pages have it. */
export const FEW = '*'
export const FEW_NOTE = `    ${FEW} not enough data: under ${ENOUGH} cases, read the counts`

/** A value in its unit; a dash where there is none, or none that should be quoted. */
export function valueText(measured: Measured | null): string {
  const value = measured === null ? null : valueOf(measured)
  if (measured === null || value === null) return '–'
  if (measured.kind === 'count') return grouped(value)
  return measured.kind === 'share' ? percentText(value) : `${value.toFixed(1)} h`
}

/** What stands behind a value: `2/13`, `n=120`; money in thousands of dollars. */
export function countsText(measured: Measured, short: boolean): string {
  const write = short ? compact : grouped
  if (measured.kind === 'count') return ''
  if (measured.kind === 'hours') return `n=${write(measured.n)}`
  const { of, n } = measured.share
  const scale =
    measured.unit === 'cents'
      ? (cents: number) => Math.round(cents / 100_000)
      : (count: number) => count
  const counts = `${write(scale(of))}/${write(scale(n))}`
  // Harm and money are no cases: how few stand behind them is told beside.
  return isThin(measured) && measured.cases !== n ? `${counts} n=${measured.cases}` : counts
}

/** True when there is a value and fewer than `ENOUGH` cases behind it. */
export function isThin(measured: Measured): boolean {
  if (measured.kind === 'count' || valueOf(measured) === null) return false
  return (measured.kind === 'share' ? measured.cases : measured.n) < ENOUGH
}
