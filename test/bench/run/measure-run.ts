import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { PortCall } from '../../../src/domain/port-call.ts'

type Loading = typeof import('../../../src/cli/run/load.ts')
type Running = typeof import('../../../src/cli/run/run-scenario.ts')
type Arms = typeof import('../../../src/cli/run/arms.ts')
type Memory = typeof import('../../../src/cli/drivers/memory.ts')
type Driving = typeof import('../../../src/cli/drivers/driver.ts')
type World = typeof import('../../../src/sim/world.ts')

/** What one run cost; `cpuUs` is of the whole process, garbage collection among it, for each consignment and arm. */
export type RunCost = {
  readonly consignmentArms: number
  readonly fingerprint: string
  readonly wallMs: number
  readonly cpuUs: number
  readonly peakMiB: number
}

const SIGNAL = new AbortController().signal

/**
 * Runs a scenario in memory, both arms, from the sources in `root`: so that another build is measured by the same hand.
 * Reading the scenario, its rules and lists is not counted.
 */
export async function measureRun(root: string, name: string, days: number): Promise<RunCost> {
  const { loadScenario } = await from<Loading>(root, 'cli/run/load.ts')
  const { runScenario } = await from<Running>(root, 'cli/run/run-scenario.ts')
  const inputs = loadScenario(name, { days })
  const cpu = process.cpuUsage()
  const { result } = await runScenario(inputs, {
    transport: 'memory',
    arms: ['baseline', 'exchange'],
    dir: null,
    signal: SIGNAL,
    now: () => performance.now(),
  })
  const { user, system } = process.cpuUsage(cpu)
  const { consignments, wallMs } = result.timing
  return {
    consignmentArms: consignments,
    fingerprint: result.fingerprint.slice(0, 16),
    wallMs,
    cpuUs: Math.round((user + system) / consignments),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1_024),
  }
}

/** What each port verb of one arm took and how often it was called; `world` is all that no port does, trade among it. */
export async function measureStages(
  root: string,
  name: string,
  days: number,
  arm: 'baseline' | 'exchange',
) {
  const { loadScenario } = await from<Loading>(root, 'cli/run/load.ts')
  const { armSetups, worldPlan } = await from<Arms>(root, 'cli/run/arms.ts')
  const { createMemoryDriver } = await from<Memory>(root, 'cli/drivers/memory.ts')
  const { drive } = await from<Driving>(root, 'cli/drivers/driver.ts')
  const { runWorld } = await from<World>(root, 'sim/world.ts')
  const inputs = loadScenario(name, { days })
  const driver = createMemoryDriver(armSetups(inputs, arm, '', true))
  const stages: Record<string, { ms: number; calls: number }> = {}
  let inPorts = 0
  const perform = (call: PortCall) => {
    const begun = performance.now()
    const result = driver.perform(call)
    const ms = performance.now() - begun
    inPorts += ms
    const { ms: before, calls } = stages[call.call] ?? { ms: 0, calls: 0 }
    stages[call.call] = { ms: before + ms, calls: calls + 1 }
    return result
  }
  const begun = performance.now()
  const { truths, entries } = await drive(
    runWorld(worldPlan(inputs)),
    { ...driver, perform },
    SIGNAL,
  )
  const world = performance.now() - begun - inPorts
  await driver.close(null)
  const each = (ms: number) => Math.round((ms * 1_000) / truths.length)
  return {
    arm,
    consignments: truths.length,
    entries: entries.length,
    worldUs: each(world),
    ...Object.fromEntries(
      Object.entries(stages).map(([verb, { ms, calls }]) => [verb, { us: each(ms), calls }]),
    ),
  }
}

const from = <T>(root: string, path: string): Promise<T> => import(join(root, 'src', path))
