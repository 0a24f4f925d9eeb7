import { loadScenario } from '../../src/cli/run/load.ts'
import { tradePlan } from '../../src/cli/run/trade-plan.ts'
import type { ManifestConsignment } from '../../src/domain/documents.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { generatedTrade } from '../../src/sim/trade.ts'

/**
 * So many outbound manifest consignments of about 25 fields from one port of the flagship, as the generator makes them.
 * No two of one shipment: each is to be assessed once.
 */
export function manifests(from: string, count: number): readonly ManifestConsignment[] {
  const { scenario, tables } = loadScenario('haiphong-los-angeles', { seed: 'bench', days: 365 })
  const plan = tradePlan(scenario)
  const oneWay = { ...plan, lanes: plan.lanes.filter((lane) => lane.from === from) }
  const made: ManifestConsignment[] = []
  if (count === 0) return made
  const seen = new Set<string | undefined>()
  for (const sailing of generatedTrade(oneWay, tables, createChance('bench')).sailings) {
    for (const { port, document } of sailing.cargo().filings) {
      if (document.kind !== 'manifest' || port !== from || seen.has(document.ucr)) continue
      seen.add(document.ucr)
      made.push(document)
      if (made.length === count) return made
    }
  }
  return made
}
