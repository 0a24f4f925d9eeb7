import type { GoodsReference } from '../domain/goods-reference.ts'
import type { NameTable } from './people/name-table.ts'
import type { PortTable, RouteTable } from './sea/sea-tables.ts'
import type { MixTable } from './truth/chapter-mix.ts'

/** The tables trade is made from: scenario data, shipped under `scenarios/lists`, each with its source. */
export type TradeTables = {
  readonly goods: GoodsReference
  readonly names: NameTable
  readonly mixes: MixTable
  readonly ports: PortTable
  readonly routes: RouteTable
}
