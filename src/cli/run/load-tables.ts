import type { z } from 'zod'
import type { GoodsReference } from '../../domain/goods-reference.ts'
import { NameTable } from '../../generate/people/name-table.ts'
import { PortTable, RouteTable } from '../../generate/sea/sea-tables.ts'
import type { TradeTables } from '../../generate/tables.ts'
import { MixTable } from '../../generate/truth/chapter-mix.ts'

import { isRecorded, type Scenario } from '../../sim/scenario.ts'
import { type NamedAt, readBeside, SHIPPED, shownPath } from '../files/find.ts'
import { readYamlOnce } from '../files/read-once.ts'

/** The tables a scenario's trade is made from: its own where it names them, else the shipped ones. */
export function loadTables(
  { trade }: Scenario,
  goods: GoodsReference,
  folders: readonly string[],
  placeOf: (path: readonly (string | number)[]) => NamedAt,
): TradeTables {
  const own = isRecorded(trade) ? {} : trade.tables
  const read = <S extends z.ZodType>(key: keyof typeof SHIPPED_TABLES, schema: S): z.infer<S> => {
    const path = own[key]
    const { file, text } =
      path === undefined
        ? readBeside([SHIPPED], SHIPPED_TABLES[key], { file: SHIPPED })
        : readBeside(folders, path, placeOf(['trade', 'tables', key]))
    return readYamlOnce(shownPath(file), text, schema)
  }
  return {
    goods,
    names: read('names', NameTable),
    mixes: read('mixes', MixTable),
    ports: read('ports', PortTable),
    routes: read('routes', RouteTable),
  }
}

const SHIPPED_TABLES = {
  names: 'lists/names.yaml',
  mixes: 'lists/trade-mixes.yaml',
  ports: 'lists/ports.yaml',
  routes: 'lists/sea-routes.yaml',
} as const
