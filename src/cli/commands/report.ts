import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import { InputError } from '../../kernel/input-error.ts'
import type { Briefing } from '../../report/briefing/briefing.ts'
import { measuresCsv } from '../../report/briefing/measures-csv.ts'
import { renderBriefing } from '../../report/briefing/render-briefing.ts'
import { renderSummary } from '../../report/summary/render-summary.ts'
import { shownPath } from '../files/find.ts'
import { EXIT, type Io, wantsColor } from '../io.ts'
import { auditRun } from '../report/audit-run.ts'
import { printPdf } from '../report/print-pdf.ts'

const EXAMPLES = `
Examples:
  portpair report out/haiphong-los-angeles                      the run once more, as text
  portpair report out/haiphong-los-angeles --html r.html --lang vi
  portpair report out/haiphong-los-angeles --pdf report.pdf     through a browser, where there is one
  portpair report out/haiphong-los-angeles --csv                every measure of every arm and port
  portpair report --audit out/haiphong-los-angeles              counts, sums, shares and intervals made anew from journal.sqlite
  portpair report --audit out/sweep-haiphong-los-angeles        the intervals of a sweep, drawn anew from its worlds
  portpair report --audit out/backtest                          those of a back-test, by what rules backtest --out kept

The audit is a plain script (audit.js, the files beside it and audit.sql) that imports nothing of this program and says at its
top what it counts and what not. Exit code 3 when a number differs.`

type Flags = {
  readonly audit?: true
  readonly html?: string
  readonly pdf?: string
  readonly lang: Language
  readonly json?: true
  readonly csv?: true
}

/** Registers `portpair report`. */
export function reportCommand(program: Command, io: Io): void {
  program
    .command('report')
    .description('what a run left behind: read again, or checked')
    .argument(
      '<folder>',
      'the folder of a run (or, for --audit, of a sweep or back-test), its --out',
    )
    .option('--audit', 'count everything anew from the journal, and compare')
    .option('--html <file>', 'the report as one page that needs nothing else')
    .option('--pdf <file>', 'the report on paper')
    .addOption(
      new Option('--lang <language>', 'of page and paper').choices(LANGUAGES).default('en'),
    )
    .option('--json', 'everything the report is made from, as one JSON object')
    .option('--csv', 'every measure as a row')
    .addHelpText('after', EXAMPLES)
    .action((folder: string, flags: Flags) => report(folder, flags, io))
}

async function report(folder: string, flags: Flags, io: Io): Promise<void> {
  if (flags.audit) {
    const has = (name: string) => existsSync(join(folder, name))
    const from = has('backtest.json')
      ? [has('cases.ndjson') ? 'cases.ndjson' : 'lists.ndjson']
      : has('sweep.json')
        ? ['worlds.ndjson']
        : ['result.json', 'journal.sqlite']
    const { text, equal } = await auditRun(needed(folder, ...from), io)
    io.stdout(text)
    if (!equal) io.exit(EXIT.integrity)
    return
  }
  const file = join(needed(folder, 'report.json'), 'report.json')
  const briefing = JSON.parse(readFileSync(file, 'utf8')) as Briefing
  if (flags.html !== undefined) writeFileSync(flags.html, renderBriefing(briefing, flags.lang))
  if (flags.pdf !== undefined) await printPdf(renderBriefing(briefing, flags.lang), flags.pdf)
  if (flags.json) io.stdout(`${JSON.stringify(briefing, null, 2)}\n`)
  else if (flags.csv) io.stdout(measuresCsv(briefing.result))
  else if (flags.html === undefined && flags.pdf === undefined) io.stdout(textOf(briefing, io))
}

function textOf({ result, evidence: { gains } }: Briefing, io: Io): string {
  const timing = { wallMs: 0, consignments: 0, perSecond: null }
  return renderSummary({ ...result, timing }, { color: wantsColor(io), width: io.width, gains })
}

/** The folder, when these files are in it. */
function needed(folder: string, ...names: readonly string[]): string {
  const missing = names.filter((name) => !existsSync(join(folder, name)))
  if (missing.length === 0) return resolve(folder)
  throw new InputError(
    missing.map((name) => ({
      file: shownPath(resolve(folder, name)),
      what: 'is not there',
      mend: 'name the folder that `portpair run` wrote, its --out',
    })),
  )
}
