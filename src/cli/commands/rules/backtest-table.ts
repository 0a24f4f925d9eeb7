import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { didYouMean } from '../../../kernel/did-you-mean.ts'
import { InputError } from '../../../kernel/input-error.ts'
import { by, inOrder } from '../../../kernel/order.ts'
import { compilePack, loadRulePack } from '../../../risk/risk.ts'
import {
  backtestTable,
  createRowReader,
  loadMapping,
  type Mapping,
  type RowReader,
  type TableRow,
} from '../../../risk/tables/tables.ts'
import { readRules, SHIPPED, shownPath } from '../../files/find.ts'
import { readCsv } from '../../files/read-csv.ts'
import type { Io } from '../../io.ts'
import { renderTableBacktest } from './render-table.ts'

export type TableFlags = {
  readonly table: string
  readonly mapping: string
  readonly train?: readonly string[]
  readonly rules?: string
  readonly json?: true
}

/** Learns from one labelled table, judges another, and prints how good the top of each ranking is. */
export async function runTableBacktest(flags: TableFlags, io: Io): Promise<void> {
  const mapping = readMapping(flags.mapping)
  const pack = mapping.facts
    ? compilePack(loadRulePack(readRules(resolve(flags.rules ?? join(SHIPPED, 'rules')))))
    : null
  const judged = await readTable(flags.table, mapping)
  const trained: TableRow[] = []
  for (const file of flags.train ?? []) trained.push(...(await readTable(file, mapping)))
  const { train, judge } = flags.train ? { train: trained, judge: judged } : splitByTime(judged)
  const result = backtestTable(mapping, train, judge, pack)
  io.stdout(flags.json ? `${JSON.stringify(result, null, 2)}\n` : renderTableBacktest(result))
}

/** A path, or the name of a mapping that comes with the product. */
function readMapping(name: string): Mapping {
  const shipped = join(SHIPPED, 'tables', `${name}.yaml`)
  const file =
    !existsSync(name) && /^[a-z0-9_-]{1,80}$/.test(name) && existsSync(shipped)
      ? shipped
      : resolve(name)
  if (!existsSync(file) || !/\.(?:ya?ml|json)$/.test(file)) {
    const near = didYouMean(name, ['korean-declarations'])
    const mend =
      near === null ? 'name a YAML file, or korean-declarations' : `did you mean ${near}?`
    throw new InputError([{ file: name.slice(0, 200), what: 'this is no mapping file', mend }])
  }
  return loadMapping(shownPath(file), readFileSync(file, 'utf8'))
}

async function readTable(path: string, mapping: Mapping): Promise<readonly TableRow[]> {
  const file = shownPath(resolve(path))
  const rows: TableRow[] = []
  let reader: RowReader | null = null
  await readCsv(path, mapping.delimiter ?? ',', (cells, line) => {
    if (reader === null) {
      reader = createRowReader(mapping, file, cells)
      return
    }
    const row = reader.read(cells, line)
    if (row !== null) rows.push(row)
  })
  if (reader === null) throw new InputError([{ file, what: 'the table is empty' }])
  ;(reader as RowReader).finish()
  return rows
}

/** Without a table to learn from, the earlier three quarters teach and the rest is judged; no day is in both. */
function splitByTime(rows: readonly TableRow[]) {
  const sorted = [...rows].sort(
    inOrder(
      by(({ at }) => at),
      by(({ id }) => id),
    ),
  )
  const from = sorted[Math.floor(sorted.length * 0.75)]?.at ?? 0
  return {
    train: sorted.filter(({ at }) => at < from),
    judge: sorted.filter(({ at }) => at >= from),
  }
}
