import type { Agreement } from '../../agreement/agreement.ts'
import type { GoodsReference } from '../../domain/goods-reference.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import type { TradeMeasures } from '../../domain/trade-measures.ts'
import type { TruthRecord } from '../../domain/truth.ts'
import type { TradeTables } from '../../generate/tables.ts'
import { InputError } from '../../kernel/input-error.ts'

import { type ListFile, loadLists } from '../../risk/lists/lists.ts'
import { loadRulePack, RiskReference, type RuleFile, type RulePack } from '../../risk/risk.ts'
import { isRecorded, type Scenario } from '../../sim/scenario.ts'
import { readAgreement } from '../agreement/read-agreement.ts'
import { readRuleFolder, SHIPPED } from '../files/find.ts'
import { readPublished } from './load-published.ts'
import { readRecorded } from './load-recorded.ts'
import { loadTables } from './load-tables.ts'
import { checkPlan, readGoods, readMeasures } from './load-trade.ts'
import {
  collector,
  type OpenScenario,
  type Overrides,
  openScenario,
  readNamed,
} from './open-scenario.ts'

/** Everything a run needs, read and checked before anything starts. */
export type RunInputs = {
  readonly scenario: Scenario
  readonly isAsWritten: boolean
  readonly agreement: Agreement
  readonly ruleFiles: readonly RuleFile[]
  readonly rules: RulePack
  readonly listFiles: readonly ListFile[]
  readonly goods: GoodsReference
  readonly measures: TradeMeasures | null
  readonly figures: RiskReference
  readonly tables: TradeTables
  readonly recorded: {
    readonly filings: readonly PortFiling[]
    readonly truths: readonly TruthRecord[]
  } | null
  /** What ports publish to their partners beside the trade. */
  readonly published: readonly PortFiling[]
}

/** Reads a scenario and all it names. Throws InputError with every fault of every file. */
export function loadScenario(name: string, overrides: Overrides = {}): RunInputs {
  const open = openScenario(name, overrides)
  const { scenario, isAsWritten, folders, placeOf } = open
  const attempt = collector()
  const agreement = attempt(() =>
    readAgreement(folders, scenario.agreement, placeOf(['agreement'])),
  )
  const goods = attempt(() => readGoods(open))
  const measures = attempt(() => readMeasures(open))
  const figures = attempt(() => readFigures(scenario, folders, placeOf))
  const ruleFiles = attempt(() => readRuleFolder(folders, scenario.rules, placeOf(['rules'])))
  const rules = ruleFiles && attempt(() => loadRulePack(ruleFiles))
  const listFiles = attempt(() =>
    scenario.riskLists === undefined
      ? []
      : readRuleFolder(folders, scenario.riskLists, placeOf(['riskLists'])),
  )
  if (listFiles) attempt(() => loadLists(listFiles))
  const recorded = attempt(() =>
    isRecorded(scenario.trade) ? readRecorded(scenario, scenario.trade, folders, placeOf) : null,
  )
  const published = attempt(() => readPublished(open))
  const tables = goods && attempt(() => loadTables(scenario, goods, folders, placeOf))
  if (tables) attempt(() => checkPlan(open, tables))
  if (agreement) attempt(() => checkPair(scenario, agreement, placeOf))
  attempt.finish()
  return {
    ...{ scenario, isAsWritten, agreement, ruleFiles, rules, listFiles },
    ...{ goods, measures, figures, tables, recorded, published },
  } as RunInputs
}

/** The scenario's own usual figures, else the shipped ones. */
function readFigures(
  { figures }: Scenario,
  folders: readonly string[],
  placeOf: OpenScenario['placeOf'],
): RiskReference {
  return figures === undefined
    ? readNamed([SHIPPED], 'lists/risk-reference.yaml', { file: SHIPPED }, RiskReference)
    : readNamed(folders, figures, placeOf(['figures']), RiskReference)
}

/** The agreement must be about the ports of the scenario, or nothing would ever be exchanged. */
function checkPair(
  scenario: Scenario,
  agreement: Agreement,
  placeOf: OpenScenario['placeOf'],
): void {
  const missing = agreement.ports.filter((port) => !(port in scenario.ports))
  if (missing.length === 0) return
  throw new InputError([
    {
      ...placeOf(['agreement']),
      what: `the agreement ${agreement.id} is also with ${missing.join(', ')}, which the scenario does not have`,
      mend: `add ${missing.join(', ')} under ports, or name another agreement`,
    },
  ])
}
