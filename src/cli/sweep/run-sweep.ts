import { scriptBeside } from '../../kernel/script-beside.ts'
import type { Sweep, SweepWorld } from '../../report/sweep/sweep-result.ts'
import type { Io } from '../io.ts'
import { onThreads } from '../on-threads.ts'
import { type PlannedWorld, planSweep, type SweepWanted, sweepOf } from './plan-sweep.ts'
import type { ProgressFile } from './sweep-progress.ts'
import type { SweepUnit } from './sweep-unit.ts'
import type { WorldLog } from './world-log.ts'

type Result = SweepWorld['result']

/** The unit module of sweeps, on this machine and on others. */
export const SWEEP_UNIT = scriptBeside('./sweep-unit', import.meta.url)

/**
 * Runs every world that the log does not know yet, and puts all of them in order. Throws InputError before the first one
 * runs when any combination of the values makes no scenario.
 */
export async function runSweep(
  wanted: SweepWanted & { readonly workers?: number },
  log: WorldLog<Result>,
  progress: ProgressFile,
  io: Io,
): Promise<Sweep> {
  const planned = planSweep(wanted)
  tellStale(log, planned, io)
  const left = planned.filter(({ key }) => log.known(key) === undefined)
  progress.begin(planned.length, planned.length - left.length)
  const at = (index: number) => left[index] as PlannedWorld
  const made = await onThreads<SweepUnit, Result>(
    SWEEP_UNIT,
    left.map(({ unit }) => unit),
    {
      ...(wanted.workers !== undefined && { workers: wanted.workers }),
      sharedOf: (index) => at(index).shared,
      onDone(result, index) {
        log.add(at(index).key, result)
        progress.worldDone()
      },
    },
    io,
  )
  const anew = new Map(left.map(({ key }, i) => [key, made[i] as Result]))
  const results = planned.map(({ key }) => anew.get(key) ?? (log.known(key) as Result))
  return sweepOf(wanted, planned, results)
}

/** Says which kept worlds are of no use, and why. */
function tellStale(log: WorldLog<Result>, planned: readonly PlannedWorld[], io: Io): void {
  const wanted = new Set(planned.map(({ key }) => key))
  const others = log.keys.filter((key) => !wanted.has(key)).length
  const reasons = [
    ...(log.ofOtherBuilds > 0 ? [`${log.ofOtherBuilds} by another build of portpair`] : []),
    ...(others > 0 ? [`${others} with another scenario, rules, lists, values or seeds`] : []),
  ]
  if (reasons.length === 0) return
  io.stderr(`Kept worlds that are not used, for they were made ${reasons.join(', and ')}.\n`)
}
