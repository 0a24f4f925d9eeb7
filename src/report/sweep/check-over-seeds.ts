import type { Check } from '../check.ts'
import { cellText } from './cell-text.ts'
import { DETECTION } from './headlines.ts'
import type { OverSeeds } from './over-seeds.ts'
import { WORLDS_LEAST } from './paired.ts'
import type { SweepCell } from './sweep-cell.ts'
import type { Sweep } from './sweep-result.ts'

/** One check for each expectation. None when values of the scenario were varied, or with too few worlds to say anything. */
export function checkOverSeeds(
  { axes, seeds, overSeeds }: Pick<Sweep, 'axes' | 'seeds' | 'overSeeds'>,
  cells: readonly SweepCell[],
): readonly Check[] {
  if (axes.length > 0 || seeds.length < WORLDS_LEAST) return []
  return overSeeds.map((expected) => {
    const judged = cells.filter(
      ({ arm, measure }) =>
        arm === expected.arm &&
        (expected.measure === 'detection'
          ? DETECTION.includes(measure)
          : measure === expected.measure),
    )
    return checkOf(expected, judged)
  })
}

/** Detection that surely falls: what an exchange of noisy records costs. */
export function sureFalls(cells: readonly SweepCell[]): readonly SweepCell[] {
  return cells.filter(({ adjusted }) => (adjusted?.high ?? 0) < 0)
}

type Judged = { readonly cell: SweepCell; readonly end: number }

function checkOf({ measure, arm, atLeast, atMost }: OverSeeds, cells: readonly SweepCell[]): Check {
  const side = atLeast === undefined ? 'high' : 'low'
  const known = cells.flatMap((cell): Judged[] => {
    const interval = cell.adjusted ?? cell.paired.interval
    return interval === null ? [] : [{ cell, end: interval[side] }]
  })
  const [worst] = known.sort((a, b) => (side === 'high' ? b.end - a.end : a.end - b.end))
  const limit = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`
  const name = `over seeds: ${measure} in ${arm} over baseline, ${side === 'high' ? 'upper' : 'lower'} end ${limit}`
  if (worst === undefined) return { name, holds: false, evidence: 'no interval has a value' }
  const holds = side === 'high' ? worst.end <= (atMost ?? 0) : worst.end >= (atLeast ?? 0)
  return { name, holds, evidence: `nearest to it: ${cellText(worst.cell)}` }
}
