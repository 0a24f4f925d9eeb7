import { present } from '../../kernel/assert.ts'
import { by } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Witness } from '../../port/context.ts'
import type { Label, RiskCase } from '../../risk/backtest/case.ts'
import type { FactValues } from '../../risk/risk.ts'
import type { Arm } from '../../sim/arm.ts'
import { runWorld } from '../../sim/world.ts'
import type { WorldOutcome } from '../../sim/world-plan.ts'
import { drive } from '../drivers/driver.ts'
import { createLocalPort } from '../drivers/local-port.ts'
import { armSetups, worldPlan } from '../run/arms.ts'
import type { RunInputs } from '../run/load.ts'

/** Cases in order of their ids, each with what it really was. Shipments of which no truth is known are left out. */
export type Collected = {
  readonly cases: readonly RiskCase[]
  readonly labels: ReadonlyMap<string, Label>
}

type Seen = { name: string; readonly assessments: { at: Millis; values: FactValues }[] }

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
  const seen = new Map<string, Map<number, Seen>>()
  const ports = new Map(
    armSetups(calm, arm, '', true).map((setup) => {
      const here = new Map<number, Seen>()
      seen.set(setup.id, here)
      return [setup.id, createLocalPort(setup, undefined, noting(here))]
    }),
  )
  const { start } = inputs.scenario
  const plan = worldPlan(calm, (at) => onProgress?.((at - start) / (plan.trade.endsAt - start)))
  const driver = {
    perform: (call: Parameters<ReturnType<typeof createLocalPort>['perform']>[0]) =>
      present(ports.get(call.port), `${call.port} is a port of the run`).perform(call),
    close: () => Promise.resolve(),
  }
  try {
    return casesOf(await drive(runWorld(plan), driver, signal), seen)
  } finally {
    for (const local of ports.values()) local.port().close()
  }
}

function noting(here: Map<number, Seen>): Witness {
  return ({ id, name }, { values }, at) => {
    const seen = here.get(id) ?? { name, assessments: [] }
    seen.name = name
    seen.assessments.push({ at, values })
    here.set(id, seen)
  }
}

function casesOf(
  { entries, truths }: WorldOutcome,
  seen: ReadonlyMap<string, ReadonlyMap<number, Seen>>,
): Collected {
  const labels = new Map(
    truths.map(({ houseBill, typology, harmPoints: harm, dutyEvadedMinor: revenueMinor }) => [
      houseBill,
      { typology, harm, revenueMinor },
    ]),
  )
  const openedAt = new Map<string, Millis>()
  const byLot = new Set<string>()
  for (const { at, event } of entries) {
    if (event.kind === 'released' && event.chosenBy === 'random') byLot.add(event.shipment)
    // A finding of either port: what came of a box must not be among the facts it is judged by.
    if (event.kind !== 'found') continue
    if (!openedAt.has(event.shipment)) openedAt.set(event.shipment, at)
  }
  const cases: RiskCase[] = []
  for (const [port, shipments] of seen) {
    for (const { name, assessments } of shipments.values()) {
      const opened = openedAt.get(name) ?? Number.POSITIVE_INFINITY
      const last = assessments.findLast(({ at }) => at < opened) ?? assessments[0]
      if (last === undefined || !labels.has(name)) continue
      cases.push({ id: name, port, ...last, ...(byLot.has(name) && { byLot: true }) })
    }
  }
  return { cases: cases.sort(by(({ id }) => id)), labels }
}
