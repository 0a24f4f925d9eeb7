import { loadScenario } from '../../src/cli/run/load.ts'
import { tradePlan } from '../../src/cli/run/trade-plan.ts'
import type { ManifestConsignment } from '../../src/domain/documents.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { generatedTrade } from '../../src/sim/trade.ts'

/**
 * So many outbound manifest consignments of about 25 fields from one port of the flagship, as the generator makes them; all
 * there are in a year when more are asked for. No two of one shipment: each is to be assessed once.
 */
export function manifests(from: string, count: number): readonly ManifestConsignment[] {
  const made: ManifestConsignment[] = []
  if (count === 0) return made
  for (const manifest of eachManifest(from, { days: 365 })) {
    made.push(manifest)
    if (made.length === count) break
  }
  return made
}

/** Ten years, the most a scenario has, of a port busy enough for millions. */
export const MILLIONS: Trade = { days: 3_660, perDay: 750 }

type Trade = { readonly days: number; readonly perDay?: number | undefined }

/** The flagship of the bench. `perDay`: consignments of each lane a day, its own when left out. */
export function flagship({ days, perDay }: Trade) {
  const path = ['trade', 'lanes', '*', 'consignmentsPerDay']
  const settings = perDay === undefined ? [] : [{ path, value: perDay }]
  return loadScenario('haiphong-los-angeles', { seed: 'bench', days, settings })
}

/** UCRs of a generation, of which there are two: ships that carry parts of a shipment leave soon after each other. */
const UCRS = 100_000

/** The same one after the other, each made when it is asked for. */
export function* eachManifest(from: string, trade: Trade): Generator<ManifestConsignment> {
  const inputs = flagship(trade)
  const plan = tradePlan(inputs.scenario)
  const oneWay = { ...plan, lanes: plan.lanes.filter((lane) => lane.from === from) }
  let [seen, before] = [new Set<string | undefined>(), new Set<string | undefined>()]
  for (const sailing of generatedTrade(oneWay, inputs.tables, createChance('bench')).sailings) {
    for (const { port, document } of sailing.cargo().filings) {
      if (document.kind !== 'manifest' || port !== from) continue
      if (seen.has(document.ucr) || before.has(document.ucr)) continue
      seen.add(document.ucr)
      yield document
    }
    if (seen.size > UCRS) [seen, before] = [new Set(), seen]
  }
}
