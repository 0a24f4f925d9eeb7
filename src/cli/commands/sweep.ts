import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { InputError } from '../../kernel/input-error.ts'
import { sweepCsv } from '../../report/sweep/sweep-csv.ts'
import { renderSweepPage } from '../../report/sweep/sweep-page.ts'
import type { Sweep, SweepWorld } from '../../report/sweep/sweep-result.ts'
import { type SweepTable, tableOf } from '../../report/sweep/sweep-table.ts'
import { renderSweep } from '../../report/sweep/sweep-text.ts'
import type { SweepCounts } from '../../scale/postgres/sweep-book.ts'
import { buildDigest } from '../files/build-digest.ts'
import { findScenario, shownPath } from '../files/find.ts'
import { makeFolder } from '../files/make-folder.ts'
import { createFileSink } from '../generate/file-sink.ts'
import { wholeNumber } from '../generate/whole-number.ts'
import { EXIT, type Io } from '../io.ts'
import { openScenario } from '../run/open-scenario.ts'
import { readSeeds } from '../seeds.ts'
import { readAxes } from '../sweep/axis.ts'
import { runSweep } from '../sweep/run-sweep.ts'
import { showStatus } from '../sweep/show-status.ts'
import { sweepElsewhere } from '../sweep/sweep-elsewhere.ts'
import { openProgressFile } from '../sweep/sweep-progress.ts'
import { openWorldLog } from '../sweep/world-log.ts'

const EXAMPLES = `
Examples:
  portpair sweep haiphong-los-angeles --days 5 --seeds 1..20
  portpair sweep haiphong-los-angeles --days 5 --seeds 1..20 --set trade.honestErrors.valueGapSdPercent=3,6,12,24
  portpair sweep haiphong-los-angeles --seeds 1..500 --postgres postgres://me:secret@db.example/sweeps
  portpair sweep --postgres --status
  portpair sweep my.yaml --seeds 1..50 --set 'trade.lanes[*].illicitShare=0.005,0.02' --set ports.USLAX.inspectionsPerDay=5,20

Each combination of values meets each seed; a world is run with and without the exchange on the same trade. Differences are
paired by world. The folder gets worlds.ndjson, measures.csv, sweep.json and sweep.html: the same bytes whatever the number
of workers. portpair report --audit counts every mean and interval anew from the worlds. Exit code 1 when a check of a world
does not hold, or something that the scenario says of many seeds (overSeeds).
A sweep that was stopped goes on with --resume; worlds that another build, scenario or rule pack made are run anew.

On many machines: --postgres hands the worlds out over a database, 'portpair worker --postgres' joins from anywhere, and the
bytes are the same again. A coordinator that was stopped is started again by the same command. Put the address into
PORTPAIR_POSTGRES where the password shall not stand on the command line.`

type Flags = {
  readonly seeds: readonly string[]
  readonly days?: number
  readonly set?: readonly string[]
  readonly workers?: number
  readonly out?: string
  readonly resume?: true
  readonly force?: true
  readonly json?: true
  readonly postgres?: string | true
  readonly tries: number
  readonly status?: true
}

/** Registers `portpair sweep`. */
export function sweepCommand(program: Command, io: Io): void {
  program
    .command('sweep')
    .description(
      'many worlds of a scenario, with intervals: what the exchange gains, and where that ends',
    )
    .argument('[scenario]', 'a scenario file, or the name of a shipped one')
    .option('--seeds <range>', '1..20, or a,b,c', readSeeds, readSeeds('1..20'))
    .option(
      '--days <number>',
      'only ships that load in the first so many days',
      wholeNumber('days', 1, 3_660),
    )
    .option('--set <place=values...>', 'a place of the scenario and the values it takes')
    .option(
      '--workers <number>',
      'threads (default: as many as cores; with --postgres none)',
      wholeNumber('workers', 1, 64),
    )
    .option('--out <folder>', 'where the files go (default: out/sweep-<scenario>)')
    .option('--resume', 'go on with a sweep that was stopped')
    .option('--force', 'begin anew where a sweep was stopped')
    .option('--json', 'print the table as one JSON object')
    .option('--postgres [url]', 'hand the worlds out to workers over this database')
    .option(
      '--tries <number>',
      'with --postgres: how many times a world is tried that fails',
      wholeNumber('tries', 1, 100),
      3,
    )
    .option('--status', 'with --postgres: how far every sweep of the database is')
    .addHelpText('after', EXAMPLES)
    .action((name: string | undefined, flags: Flags) => sweep(name, flags, io))
}

