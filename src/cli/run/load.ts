import type { z } from 'zod'
import { type Agreement, Agreement as AgreementSchema } from '../../agreement/agreement.ts'
import { type GoodsReference, GoodsReference as GoodsSchema } from '../../domain/goods-reference.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import type { TruthRecord } from '../../domain/truth.ts'
import { planIssues } from '../../generate/plan-issues.ts'
import type { TradeTables } from '../../generate/tables.ts'
import { InputError } from '../../kernel/input-error.ts'

import { type ListFile, loadLists } from '../../risk/lists/lists.ts'
import { loadRulePack, RiskReference, type RuleFile, type RulePack } from '../../risk/risk.ts'
import { isRecorded, Scenario } from '../../sim/scenario.ts'
import { type Extended, readExtending } from '../files/extend.ts'
import {
  findScenario,
  type NamedAt,
  readBeside,
  readRuleFolder,
  SHIPPED,
  shownPath,
} from '../files/find.ts'
import { readYamlOnce } from '../files/read-once.ts'
import type { Setting } from '../files/setting.ts'
import { readRecorded } from './load-recorded.ts'
import { loadTables } from './load-tables.ts'
import { tradePlan } from './trade-plan.ts'

/** Everything a run needs, read and checked before anything starts. */
export type RunInputs = {
  readonly scenario: Scenario
  readonly agreement: Agreement
  readonly ruleFiles: readonly RuleFile[]
  readonly rules: RulePack
  readonly listFiles: readonly ListFile[]
  readonly goods: GoodsReference
  readonly figures: RiskReference
  readonly tables: TradeTables
  readonly recorded: {
    readonly filings: readonly PortFiling[]
    readonly truths: readonly TruthRecord[]
  } | null
}

type PlaceOf = Extended<Scenario>['placeOf']

export type Overrides = {
  readonly seed?: string
  readonly days?: number
  readonly settings?: readonly Setting[]
}

/** Reads a scenario and all it names. Throws InputError with every fault of every file. */
export function loadScenario(name: string, overrides: Overrides = {}): RunInputs {
  const file = findScenario(name)
  const { value, folders, placeOf } = readExtending(file, Scenario, overrides.settings)
  const scenario: Scenario = {
    ...value,
    ...(overrides.seed !== undefined && { seed: overrides.seed }),
    ...(overrides.days !== undefined && { days: overrides.days }),
  }
  const attempt = collector()
  const agreement = attempt(() =>
    readNamed(folders, scenario.agreement, placeOf(['agreement']), AgreementSchema),
  )
  const goods = attempt(() => readNamed(folders, scenario.goods, placeOf(['goods']), GoodsSchema))
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
  const tables = goods && attempt(() => loadTables(scenario, goods, folders, placeOf))
  if (tables) attempt(() => checkPlan(scenario, tables, placeOf))
  if (agreement) attempt(() => checkPair(scenario, agreement, placeOf))
  attempt.finish()
  return {
    ...{ scenario, agreement, ruleFiles, rules, listFiles },
    ...{ goods, figures, tables, recorded },
  } as RunInputs
}

function readNamed<S extends z.ZodType>(
  folders: readonly string[],
  path: string,
  namedAt: NamedAt,
  schema: S,
): z.infer<S> {
  const { file, text } = readBeside(folders, path, namedAt)
  return readYamlOnce(shownPath(file), text, schema)
}

/** The scenario's own usual figures, else the shipped ones. */
function readFigures(
  { figures }: Scenario,
  folders: readonly string[],
  placeOf: PlaceOf,
): RiskReference {
  return figures === undefined
    ? readNamed([SHIPPED], 'lists/risk-reference.yaml', { file: SHIPPED }, RiskReference)
    : readNamed(folders, figures, placeOf(['figures']), RiskReference)
}

function checkPlan(scenario: Scenario, tables: TradeTables, placeOf: PlaceOf): void {
  if (isRecorded(scenario.trade)) return
  const issues = planIssues(tradePlan(scenario), tables)
  if (issues.length === 0) return
  throw new InputError(
    issues.map(({ path, what, mend }) => ({ ...placeOf(['trade', ...path]), what, mend })),
  )
}

/** The agreement must be about the ports of the scenario, or nothing would ever be exchanged. */
function checkPair(scenario: Scenario, agreement: Agreement, placeOf: PlaceOf): void {
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

/** Runs each reading and keeps its faults, so that a person sees all of them at once. */
function collector() {
  const issues: InputError['issues'][number][] = []
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      issues.push(...error.issues)
      return undefined
    }
  }
  return Object.assign(attempt, {
    finish(): void {
      if (issues.length > 0) throw new InputError(issues)
    },
  })
}
