import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../../kernel/input-error.ts'
import type { Label, RiskCase } from '../../risk/backtest/case.ts'
import type { ListCounts } from '../../risk/backtest/count-list.ts'
import { scoreCases } from '../../risk/backtest/score-cases.ts'
import { compilePack, type RulePack } from '../../risk/risk.ts'
import type { Arm } from '../../sim/arm.ts'
import { shownPath } from '../files/find.ts'
import { makeFolder } from '../files/make-folder.ts'
import { createFileSink } from '../generate/file-sink.ts'

/** A folder that may be written to: a run or a sweep in it would not be looked at by an audit any more. */
export function folderForBacktest(out: string): string {
  const dir = resolve(out)
  const other = ['result.json', 'sweep.json'].find((name) => existsSync(join(dir, name)))
  if (other === undefined) return dir
  throw new InputError([
    {
      file: '--out',
      what: `${shownPath(dir)} holds ${other}, of a run or a sweep`,
      mend: 'name a folder of its own for the back-test',
    },
  ])
}

/** Leaves what a back-test of many worlds says, and the counts of every list it says it by. */
export function keepLists(
  dir: string,
  result: object,
  lists: readonly { readonly seed: string; readonly arm: Arm; readonly counts: ListCounts }[],
): void {
  keep(dir, result, 'lists.ndjson', lists)
}

/** Leaves what a back-test of one world says, and every case with its score and its truth. */
export function keepCases(
  dir: string,
  result: object,
  pack: RulePack,
  cases: readonly RiskCase[],
  labels: ReadonlyMap<string, Label>,
): void {
  const { scores, expectedHarm } = scoreCases(compilePack(pack), cases)
  const rows = cases.map(({ id }, i) => ({
    ...{ id, score: scores[i], expectedHarm: expectedHarm[i] },
    ...labels.get(id),
  }))
  keep(dir, result, 'cases.ndjson', rows)
}

/** What an earlier back-test left in the folder goes: a result is never beside the rows of another. */
function keep(dir: string, result: object, name: string, rows: readonly object[]): void {
  makeFolder(dir)
  for (const old of FILES) rmSync(join(dir, old), { force: true })
  const sink = createFileSink(dir, () => null)
  try {
    for (const row of rows) sink.append(name, Buffer.from(`${JSON.stringify(row)}\n`))
    sink.append('backtest.json', Buffer.from(`${JSON.stringify(result, null, 2)}\n`))
    sink.finish()
  } catch (error) {
    sink.discard()
    throw error
  }
}

const FILES = ['backtest.json', 'lists.ndjson', 'cases.ndjson']
