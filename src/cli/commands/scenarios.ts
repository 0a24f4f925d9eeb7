import type { Command } from 'commander'
import { printable } from '../../kernel/printable.ts'
import { shippedScenarios } from '../files/find.ts'
import { wholeNumber } from '../generate/whole-number.ts'
import { EXIT, type Io } from '../io.ts'
import { openScenario } from '../run/open-scenario.ts'
import { foundingRows } from '../scenarios/founding-articles.ts'
import { isGood, renderList, renderVerdict } from '../scenarios/render-library.ts'
import { judgeScenario, type Verdict } from '../scenarios/run-library.ts'

const EXAMPLES = `
Examples:
  portpair scenarios list                    what comes with the product, and what shows which instrument
  portpair scenarios run                     every scenario: question, finding, held or not
  portpair scenarios run eodes-korea placebo-no-fraud only these
  portpair scenarios run --audit                      and every number counted anew from each journal

Exit code 1 when the finding of a scenario no longer holds, or an audit counts another number.`

type Flags = { readonly json?: true }
type RunFlags = Flags & { readonly audit?: true; readonly days?: number }

/** Registers `portpair scenarios list|run`. */
export function scenariosCommand(program: Command, io: Io): void {
  const scenarios = program
    .command('scenarios')
    .description('the library of scenarios: what each asks, and whether its finding holds')
    .addHelpText('after', EXAMPLES)
  scenarios
    .command('list')
    .description('every scenario, and the one that shows each thing the founding articles name')
    .option('--json', 'print the table as JSON')
    .action(({ json }: Flags) => {
      const listed = shippedScenarios().map((name) => {
        const { title, question, finding = null, days } = openScenario(name, {}).scenario
        return { name, title, question, finding, days }
      })
      const rows = foundingRows()
      io.stdout(json ? asJson({ scenarios: listed, rows }) : plain(renderList(listed, rows)))
    })
  scenarios
    .command('run')
    .description('run scenarios as they are written and tell whether what each finds still holds')
    .argument('[scenario...]', 'only these (default: all that come with the product)')
    .option('--audit', 'also count every number of every run anew from its journal')
    .option(
      '--days <number>',
      'only ships that load in the first so many days; findings are not judged then',
      wholeNumber('days', 1, 3_660),
    )
    .option('--json', 'print the verdicts as JSON')
    .action((names: string[], flags: RunFlags) => runLibrary(names, flags, io))
}

async function runLibrary(
  names: readonly string[],
  { json, ...judging }: RunFlags,
  io: Io,
): Promise<void> {
  const verdicts: Verdict[] = []
  for (const name of names.length === 0 ? shippedScenarios() : names) {
    const verdict = await judgeScenario(name, io, judging)
    verdicts.push(verdict)
    if (!json) io.stdout(plain(renderVerdict(verdict, Math.min(100, io.width))))
  }
  const failed = verdicts.filter((verdict) => !isGood(verdict)).length
  if (json) io.stdout(asJson({ verdicts }))
  else io.stdout(`\n${verdicts.length - failed} of ${verdicts.length} scenarios hold\n`)
  if (failed > 0) io.exit(EXIT.failed)
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const plain = (text: string) => text.split('\n').map(printable).join('\n')
