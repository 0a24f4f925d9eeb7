import { canonicalJson, sha256Hex } from '../../kernel/digest.ts'
import { scriptBeside } from '../../kernel/script-beside.ts'
import { pointsOf, type Sweep, type SweepWorld } from '../../report/sweep/sweep-result.ts'
import type { Setting } from '../files/setting.ts'
import type { Io } from '../io.ts'
import { onThreads } from '../on-threads.ts'
import { loadScenario } from '../run/load.ts'
import { openScenario } from '../run/open-scenario.ts'
import type { Axis } from './axis.ts'
import type { SweepUnit } from './sweep-unit.ts'
import type { WorldLog } from './world-log.ts'

export type SweepWanted = {
  readonly scenario: string
  readonly days?: number
  readonly axes: readonly Axis[]
  readonly seeds: readonly string[]
  readonly workers?: number
}

type Result = SweepWorld['result']
type Planned = Pick<SweepWorld, 'settings' | 'seed'> & {
  readonly unit: SweepUnit
  readonly key: string
}

/**
 * Runs every world that the log does not know yet, and puts all of them in order. Throws InputError before the first one
 * runs when any combination of the values makes no scenario.
 */
export async function runSweep(wanted: SweepWanted, log: WorldLog<Result>, io: Io): Promise<Sweep> {
  const planned = plan(wanted)
  tellStale(log, planned, io)
  const left = planned.filter(({ key }) => log.known(key) === undefined)
  const made = await onThreads<SweepUnit, Result>(
    scriptBeside('./sweep-unit', import.meta.url),
    left.map(({ unit }) => unit),
    {
      ...(wanted.workers !== undefined && { workers: wanted.workers }),
      onDone: (result, index) => log.add((left[index] as Planned).key, result),
    },
    io,
  )
  const anew = new Map(left.map(({ key }, i) => [key, made[i] as Result]))
  const { scenario } = openScenario(wanted.scenario, wanted)
  return {
    scenario: scenario.name,
    days: scenario.days,
    axes: wanted.axes,
    seeds: wanted.seeds,
    overSeeds: scenario.overSeeds,
    worlds: planned.map(({ settings, seed, key }) => ({
      settings,
      seed,
      result: anew.get(key) ?? (log.known(key) as Result),
    })),
  }
}

/** Says which kept worlds are of no use, and why. */
function tellStale(log: WorldLog<Result>, planned: readonly Planned[], io: Io): void {
  const wanted = new Set(planned.map(({ key }) => key))
  const others = log.keys.filter((key) => !wanted.has(key)).length
  const reasons = [
    ...(log.ofOtherBuilds > 0 ? [`${log.ofOtherBuilds} by another build of portpair`] : []),
    ...(others > 0 ? [`${others} with another scenario, rules, lists, values or seeds`] : []),
  ]
  if (reasons.length === 0) return
  io.stderr(`Kept worlds that are not used, for they were made ${reasons.join(', and ')}.\n`)
}

/** Every world with its key: a digest of all that decides its result, so that a changed file is never mistaken for the old. */
function plan({ scenario, days, axes, seeds }: SweepWanted): readonly Planned[] {
  return pointsOf(axes).flatMap((texts) => {
    const settings = texts.map(({ path, value }): Setting => {
      const axis = axes.find((one) => one.path === path)
      return { path: axis?.steps ?? [], value: axis?.parsed[axis.values.indexOf(value)] }
    })
    const inputs = loadScenario(scenario, { ...(days !== undefined && { days }), settings })
    const digest = sha256Hex(canonicalJson(inputs))
    return seeds.map((seed) => ({
      settings: texts,
      seed,
      unit: { scenario, seed, settings, ...(days !== undefined && { days }) },
      key: `${digest} ${seed}`,
    }))
  })
}
