import type { Command } from 'commander'
import type { Io } from '../../io.ts'
import { runTableBacktest, type TableFlags } from './backtest-table.ts'

const EXAMPLES = `
Examples:
  portpair rules backtest --table valid.csv --mapping korean-declarations --train train.csv
  portpair rules backtest --table mine.csv --mapping mine.yaml --json

Without --train the earlier three quarters of the table teach and the rest is judged. A share is printed with its counts,
the base and the ceiling; no lift is claimed whose interval holds the base.`

/** Registers `portpair rules backtest`. */
export function backtestCommand(rules: Command, io: Io): void {
  rules
    .command('backtest')
    .description('measure learned histories and rules on a labelled table of others')
    .requiredOption('--table <csv>', 'the table to judge')
    .requiredOption(
      '--mapping <file>',
      'what its columns mean: a YAML file, or korean-declarations',
    )
    .option('--train <csv...>', 'tables to learn from')
    .option('--rules <folder>', 'a folder with pack.yaml (default: the shipped pack)')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action((flags: TableFlags) => runTableBacktest(flags, io))
}
