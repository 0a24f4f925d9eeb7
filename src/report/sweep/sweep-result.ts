import type { StoredResult } from '../run-result.ts'
import type { OverSeeds } from './over-seeds.ts'

/** One value of the scenario that the sweep changed, as a person wrote it. */
export type SettingText = { readonly path: string; readonly value: string }

/** One world: a seed and what was set, and what a run of it gave. */
export type SweepWorld = {
  readonly settings: readonly SettingText[]
  readonly seed: string
  readonly result: Pick<StoredResult, 'fingerprint' | 'ok' | 'arms'>
}

/** A sweep: every combination of the values of its axes, each with every seed. */
export type Sweep = {
  readonly scenario: string
  readonly days: number
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
