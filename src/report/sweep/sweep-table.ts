import { createChance } from '../../kernel/chance.ts'
import type { Check } from '../checks/check.ts'
import { checkOverSeeds, overSeedsNotJudged } from './check-over-seeds.ts'
import { type Crossover, crossoverOf } from './crossover.ts'
import { DETECTION, HEADLINES } from './headlines.ts'
import { holmIntervals } from './holm.ts'
import { createDraws, pairedMeasure, resampledDifferences } from './paired.ts'
import type { SweepCell } from './sweep-cell.ts'
import { type BrokenWorld, brokenWorlds, pointsOf, type Sweep } from './sweep-result.ts'

export type SweepTable = {
  readonly cells: readonly SweepCell[]
  /** Where along an axis the gain of a measure ends; only for axes of numbers. */
  readonly crossovers: readonly Crossover[]
  /** What must hold over many seeds, and whether it does. */
  readonly findings: readonly Check[]
  /** How much of that this sweep cannot judge, and why; null when nothing. */
  readonly notJudged: string | null
  /** Every check of a world that did not hold: its figures are not to be trusted. */
  readonly broken: readonly BrokenWorld[]
}

/** Every headline measure of both ports together and of each, at each point of a sweep, paired with the baseline. */
export function tableOf(sweep: Sweep): SweepTable {
  const { worlds, seeds, axes } = sweep
  const draws = createDraws(createChance('sweep'))
  const points = pointsOf(axes)
  const arms = [...new Set(worlds.flatMap(({ result }) => Object.keys(result.arms)))].filter(
    (arm) => arm !== 'baseline',
  )
  const ports = Object.keys(worlds[0]?.result.arms.baseline?.byPort ?? {}).sort()
  const worldsAt = (point: number) => worlds.slice(point * seeds.length, (point + 1) * seeds.length)
  const plain = points.flatMap((settings, point) => {
    const here = worldsAt(point)
    return arms.flatMap((arm) =>
      ['both', ...ports].flatMap((port) =>
        HEADLINES.map((measure): SweepCell => {
          const paired = pairedMeasure(here, arm, port, measure, draws)
          return { settings, arm, port, measure, paired }
        }),
      ),
    )
  })
  const detection = plain.filter(({ measure }) => DETECTION.includes(measure))
  const adjusted = holmIntervals(
    detection.map(({ settings, arm, port, measure }) =>
      resampledDifferences(worldsAt(points.indexOf(settings)), arm, port, measure, draws),
    ),
  )
  const cells = plain.map((cell): SweepCell => {
    const place = detection.indexOf(cell)
    return place === -1 ? cell : { ...cell, adjusted: adjusted[place] ?? null }
  })
  return {
    cells,
    crossovers: axes.flatMap(({ path }) => crossoverOf(path, cells)),
    findings: checkOverSeeds(sweep, cells),
    notJudged: overSeedsNotJudged(sweep),
    broken: brokenWorlds(worlds),
  }
}
