import { type Interval, middle, resamples } from '../../kernel/bootstrap.ts'
import type { Chance } from '../../kernel/chance.ts'
import type { ArmReport, PortReport } from '../arm-report.ts'
import { valueOf } from '../compare-arms.ts'
import { MEASURES, type MeasureName } from '../measures.ts'
import type { SweepWorld } from './sweep-result.ts'

/**
 * One measure of one port over the worlds of a point: means over the worlds in which both arms have a value, and the mean
 * difference (arm − baseline) paired by world. Shares are fractions, times hours. Null when no world has both.
 */
export type Paired = {
  readonly worlds: number
  readonly baseline: number | null
  readonly arm: number | null
  readonly difference: number | null
  readonly interval: Interval
}

/** Draws for each interval. */
const RESAMPLES = 1_000

/** Fewer worlds make no interval worth the name. */
export const WORLDS_LEAST = 5

/** Pairs one measure of `arm` with the baseline, world by world. `port`: a LOCODE, or both together. */
export function pairedMeasure(
  worlds: readonly SweepWorld[],
  arm: string,
  port: string | 'both',
  measure: MeasureName,
  chance: Chance,
): Paired {
  const pairs = worlds.flatMap(({ result }) => {
    const was = valueIn(result.arms.baseline, port, measure)
    const is = valueIn(result.arms[arm], port, measure)
    return was === null || is === null ? [] : [{ was, is }]
  })
  const differences = pairs.map(({ was, is }) => is - was)
  return {
    worlds: pairs.length,
    baseline: mean(pairs.map(({ was }) => was)),
    arm: mean(pairs.map(({ is }) => is)),
    difference: mean(differences),
    interval: bootstrapMean(differences, chance),
  }
}

function valueIn(
  report: ArmReport | undefined,
  port: string | 'both',
  measure: MeasureName,
): number | null {
  const of: PortReport | undefined = port === 'both' ? report : report?.byPort[port]
  return of === undefined ? null : valueOf(MEASURES[measure].read(of))
}

function bootstrapMean(values: readonly number[], chance: Chance): Interval {
  if (values.length < WORLDS_LEAST) return null
  const samples = resamples(values.length, RESAMPLES, (sample) => chance.of('worlds', sample))
  return middle(samples.map((sample) => mean(sample.map((place) => values[place] as number))))
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
