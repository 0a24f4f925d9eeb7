import { WORLDS_LEAST } from '../../kernel/bootstrap.ts'
import type { Check } from '../checks/check.ts'
import { valueOf } from '../compare-arms.ts'
import { isWithin } from '../expectation.ts'
import { MEASURES } from '../measures.ts'
import { counted } from '../summary/text.ts'
import { cellText, labelOf, placeOf, signed } from './cell-text.ts'
import { DETECTION } from './headlines.ts'
import type { OfDifferences, OfEveryWorld, OverSeeds } from './over-seeds.ts'
import type { SweepCell } from './sweep-cell.ts'
import type { Sweep } from './sweep-result.ts'

type Swept = Pick<Sweep, 'axes' | 'days' | 'daysWritten' | 'seeds' | 'overSeeds' | 'worlds'>

/**
 * One check for each expectation that the sweep may be judged by. With enough worlds a port without an interval breaks it,
 * for what holds of each was not seen there. What must hold of every world is judged by each.
 */
export function checkOverSeeds(sweep: Swept, cells: readonly SweepCell[]): readonly Check[] {
  const { overSeeds, worlds } = sweep
  return overSeeds.flatMap((expected) => {
    if (whyNotJudged(expected, sweep) !== null) return []
    if ('inEveryWorld' in expected) return [checkEveryWorld(expected, worlds)]
    const judged = cells.filter(
      ({ arm, measure }) =>
        arm === expected.arm &&
        (expected.measure === 'detection'
          ? DETECTION.includes(measure)
          : measure === expected.measure),
    )
    return [checkOf(expected, judged)]
  })
}

/** `2 of 3 not judged: 4 seeds, and an interval needs 5`; null when all were judged, or nothing was to be. */
export function overSeedsNotJudged(sweep: Swept): string | null {
  const why = sweep.overSeeds.flatMap((expected) => whyNotJudged(expected, sweep) ?? [])
  if (why.length === 0) return null
  return `${why.length} of ${sweep.overSeeds.length} not judged: ${[...new Set(why)].join('; ')}`
}

/**
 * What a scenario says of many seeds it says of itself as it is written, or of fewer days where it names them. A difference
 * is not judged by fewer worlds than make an interval.
 */
function whyNotJudged(
  expected: OverSeeds,
  { axes, days, daysWritten, seeds }: Swept,
): string | null {
  if (axes.length > 0) return `values were varied (${axes.map(({ path }) => path).join(', ')})`
  const { fromDays = daysWritten } = expected
  if (days > daysWritten || days < Math.min(fromDays, daysWritten))
    return `${counted(days, 'day')} of loading, and it speaks of ${spanOf(fromDays, daysWritten)}`
  const isDifference = !('inEveryWorld' in expected)
  if (isDifference && seeds.length < WORLDS_LEAST)
    return `${counted(seeds.length, 'seed')}, and an interval needs ${WORLDS_LEAST}`
  return null
}

const spanOf = (from: number, to: number) => (from < to ? `${from} to ${to}` : String(to))

/** Detection that surely falls: what an exchange of noisy records costs. */
export function sureFalls(cells: readonly SweepCell[]): readonly SweepCell[] {
  return cells.filter(({ adjusted }) => (adjusted?.high ?? 0) < 0)
}

function checkOf(expected: OfDifferences, cells: readonly SweepCell[]): Check {
  const { measure, arm } = expected
  const { side, words, limit, holds } = limitOf(expected)
  const said = signed(measure === 'detection' ? 'precisionAt1' : measure, limit)
  const name = `over seeds: ${measure} in ${arm} over baseline, ${side === 'high' ? 'upper' : 'lower'} end ${words} ${said}`
  const known = cells.flatMap((cell): Judged[] => {
    const interval = cell.adjusted ?? cell.paired.interval
    return interval === null ? [] : [{ cell, end: interval[side] }]
  })
  const unknown = cells.filter((cell) => known.every((other) => other.cell !== cell))
  if (unknown.length > 0) {
    const where = unknown.map(
      ({ measure, port, paired: { worlds } }) =>
        `${labelOf(measure)}, ${placeOf(port)} (${counted(worlds, 'world')})`,
    )
    const evidence = `no interval of ${where.join('; ')}; it needs ${WORLDS_LEAST} worlds with a value in both arms, so ask for more seeds`
    return { name, holds: false, evidence }
  }
  const [worst] = known.sort((a, b) => (side === 'high' ? b.end - a.end : a.end - b.end))
  if (worst === undefined) return { name, holds: false, evidence: 'it was not measured' }
  return { name, holds: holds(worst.end), evidence: `nearest to it: ${cellText(worst.cell)}` }
}

type Judged = { readonly cell: SweepCell; readonly end: number }

/** The end of an interval that is looked at, and what it must keep to. */
function limitOf({ atLeast, above, atMost }: OfDifferences): {
  readonly side: 'low' | 'high'
  readonly words: string
  readonly limit: number
  readonly holds: (end: number) => boolean
} {
  if (atMost !== undefined) {
    return { side: 'high', words: 'at most', limit: atMost, holds: (end) => end <= atMost }
  }
  if (above !== undefined) {
    return { side: 'low', words: 'above', limit: above, holds: (end) => end > above }
  }
  const limit = atLeast ?? 0
  return { side: 'low', words: 'at least', limit, holds: (end) => end >= limit }
}

/** A world in which the measure has no value breaks what must hold of every world. */
function checkEveryWorld(
  { measure, arm, inEveryWorld: limits }: OfEveryWorld,
  worlds: Sweep['worlds'],
): Check {
  const told = worlds.map(({ seed, result: { arms } }) => {
    const report = arms[arm]
    return { seed, value: report === undefined ? null : valueOf(MEASURES[measure].read(report)) }
  })
  const broken = told.filter(({ value }) => !isWithin(limits, value))
  const { atLeast, atMost } = limits
  const limit = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`
  const [first] = broken
  const evidence =
    first === undefined
      ? `so in all ${told.length}`
      : `not in ${broken.length} of ${told.length}, first with seed ${first.seed}: ${first.value ?? 'it has no value'}`
  return {
    name: `in every world: ${measure} in ${arm} is ${limit}`,
    holds: broken.length === 0,
    evidence,
  }
}
