import { join } from 'node:path'
import { assert } from '../../kernel/assert.ts'
import type { Arm } from '../../sim/arm.ts'
import { runWorld } from '../../sim/world.ts'
import type { WorldOutcome } from '../../sim/world-plan.ts'
import { type Driver, drive, type Transport } from '../drivers/driver.ts'
import { createHttpDriver } from '../drivers/http.ts'
import { createMemoryDriver } from '../drivers/memory.ts'
import { createProcessesDriver } from '../drivers/processes.ts'
import { makeFolder } from '../files/make-folder.ts'
import { armSetups, worldPlan } from './arms.ts'
import type { DecisionTimes } from './decision-times.ts'
import type { RunInputs } from './load.ts'

export type ArmOptions = {
  readonly transport: Transport
  /** Folder for the databases, cleared of an earlier run by the caller. Null keeps none: memory only, without crashes. */
  readonly dir: string | null
  readonly signal: AbortSignal
  readonly onProgress?: (arm: Arm, share: number) => void
}

/** Runs one arm of a scenario to its end. Rejects with `Interrupted` soon after the signal is aborted. */
export async function runArm(
  inputs: RunInputs,
  arm: Arm,
  options: ArmOptions,
  times: DecisionTimes,
): Promise<WorldOutcome> {
  const dir = options.dir === null ? null : join(options.dir, arm)
  if (dir !== null) makeFolder(dir)
  // A crash is survived by a file; without one, memory is faster and the fingerprint the same.
  const inMemory = options.transport === 'memory' && inputs.scenario.network.crashes.length === 0
  assert(inMemory || options.dir !== null, 'only a run in memory needs no folder')
  const driver = await createDriver(
    options.transport,
    armSetups(inputs, arm, options.dir ?? '', inMemory),
  )
  const { start } = inputs.scenario
  const plan = worldPlan(inputs, (at) =>
    options.onProgress?.(arm, (at - start) / (plan.trade.endsAt - start)),
  )
  const outcome = await drive(runWorld(plan), driver, options.signal, times.watch).catch(
    async (error) => {
      // What stopped the run is told, not what closing then met.
      await driver.close(dir).catch(() => undefined)
      throw error
    },
  )
  await driver.close(dir)
  return outcome
}

function createDriver(
  transport: Transport,
  setups: ReturnType<typeof armSetups>,
): Driver | Promise<Driver> {
  if (transport === 'memory') return createMemoryDriver(setups)
  return transport === 'http' ? createHttpDriver(setups) : createProcessesDriver(setups)
}
