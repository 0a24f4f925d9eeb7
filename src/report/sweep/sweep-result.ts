import type { Check } from '../checks/check.ts'
import type { StoredResult } from '../run-result.ts'
import type { OverSeeds } from './over-seeds.ts'

/** One value of the scenario that the sweep changed, as a person wrote it. */
export type SettingText = { readonly path: string; readonly value: string }

/** One world: a seed and what was set, and what a run of it gave. */
export type SweepWorld = {
  readonly settings: readonly SettingText[]
  readonly seed: string
  readonly result: Pick<StoredResult, 'fingerprint' | 'ok' | 'arms'> & {
    /** Its checks that did not hold. */
    readonly broken: readonly Broken[]
  }
}

type Broken = Pick<Check, 'name' | 'evidence'>

/** A check that did not hold, and the world it did not hold in. */
export type BrokenWorld = Pick<SweepWorld, 'settings' | 'seed'> & Broken

/** In the order of the worlds. */
export const brokenWorlds = (worlds: readonly SweepWorld[]): readonly BrokenWorld[] =>
  worlds.flatMap(({ settings, seed, result }) =>
    result.broken.map(({ name, evidence }) => ({ settings, seed, name, evidence })),
  )

/** A sweep: every combination of the values of its axes, each with every seed. */
export type Sweep = {
  readonly scenario: string
  /** Days of loading in its worlds, and in the scenario as it is written. */
  readonly days: number
  readonly daysWritten: number
  readonly axes: readonly { readonly path: string; readonly values: readonly string[] }[]
  readonly seeds: readonly string[]
  /** What the scenario says must hold over many seeds. */
  readonly overSeeds: readonly OverSeeds[]
  /** Point by point in the order of the axes, the last axis first to move; in each, seed by seed. */
  readonly worlds: readonly SweepWorld[]
}

/** Every combination of the axes' values; one empty combination when nothing is varied. */
export function pointsOf(axes: Sweep['axes']): readonly (readonly SettingText[])[] {
  return axes.reduce<readonly (readonly SettingText[])[]>(
    (points, { path, values }) =>
      points.flatMap((point) => values.map((value) => [...point, { path, value }])),
    [[]],
  )
}
