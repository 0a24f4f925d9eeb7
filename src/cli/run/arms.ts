import { join } from 'node:path'
import { countryOf } from '../../domain/codes.ts'
import type { PortDocumentKind } from '../../domain/port-document.ts'
import type { Moves } from '../../generate/adversary.ts'
import { filedKinds } from '../../generate/law/filed-kinds.ts'
import { lawOf } from '../../generate/law/filing-law.ts'
import { createChance } from '../../kernel/chance.ts'
import type { InspectionPlan } from '../../port/context.ts'
import type { Learning } from '../../risk/learn/learn.ts'
import type { Arm } from '../../sim/arm.ts'
import type { PortSetup } from '../../sim/make-port.ts'
import { restate } from '../../sim/placebo/restate.ts'
import { isRecorded, type Scenario } from '../../sim/scenario.ts'
import { generatedTrade, recordedTrade, type Trade } from '../../sim/trade.ts'
import type { WorldPlan } from '../../sim/world-plan.ts'
import { databasePath } from '../drivers/local-port.ts'
import { agreementOf } from './arm-agreement.ts'
import type { RunInputs } from './load.ts'
import { tradePlan } from './trade-plan.ts'

/** The ports of one arm. The arms differ in the agreement and in nothing else. */
export function armSetups(
  inputs: RunInputs,
  arm: Arm,
  dir: string,
  inMemory: boolean,
): readonly PortSetup[] {
  const { scenario, ruleFiles, listFiles, goods, figures, tables } = inputs
  const reference = { goods, figures, routes: tables.routes }
  const ports = Object.keys(scenario.ports).sort()
  const agreement = agreementOf(inputs.agreement, arm)
  return ports.map((id) => ({
    id,
    ports,
    path: inMemory ? ':memory:' : databasePath(join(dir, arm), id),
    seed: scenario.seed,
    agreement,
    ruleFiles,
    reference,
    listFiles,
    inspection: inspectionOf(scenario, id),
    learning: learningOf(scenario),
    partnerRules: (scenario.ports[id] as Scenario['ports'][string]).partnerRules,
    filedHere: filedWith(inputs, id),
    operation: scenario.operation ?? null,
  }))
}

function learningOf({ learning }: Scenario): Learning | null {
  if (learning === undefined) return null
  const { retrainEvery: every, casesMin, forgetAfter, weight } = learning
  return {
    schedule: { every, casesMin, ...(forgetAfter !== undefined && { forgetAfter }) },
    weight,
  }
}

function inspectionOf({ ports }: Scenario, id: string): InspectionPlan {
  const { randomShare, channelTargets } = ports[id] as Scenario['ports'][string]
  return {
    randomPermille: Math.round(1_000 * randomShare),
    targets: {
      yellowPermille: Math.round(1_000 * channelTargets.yellow),
      redPermille: Math.round(1_000 * channelTargets.red),
      bluePermille: Math.round(1_000 * channelTargets.blue),
    },
  }
}

/** What the law of a port's country makes carriers and importers file there; of recorded trade, what was recorded. */
function filedWith(inputs: RunInputs, port: string): readonly PortDocumentKind[] {
  const { trade } = inputs.scenario
  if (!isRecorded(trade)) return filedKinds(lawOf(trade.filing, countryOf(port)))
  const filings = inputs.recorded?.filings.filter((filing) => filing.port === port) ?? []
  return [...new Set(filings.map(({ document }) => document.kind))].sort()
}

/** The world every arm of a run meets: same ships, goods, officers and luck. */
export function worldPlan(inputs: RunInputs, onProgress?: (at: number) => void): WorldPlan {
  const { scenario } = inputs
  return {
    start: scenario.start,
    ports: scenario.ports,
    trade: withStanding(tradeOf(inputs), inputs.published),
    faults: scenario.network,
    inspectorDiligence: scenario.inspectorDiligence,
    assistance: scenario.assistance,
    ...(scenario.filing && { filing: scenario.filing }),
    ...(scenario.replies && { replies: scenario.replies }),
    chance: createChance(scenario.seed),
    ...(onProgress && { onProgress }),
  }
}

/** What ports are told that concerns no ship, and what they publish. */
function withStanding(trade: Trade, published: RunInputs['published']): Trade {
  return published.length === 0 ? trade : { ...trade, standing: [...trade.standing, ...published] }
}

function tradeOf(inputs: RunInputs): Trade {
  const { scenario, recorded, tables } = inputs
  if (recorded !== null) return recordedTrade(recorded.filings, recorded.truths)
  if (isRecorded(scenario.trade)) throw new Error('recorded trade is read before a run')
  const { mirror, honestErrors } = scenario.trade
  const trade = generatedTrade(tradePlan(scenario), tables, createChance(scenario.seed))
  if (mirror === 'true') return trade
  const chance = createChance(scenario.seed)
  const sailings = trade.sailings.map((sailing) => ({
    ...sailing,
    cargo: (moves?: Moves) => restate(sailing.cargo(moves), honestErrors, chance),
  }))
  return { ...trade, sailings }
}
