import { join } from 'node:path'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { tradePlan } from '../../../src/cli/run/trade-plan.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import type { Millis } from '../../../src/kernel/time.ts'
import { createPort, type Port } from '../../../src/port/port.ts'
import { type PortSetup, simulatedDeps } from '../../../src/sim/make-port.ts'
import { generatedTrade } from '../../../src/sim/trade.ts'
import { withoutWaiting } from '../../support/make.ts'

const PORTS = ['USLAX', 'VNHPH'] as const
/** The port whose store is looked at. */
export const HERE = PORTS[0]

const inputs = loadScenario('haiphong-los-angeles', { seed: 'bench', days: 800 })

const setupOf = (id: string, path: string): PortSetup => ({
  id,
  ports: PORTS,
  path,
  seed: 'bench',
  agreement: withoutWaiting(inputs.agreement),
  ruleFiles: inputs.ruleFiles,
  reference: { goods: inputs.goods, figures: inputs.figures, routes: inputs.tables.routes },
  listFiles: inputs.listFiles,
  learning: null,
  inspection: { randomPermille: 0, targets: { yellowPermille: 0, redPermille: 0 } },
  filedHere: ['manifest', 'security-filing', 'import-declaration'],
})

/** What a port on such a store is made of. */
export const depsOn = (dir: string, now: () => Millis) =>
  simulatedDeps(setupOf(HERE, join(dir, `${HERE}.sqlite`)), { now }, () => undefined)

/**
 * The flagship's trade into one port, kept in its database as a port keeps it: its own filings, the partner's declarations
 * in the messages they came in, each shipment assessed. Returns how many shipments there are, and the moment at the end.
 */
export function storeTrade(dir: string, count: number): { shipments: number; now: Millis } {
  let now = 0
  const clock = { now: () => now }
  const ports = new Map(
    PORTS.map((id) => [
      id as string,
      createPort(simulatedDeps(setupOf(id, join(dir, `${id}.sqlite`)), clock, () => undefined)),
    ]),
  )
  const plan = tradePlan(inputs.scenario)
  const inbound = { ...plan, lanes: plan.lanes.filter(({ to }) => to === HERE) }
  let shipments = 0
  for (const sailing of generatedTrade(inbound, inputs.tables, createChance('bench')).sailings) {
    const { truths, filings } = sailing.cargo()
    for (const { at } of filings) now = Math.max(now, at)
    for (const [id, port] of ports)
      port.file(filings.filter((one) => one.port === id).map(({ document }) => document))
    for (const port of ports.values()) carryAll(port, ports)
    shipments += truths.length
    if (shipments >= count) break
  }
  for (const port of ports.values()) port.close()
  return { shipments, now }
}

/** Everything the port owes goes to its partner at once, who thinks about it. */
function carryAll(from: Port, ports: ReadonlyMap<string, Port>): void {
  const seen = Number.MAX_SAFE_INTEGER
  from.work(seen)
  for (let due = from.due(100); due.length > 0; due = from.due(100)) {
    for (const delivery of due) {
      const partner = ports.get(delivery.recipient) as Port
      const received = partner.receive(delivery.method, delivery.bytes)
      from.settle(
        delivery,
        received.kind === 'answer' ? received : { kind: 'silence', why: received.message },
      )
      partner.work(seen)
    }
    from.work(seen)
  }
}
