import { GoodsReference } from '../../domain/goods-reference.ts'
import { NationalLines, withNationalLines } from '../../domain/national-lines.ts'
import { TradeMeasures, withMeasures } from '../../domain/trade-measures.ts'
import { planIssues } from '../../generate/plan-issues.ts'
import type { TradeTables } from '../../generate/tables.ts'
import { InputError } from '../../kernel/input-error.ts'
import { isRecorded, type Scenario } from '../../sim/scenario.ts'
import type { NamedAt } from '../files/find.ts'
import { loadTables } from './load-tables.ts'
import {
  collector,
  type OpenScenario,
  type Overrides,
  openScenario,
  readNamed,
} from './open-scenario.ts'
import { tradePlan } from './trade-plan.ts'

/** What made-up trade is made from. */
export type TradeInputs = { readonly scenario: Scenario; readonly tables: TradeTables }

/**
 * Reads a scenario and what its trade is made from, but neither rules nor lists nor the agreement: those take as long
 * again. Throws InputError with every fault of every file it reads.
 */
export function loadTrade(name: string, overrides: Overrides = {}): TradeInputs {
  const open = openScenario(name, overrides)
  const attempt = collector()
  const goods = attempt(() => readGoods(open))
  const tables =
    goods && attempt(() => loadTables(open.scenario, goods, open.folders, open.placeOf))
  if (tables) attempt(() => checkPlan(open, tables))
  attempt.finish()
  return { scenario: open.scenario, tables } as TradeInputs
}

/** The goods list of a scenario, under its measures and with its national lines. */
export function readGoods({ scenario, folders, placeOf }: OpenScenario): GoodsReference {
  return readGoodsUnder(scenario, folders, scenario.goods, folders, (key) => placeOf([key]))
}

/** A goods list under the measures and with the national lines that a file names beside itself. */
export function readGoodsUnder(
  named: Pick<Scenario, 'measures' | 'nationalLines'>,
  goodsFolders: readonly string[],
  goodsPath: string,
  folders: readonly string[],
  at: (key: 'goods' | 'measures' | 'nationalLines') => NamedAt,
): GoodsReference {
  const collect = collector()
  const goods = collect(() => readNamed(goodsFolders, goodsPath, at('goods'), GoodsReference))
  const { nationalLines } = named
  const dates = collect(() => readDates(named, folders, at('measures')))
  const lines =
    nationalLines === undefined
      ? null
      : collect(() => readNamed(folders, nationalLines, at('nationalLines'), NationalLines))
  collect.finish()
  const dated = dates ? withMeasures(goods as GoodsReference, dates) : (goods as GoodsReference)
  return lines ? withNationalLines(dated, lines) : dated
}

/** What changes with the date while a scenario runs; null where it names nothing. */
export function readMeasures({ scenario, folders, placeOf }: OpenScenario): TradeMeasures | null {
  return readDates(scenario, folders, placeOf(['measures']))
}

const readDates = (
  { measures }: Pick<Scenario, 'measures'>,
  folders: readonly string[],
  at: NamedAt,
): TradeMeasures | null =>
  measures === undefined ? null : readNamed(folders, measures, at, TradeMeasures)

/** Refuses impossible trade, with the place of each fault. */
export function checkPlan({ scenario, placeOf }: OpenScenario, tables: TradeTables): void {
  if (isRecorded(scenario.trade)) return
  const issues = planIssues(tradePlan(scenario), tables)
  if (issues.length === 0) return
  throw new InputError(
    issues.map(({ path, what, mend }) => ({ ...placeOf(['trade', ...path]), what, mend })),
  )
}
