import { present } from '../../kernel/assert.ts'
import type { Arm } from '../../sim/arm.ts'
import { runWorld } from '../../sim/world.ts'
import { drive } from '../drivers/driver.ts'
import { createLocalPort } from '../drivers/local-port.ts'
import { armSetups, worldPlan } from '../run/arms.ts'
import type { RunInputs } from '../run/load.ts'
import { type Collected, createCaseBook } from './case-book.ts'

/**
 * Runs one arm of a scenario in memory and keeps the facts of which every shipment was last assessed before its box was
 * opened at either end, so that no finding of its own can leak into them. Crashes of the scenario are left out.
 */
export async function collectCases(
  inputs: RunInputs,
  arm: Arm,
  signal: AbortSignal,
  onProgress?: (share: number) => void,
): Promise<Collected> {
  const calm: RunInputs = {
    ...inputs,
    scenario: { ...inputs.scenario, network: { ...inputs.scenario.network, crashes: [] } },
  }
  const book = createCaseBook()
  const ports = new Map(
    armSetups(calm, arm, '', true).map((setup) => [
      setup.id,
      createLocalPort(setup, undefined, book.witness(setup.id)),
    ]),
  )
  const { start } = inputs.scenario
  const plan = worldPlan(calm, (at) => onProgress?.((at - start) / (plan.trade.endsAt - start)))
  const driver = {
    perform: (call: Parameters<ReturnType<typeof createLocalPort>['perform']>[0]) =>
      present(ports.get(call.port), `${call.port} is a port of the run`).perform(call),
    close: () => Promise.resolve(),
  }
  try {
    const { entries, truths } = await drive(runWorld(plan), driver, signal)
    book.observe(entries)
    book.reveal(truths)
    return book.collected()
  } finally {
    for (const local of ports.values()) local.port().close()
  }
}