async function sweep(name: string | undefined, flags: Flags, io: Io): Promise<void> {
  checkTogether(name, flags)
  if (flags.status) return showStatus(flags.postgres ?? true, flags.json === true, io)
  const axes = readAxes(flags.set ?? [])
  const wanted = { ...flags, scenario: findScenario(name as string), axes }
  const { scenario } = openScenario(wanted.scenario, {})
  const dir = resolve(flags.out ?? `out/sweep-${scenario.name}`)
  makeFolder(dir)
  const progress = openProgressFile(join(dir, 'progress.json'), scenario.name, () => Date.now())
  if (flags.postgres !== undefined) {
    const { postgres } = flags
    const onCounts = ({ planned, done, failed }: SweepCounts) =>
      progress.counted(planned, done + failed)
    const done = await sweepElsewhere(name as string, { ...wanted, postgres, onCounts }, io)
    if (done !== null) tell(dir, done, flags, io)
    progress.remove()
    return
  }
  const file = join(dir, 'worlds.part')
  if (flags.force) rmSync(file, { force: true })
  const log = openWorldLog<SweepWorld['result']>(file, flags.resume === true, buildDigest())
  tell(dir, await runSweep(wanted, log, progress, io), flags, io)
  log.remove()
  progress.remove()
}

/** Throws InputError for flags that say nothing together. */
function checkTogether(name: string | undefined, flags: Flags): void {
  const fault = (what: string, mend: string) => {
    throw new InputError([{ file: 'sweep', what, mend }])
  }
  if (flags.status && flags.postgres === undefined)
    fault('--status asks a database', 'add --postgres')
  if (flags.postgres !== undefined && (flags.resume || flags.force))
    fault(
      'over a database a sweep always goes on with what is kept there',
      'leave --resume and --force out',
    )
  if (name === undefined && !flags.status)
    fault('no scenario is named', 'write e.g. portpair sweep haiphong-los-angeles')
}

/** Writes the files of a sweep that is done, and says what it found. */
function tell(dir: string, done: Sweep, flags: Flags, io: Io): void {
  const table = tableOf(done)
  const files = writeFiles(dir, done, table)
  io.stdout(
    flags.json
      ? tableJson(done, table)
      : `${renderSweep(done, table)}\n${files.map((path) => shownPath(path)).join('\n')}\n`,
  )
  if (table.broken.length > 0 || table.findings.some(({ holds }) => !holds)) io.exit(EXIT.failed)
}

/** What a sweep found, without the worlds it was found in. */
const tableJson = (sweep: Sweep, table: SweepTable): string =>
  `${JSON.stringify({ ...sweep, worlds: sweep.worlds.length, ...table }, null, 2)}\n`

/** Writes the files of a sweep; none has its name before all of them are whole. Returns their paths. */
function writeFiles(dir: string, sweep: Sweep, table: SweepTable): readonly string[] {
  const sink = createFileSink(dir, () => null)
  const append = (file: string, text: string) => sink.append(file, Buffer.from(text))
  try {
    for (const world of sweep.worlds) append('worlds.ndjson', `${JSON.stringify(world)}\n`)
    append('measures.csv', sweepCsv(sweep))
    append('sweep.json', tableJson(sweep, table))
    append('sweep.html', renderSweepPage(sweep, table))
    return sink.finish().map(({ file }) => join(dir, file))
  } catch (error) {
    sink.discard()
    throw error
  }
}
