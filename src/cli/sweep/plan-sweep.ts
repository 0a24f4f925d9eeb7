import { pointsOf, type Sweep, type SweepWorld } from '../../report/sweep/sweep-result.ts'
import type { Shared } from '../../scale/unit.ts'
import type { Setting } from '../files/setting.ts'
import { loadScenario } from '../run/load.ts'
import { openScenario } from '../run/open-scenario.ts'
import { sharedOf } from '../run/plain-inputs.ts'
import type { Axis } from './axis.ts'
import { commandOf } from './command-of.ts'
import type { SweepUnit } from './sweep-unit.ts'

export type SweepWanted = {
  readonly scenario: string
  readonly days?: number
  readonly axes: readonly Axis[]
  readonly seeds: readonly string[]
}

type Result = SweepWorld['result']

export type PlannedWorld = Pick<SweepWorld, 'settings' | 'seed'> & {
  readonly unit: SweepUnit
  readonly shared: Shared
  /** Of all that decides the result but the program itself, so that a changed file is never mistaken for the old. */
  readonly key: string
}

/** Every world of a sweep. Throws InputError when any combination of the values makes no scenario. */
export function planSweep({ scenario, days, axes, seeds }: SweepWanted): readonly PlannedWorld[] {
  return pointsOf(axes).flatMap((texts) => {
    const settings = texts.map(({ path, value }): Setting => {
      const axis = axes.find((one) => one.path === path)
      return { path: axis?.steps ?? [], value: axis?.parsed[axis.values.indexOf(value)] }
    })
    const { rules: _, ...value } = loadScenario(scenario, {
      ...(days !== undefined && { days }),
      settings,
    })
    // What is expected was found with the scenario's own seed: of many it says `overSeeds`.
    const shared = sharedOf({ ...value, scenario: { ...value.scenario, expect: [] } })
    return seeds.map((seed) => ({
      settings: texts,
      seed,
      unit: { seed },
      shared,
      key: `${shared.digest} ${seed}`,
    }))
  })
}

/** The command that runs a world of a sweep by itself. */
export function replayOf(name: string, { days }: SweepWanted, world: PlannedWorld): string {
  return commandOf([
    ...['portpair', 'run', name, '--seed', world.seed],
    ...(days === undefined ? [] : ['--days', String(days)]),
    ...world.settings.flatMap(({ path, value }) => ['--set', `${path}=${value}`]),
    ...['--transport', 'memory'],
  ])
}

/** A sweep whose worlds all have a result. */
export function sweepOf(
  wanted: SweepWanted,
  planned: readonly PlannedWorld[],
  results: readonly Result[],
): Sweep {
  const { scenario } = openScenario(wanted.scenario, {})
  return {
    scenario: scenario.name,
    days: wanted.days ?? scenario.days,
    daysWritten: scenario.days,
    axes: wanted.axes,
    seeds: wanted.seeds,
    overSeeds: scenario.overSeeds,
    worlds: planned.map(({ settings, seed }, i) => ({
      settings,
      seed,
      result: results[i] as Result,
    })),
  }
}
