import type { Command } from 'commander'
import { createChance } from '../../../kernel/chance.ts'
import { InputError } from '../../../kernel/input-error.ts'
import { backtest } from '../../../risk/backtest/backtest.ts'
import { wholeNumber } from '../../generate/whole-number.ts'
import type { Io } from '../../io.ts'
import { backtestSeeds } from '../../rules/backtest-seeds.ts'
import { type CaseFlags, casesFor, withCaseFlags } from '../../rules/case-flags.ts'
import { folderForBacktest, keepCases } from '../../rules/keep-backtest.ts'
import { answer, openPack, type Watched } from '../../rules/open-pack.ts'
import { renderBacktest } from '../../rules/render-backtest.ts'
import { readSeeds } from '../../seeds.ts'
import { runTableBacktest, type TableFlags } from './backtest-table.ts'

const EXAMPLES = `
Examples:
  portpair rules backtest my-rules --on haiphong-los-angeles --days 10
  portpair rules backtest my-rules --seeds 3001..3050 --days 12
  portpair rules backtest my-rules --seeds 1..500 --postgres postgres://me:secret@db.example/sweeps
  portpair rules backtest my-rules --seeds 1..20 --out out/backtest && portpair report --audit out/backtest
  portpair rules backtest my-rules --watch
  portpair rules backtest --table valid.csv --mapping korean-declarations --train train.csv
  portpair rules backtest --table mine.csv --mapping mine.yaml --json

On a scenario: it is run once in memory, with its own rules, and the facts of each shipment are kept as they were before
its box was opened; then the rules of the folder are tried on them. With --seeds one world a seed is run, with and without
the exchange, and both are told with intervals over the worlds. With --postgres the worlds are handed out over a database, as those of a sweep are, and
'portpair worker --postgres' joins from anywhere; 'sweep --postgres --status' tells how far it is.
On a table: without --train its earlier three quarters teach and the rest is judged. A share is printed with its counts,
the base and the ceiling; no lift is claimed whose interval holds the base.`

type Flags = CaseFlags &
  Watched &
  Partial<TableFlags> & {
    readonly seeds?: readonly string[]
    readonly workers?: number
    readonly postgres?: string | true
    readonly tries: number
    readonly json?: true
    readonly out?: string
  }

/** Registers `portpair rules backtest`. */
export function backtestCommand(rules: Command, io: Io): void {
  withCaseFlags(rules.command('backtest'))
    .description('what rules catch, miss and cost, where the truth is known: a scenario or a table')
    .argument('[folder]', 'a folder with pack.yaml (default: the shipped pack)')
    .option('--table <csv>', 'judge this table instead of a scenario')
    .option(
      '--mapping <file>',
      'what the table’s columns mean: a YAML file, or korean-declarations',
    )
    .option('--train <csv...>', 'tables to learn from')
    .option('--rules <folder>', 'the same as the folder')
    .option('--seeds <range>', 'many worlds, both arms: 3001..3050, or a,b,c', readSeeds)
    .option(
      '--workers <number>',
      'threads for --seeds (default: as many as cores; with --postgres none)',
      wholeNumber('workers', 1, 64),
    )
    .option('--postgres [url]', 'with --seeds: hand the worlds out to workers over this database')
    .option(
      '--tries <number>',
      'with --postgres: how many times a world is tried that fails',
      wholeNumber('tries', 1, 100),
      3,
    )
    .option('--watch', 'answer again whenever a rule is saved, until Ctrl-C')
    .option('--out <folder>', 'keep it beside what it was counted from, for report --audit')
    .option('--json', 'print everything as one JSON object')
    .addHelpText('after', EXAMPLES)
    .action((folder: string | undefined, flags: Flags) =>
      flags.table === undefined
        ? onScenario(folder ?? flags.rules, flags, io)
        : runTableBacktest(tableFlags(folder, flags), io),
    )
}

async function onScenario(folder: string | undefined, flags: Flags, io: Io): Promise<void> {
  if (!flags.watch) openPack(folder)
  const { seeds } = flags
  if (seeds !== undefined)
    return backtestSeeds({ ...flags, seeds, ...(folder !== undefined && { rules: folder }) }, io)
  if (flags.postgres !== undefined)
    throw new InputError([
      {
        file: '--postgres',
        what: 'one world is not handed out',
        mend: 'say which worlds, for example --seeds 1..50',
      },
    ])
  const out = flags.out === undefined ? null : folderForBacktest(flags.out)
  const { cases, labels } = await casesFor(flags, io)
  await answer(folder, flags, io, ({ pack }) => {
    const result = backtest(pack, cases, labels, createChance('backtest'))
    if (out !== null) keepCases(out, result, pack, cases, labels)
    io.stdout(flags.json ? `${JSON.stringify(result, null, 2)}\n` : renderBacktest(result))
  })
}

function tableFlags(folder: string | undefined, flags: Flags): TableFlags {
  const { table, mapping, out } = flags
  if (out !== undefined)
    throw new InputError([
      {
        file: '--out',
        what: 'a back-test of a table is not kept',
        mend: 'leave --out away, or take --json',
      },
    ])
  if (table === undefined || mapping === undefined)
    throw new InputError([
      {
        file: '--mapping',
        what: 'a table needs to be told what its columns mean',
        mend: 'name a mapping file, or korean-declarations',
      },
    ])
  const rules = folder ?? flags.rules
  return { ...flags, table, mapping, ...(rules !== undefined && { rules }) }
}
