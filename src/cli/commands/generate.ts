import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { shownPath } from '../files/find.ts'
import { FORMATS, type FormatName } from '../generate/formats.ts'
import { type FilesMade, generateFiles } from '../generate/generate-files.ts'
import { type Shiploads, shiploads } from '../generate/shipload.ts'
import { shipsHere } from '../generate/ships-here.ts'
import { shipsOfWorkers } from '../generate/ships-of-workers.ts'
import { wholeNumber } from '../generate/whole-number.ts'
import type { Io } from '../io.ts'
import { createProgress } from '../progress.ts'
import { loadTrade, type TradeInputs } from '../run/load-trade.ts'
import { tradePlan } from '../run/trade-plan.ts'
import { generateQualityCommand } from './generate-quality.ts'

const EXAMPLES = `Examples:
  portpair generate haiphong-los-angeles --count 1000            documents and truth as NDJSON
  portpair generate first-day --format csv --out trade           tables for a spreadsheet
  portpair generate first-day --format cuscar --no-truth         manifests as a carrier sends them
`

const NOTES = `
ndjson   <kind>.ndjson, a line for each filing: { at, port, document }, at in ms UTC
csv      <kind>.csv and a table for each list inside; text a spreadsheet would take for a formula begins with ';
         lists of plain values in one cell, divided by |, with \\ before a | or \\ inside a value
cuscar   manifest.<LOCODE>.edi, UN/EDIFACT CUSCAR D.99B in UTF-8 (UNOY): manifests only, what else there is has no place
The truth goes into truth.ndjson (truth.csv), never into a file of documents.
The same scenario, seed and options give the same bytes. A larger count only adds to a smaller one, except for the
papers of the last ship as a whole (stow-plan, master-bill), which carries fewer.

Exit code 0 when written, 2 for a fault in a file or flag, 4 when the disk refuses, 130 after Ctrl-C.`

type Flags = {
  readonly count?: number
  readonly seed?: string
  readonly days?: number
  readonly out?: string
  readonly format: FormatName
  readonly truth: boolean
  readonly workers?: number
  readonly force?: true
  readonly json?: true
}

/** Registers `portpair generate`. */
export function generateCommand(program: Command, io: Io): void {
  // What follows `generate quality` is its own, though both have flags of the same name.
  program.enablePositionalOptions()
  const command = program
    .command('generate')
    .description('make synthetic trade documents of both sides, with the truth apart')
    .argument('<scenario>', 'a scenario file, or the name of a shipped one')
    .option(
      '--count <number>',
      'exactly so many true consignments; without --days ships sail on as long as it takes',
      wholeNumber('count', 1, 100_000_000),
    )
    .option('--seed <text>', 'where all chance comes from, instead of the scenario’s own')
    .option(
      '--days <number>',
      'ships that load in so many days, instead of the scenario’s own',
      wholeNumber('days', 1, 3_660),
    )
    .option('--out <folder>', 'where the files go (default: out/<scenario>-documents)')
    .addOption(
      new Option('--format <name>', 'how documents are written')
        .choices(Object.keys(FORMATS))
        .default('ndjson'),
    )
    .option('--no-truth', 'leave the truth out')
    .option(
      '--workers <number>',
      'threads that make documents, the files being the same (default: 2, or 1 for a small trade or a single core)',
      wholeNumber('workers', 1, 64),
    )
    .option(
      '--force',
      'replace the format’s older files once the new ones are whole, and remove those not written anew',
    )
    .option('--json', 'print the summary as one JSON object')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', NOTES)
    .action((name: string, flags: Flags) => generate(name, flags, io))
  generateQualityCommand(command, io)
}

async function generate(name: string, flags: Flags, io: Io): Promise<void> {
  const inputs = loadTrade(name, flags)
  const trade = shiploads(inputs, flags)
  const dir = resolve(flags.out ?? `out/${inputs.scenario.name}-documents`)
  const progress = createProgress(io)
  const begun = io.now()
  const format = FORMATS[flags.format](tradePlan(inputs.scenario))
  const workers = flags.workers ?? usualWorkers(trade)
  const { scenario, tables } = inputs
  const order = { scenario, tables, wanted: flags, format: flags.format, withTruth: flags.truth }
  const ships =
    workers === 1
      ? shipsHere(trade, format, flags.truth)
      : shipsOfWorkers(order, trade.ships, workers)
  const made = await generateFiles(ships, {
    dir,
    format,
    total: trade.total,
    force: flags.force === true,
    signal: io.signal,
    onProgress: (share) => progress.show('generate', share),
  }).finally(progress.end)
  const summary = summaryOf(inputs, flags, dir, trade, made)
  const timing = timingOf(made.consignments, io.now() - begun)
  io.stdout(
    flags.json
      ? `${JSON.stringify({ ...summary, timing }, null, 2)}\n`
      : render(summary, timing.wallMs),
  )
}

/** A worker takes as long to start as a thousand consignments to make. */
const SMALL = 4_000

const usualWorkers = ({ total }: Shiploads): number =>
  total < SMALL ? 1 : Math.min(2, availableParallelism())

type Summary = ReturnType<typeof summaryOf>

function summaryOf(
  { scenario }: TradeInputs,
  { format, truth }: Flags,
  dir: string,
  { days }: Shiploads,
  { files, illicit, ...made }: FilesMade,
) {
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    days,
    format,
    ...made,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    // Who asks for no truth is not told how many lie either.
    truth: truth ? { illicit } : null,
    out: shownPath(dir),
    files,
  }
}

function timingOf(consignments: number, ms: number) {
  const wallMs = Math.round(ms)
  return { wallMs, perSecond: Math.round((consignments * 1_000) / Math.max(1, wallMs)) }
}

function render(
  { consignments, days, seed, scenario, filings, files, out, truth }: Summary,
  ms: number,
) {
  const width = Math.max(...files.map(({ file }) => file.length))
  return [
    `${scenario}, seed ${seed}: ${consignments} consignments of ${days} days${truth ? `, ${truth.illicit} of them illicit` : ''}, in ${(ms / 1_000).toFixed(1)} s`,
    ...Object.entries(filings).map(([kind, count]) => `  ${count} × ${kind}`),
    `files in ${out}:`,
    ...files.map(
      ({ file, bytes, sha256 }) =>
        `  ${file.padEnd(width)}  ${bytes} bytes  sha256 ${sha256.slice(0, 16)}`,
    ),
    '',
  ].join('\n')
}
