import { type Command, InvalidArgumentError } from 'commander'
import { createChance } from '../../kernel/chance.ts'
import { diffPacks } from '../../risk/backtest/diff.ts'
import type { Io } from '../io.ts'
import { benchRules } from '../rules/bench-rules.ts'
import { type CaseFlags, casesFor, withCaseFlags } from '../rules/case-flags.ts'
import { type ExplainFlags, explainShipment } from '../rules/explain-shipment.ts'
import { type LintFlags, lintRules } from '../rules/lint-rules.ts'
import { answer, openPack, type Watched } from '../rules/open-pack.ts'
import { renderDiff } from '../rules/render-backtest.ts'
import { type RescoreFlags, rescoreRun } from '../rules/rescore-run.ts'
import { type TestFlags, testRules } from '../rules/test-rules.ts'
import { backtestCommand } from './rules/backtest.ts'
import { publishCommand } from './rules/publish.ts'

type Printed = { readonly json?: true }

const FOLDER = 'a folder with pack.yaml (default: the shipped pack)'
const WATCH = 'answer again whenever a rule is saved, until Ctrl-C'

/** Registers `portpair rules lint|test|explain|rescore|diff|backtest|publish|bench`. */
export function rulesCommand(program: Command, io: Io): void {
  const rules = program
    .command('rules')
    .description('the analyst’s bench: check, test and try a pack of scoring rules')
  lintCommand(rules, io)
  testCommand(rules, io)
  explainCommand(rules, io)
  rescoreCommand(rules, io)
  diffCommand(rules, io)
  backtestCommand(rules, io)
  publishCommand(rules, io)
  withCaseFlags(rules.command('bench').description('how long the rules take for a shipment'))
    .argument('[folder]', FOLDER)
    .option('--json', 'print everything as one JSON object')
    .action(async (folder: string | undefined, flags: CaseFlags & Printed) => {
      const { pack } = openPack(folder)
      const { cases } = await casesFor(flags, io)
      benchRules(pack, cases, flags.json === true, io)
    })
}

function lintCommand(rules: Command, io: Io): void {
  withCaseFlags(rules.command('lint'))
    .description('name every fault of every rule with its place, and what is surely not meant')
    .argument('[folder]', FOLDER)
    .option('--samples', 'also try the rules on shipments: which fire always, never, in a shadow')
    .option('--agreement <file>', 'also name the facts that this agreement leaves unknown')
    .option('--strict', 'exit 1 when there is a warning')
    .option('--watch', WATCH)
    .option('--json', 'print everything as one JSON object')
    .addHelpText('after', LINT_EXAMPLES)
    .action(
      async (
        folder: string | undefined,
        flags: LintFlags & CaseFlags & Watched & { samples?: true },
      ) => {
        if (!flags.watch) openPack(folder)
        const cases = flags.samples ? (await casesFor(flags, io)).cases : []
        await answer(folder, flags, io, (pack) => lintRules(pack, cases, flags, io))
      },
    )
}

function testCommand(rules: Command, io: Io): void {
  rules
    .command('test')
    .description('run the examples inside every rule')
    .argument('[folder]', FOLDER)
    .option('--coverage', 'how many branches of all conditions the examples take')
    .option('--threshold <percent>', 'fail below so many percent of branches', readPercent)
    .option('--mutants', 'change every operator and threshold, and fail where no example notices')
    .option('--watch', WATCH)
    .option('--json', 'print everything as one JSON object')
    .addHelpText('after', TEST_EXAMPLES)
    .action((folder: string | undefined, flags: TestFlags & Watched) =>
      answer(folder, flags, io, (pack) => testRules(pack, flags, io)),
    )
}

function explainCommand(rules: Command, io: Io): void {
  rules
    .command('explain')
    .description('why a shipment of a run has its score: every assessment with its reasons')
    .argument('<shipment>', 'a house bill or a UCR')
    .option('--run <folder>', 'the folder of the run', 'out/haiphong-los-angeles')
    .option('--at <time>', 'only what was thought at this UTC time, node by node')
    .option('--all', 'also the nodes of rules that did not fire')
    .option('--json', 'print everything as one JSON object')
    .action((shipment: string, flags: ExplainFlags) => explainShipment(shipment, flags, io))
}

function rescoreCommand(rules: Command, io: Io): void {
  rules
    .command('rescore')
    .description('score every shipment of a run again, and tell which move')
    .argument('[folder]', FOLDER)
    .option('--run <folder>', 'the folder of the run', 'out/haiphong-los-angeles')
    .option('--watch', WATCH)
    .option('--json', 'print everything as one JSON object')
    .addHelpText('after', RESCORE_EXAMPLES)
    .action((folder: string | undefined, flags: RescoreFlags & Watched) =>
      answer(folder, flags, io, ({ pack }) => rescoreRun(pack, flags, io)),
    )
}

function diffCommand(rules: Command, io: Io): void {
  withCaseFlags(rules.command('diff'))
    .description(
      'which shipments move when one pack takes the place of another, and what it is worth',
    )
    .argument('<before>', 'a folder with pack.yaml')
    .argument('<after>', 'another one')
    .option('--capacity <percent>', 'share of shipments that can be opened', readPercent, 2)
    .option('--watch', WATCH)
    .option('--json', 'print everything as one JSON object')
    .action(
      async (
        before: string,
        after: string,
        flags: CaseFlags & Watched & Printed & { capacity: number },
      ) => {
        const old = openPack(before).pack
        const { cases, labels } = await casesFor(flags, io)
        await answer(after, flags, io, ({ pack }) => {
          const diff = diffPacks(old, pack, cases, labels, flags.capacity, createChance('diff'))
          io.stdout(flags.json ? `${JSON.stringify(diff, null, 2)}\n` : renderDiff(diff))
        })
      },
    )
}

const LINT_EXAMPLES = `
Examples:
  portpair rules lint my-rules
  portpair rules lint my-rules --samples --agreement my-agreement.yaml --strict

Exit code 2 for a fault. A warning is no fault: with --strict it exits 1.`

const TEST_EXAMPLES = `
Examples:
  portpair rules test
  portpair rules test my-rules --coverage --threshold 100 --mutants

Exit code 1 when an example fails, the coverage is below the threshold, or a change goes unnoticed.`

const RESCORE_EXAMPLES = `
Examples:
  portpair rules rescore my-rules --run out/haiphong-los-angeles
  portpair rules rescore my-rules --run out/haiphong-los-angeles --watch

Each shipment is scored on the facts of its newest assessment, as they were known at that moment.`

function readPercent(text: string): number {
  const percent = Number(text)
  if (!/^\d+$/.test(text) || percent > 100)
    throw new InvalidArgumentError('write a whole number from 0 to 100')
  return percent
}
