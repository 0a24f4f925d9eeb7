import { type Interval, middle, resamples, WORLDS_LEAST } from '../../kernel/bootstrap.ts'
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

/** The places that each sample of so many worlds draws. */
export type Draws = (worlds: number) => readonly (readonly number[])[]

/** Every measure of a sweep is resampled by the same draws, so they are made once for each number of worlds. */
export function createDraws(chance: Chance): Draws {
  const made = new Map<number, ReturnType<Draws>>()
  return (worlds) => {
    const known = made.get(worlds)
    if (known !== undefined) return known
    const drawn = resamples(worlds, RESAMPLES, (sample) => chance.of('worlds', sample))
    made.set(worlds, drawn)
    return drawn
  }
}

/** Pairs one measure of `arm` with the baseline, world by world. `port`: a LOCODE, or both together. */
export function pairedMeasure(
  worlds: readonly SweepWorld[],
  arm: string,
  port: string | 'both',
  measure: MeasureName,
  draws: Draws,
): Paired {
  const pairs = pairsOf(worlds, arm, port, measure)
  const differences = pairs.map(({ was, is }) => is - was)
  return {
    worlds: pairs.length,
    baseline: mean(pairs.map(({ was }) => was)),
    arm: mean(pairs.map(({ is }) => is)),
    difference: mean(differences),
    interval: middle(meansOf(differences, draws) ?? []),
  }
}

/** Mean differences of resampled worlds; null with too few. */
export function resampledDifferences(
  worlds: readonly SweepWorld[],
  arm: string,
  port: string | 'both',
  measure: MeasureName,
  draws: Draws,
): readonly number[] | null {
  const pairs = pairsOf(worlds, arm, port, measure)
  return meansOf(
    pairs.map(({ was, is }) => is - was),
    draws,
  )
}

function pairsOf(
  worlds: readonly SweepWorld[],
  arm: string,
  port: string | 'both',
  measure: MeasureName,
): readonly { readonly was: number; readonly is: number }[] {
  return worlds.flatMap(({ result }) => {
    const was = valueIn(result.arms.baseline, port, measure)
    const is = valueIn(result.arms[arm], port, measure)
    return was === null || is === null ? [] : [{ was, is }]
  })
}

function valueIn(
  report: ArmReport | undefined,
  port: string | 'both',
  measure: MeasureName,
): number | null {
  const of: PortReport | undefined = port === 'both' ? report : report?.byPort[port]
  return of === undefined ? null : valueOf(MEASURES[measure].read(of))
}

function meansOf(values: readonly number[], draws: Draws): readonly number[] | null {
  if (values.length < WORLDS_LEAST) return null
  return draws(values.length).map(
    (sample) => sample.reduce((sum, place) => sum + (values[place] as number), 0) / sample.length,
  )
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
