import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { loadRulePack, packDigest, type RulePack, runExamples } from '../../risk/risk.ts'
import { readRules, SHIPPED } from '../files/find.ts'
import { EXIT, type Io } from '../io.ts'
import { backtestCommand } from './rules/backtest.ts'

/** Registers `portpair rules lint|test|backtest`. */
export function rulesCommand(program: Command, io: Io): void {
  const rules = program.command('rules').description('check a pack of scoring rules')
  rules
    .command('lint')
    .description('read every rule and name every fault with its place')
    .argument('[folder]', 'a folder with pack.yaml (default: the shipped pack)')
    .action((folder: string | undefined) => {
      const pack = loadPack(folder)
      io.stdout(
        `${pack.id} ${pack.version}: ${pack.rules.length} rules, no faults (digest ${packDigest(pack).slice(0, 16)})\n`,
      )
    })
  rules
    .command('test')
    .description('run the examples inside every rule')
    .argument('[folder]', 'a folder with pack.yaml (default: the shipped pack)')
    .option('--json', 'print every example as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  portpair rules test\n  portpair rules test my-rules --json\n\nExit code 1 when an example fails.',
    )
    .action((folder: string | undefined, flags: { json?: true }) =>
      test(loadPack(folder), flags.json === true, io),
    )
  backtestCommand(rules, io)
}

function test(pack: RulePack, json: boolean, io: Io): void {
  const runs = runExamples(pack)
  const failed = runs.filter((run) => !run.passes)
  if (json) io.stdout(`${JSON.stringify({ ok: failed.length === 0, examples: runs }, null, 2)}\n`)
  else {
    for (const run of failed)
      io.stdout(`✗ ${run.rule} ${run.example}: expected ${run.expected}, got ${run.got}\n`)
    io.stdout(
      `${runs.length - failed.length} of ${runs.length} examples of ${pack.rules.length} rules hold\n`,
    )
  }
  if (failed.length > 0) io.exit(EXIT.failed)
}

function loadPack(folder: string | undefined): RulePack {
  return loadRulePack(readRules(resolve(folder ?? join(SHIPPED, 'rules'))))
}
