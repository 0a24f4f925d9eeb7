import { type Command, InvalidArgumentError, Option } from 'commander'
import { Locode } from '../../domain/codes.ts'
import type { EnsHeader } from '../../interop/ens/structure.ts'
import type { Imported, ImportedConsignment } from '../../interop/issue.ts'
import type { ImportDefaults, ImportOptions } from '../../interop/options.ts'
import { loadMappings } from '../import/load-mappings.ts'
import { parquetSink } from '../import/parquet/sink.ts'
import { openParquet } from '../import/parquet/writer.ts'
import { readFile } from '../import/read-file.ts'
import { jsonSink, ndjsonSink, type Sink, textSink } from '../import/sinks.ts'
import { EXIT, type Io } from '../io.ts'
import { renderRanked, submit } from './submit.ts'

const EXAMPLES = `
Examples:
  portpair import manifest.edi                     what was read, and every issue with its place
  portpair import *.edi bills/*.json --json        the same as one JSON object
  portpair import big.edi --ndjson > read.ndjson   a line for each document, in steady memory
  portpair import ams.csv --map my-columns.yaml    a table of others, by a mapping of its columns
  portpair import manifest.edi --submit            send it through a pair of ports and rank it
  portpair import *.edi --parquet tables           tables/consignments.parquet and tables/items.parquet as well
  duckdb -c "select port_of_loading, count(*), sum(gross_kg) from 'tables/consignments.parquet' group by 1"
  python -c "import pandas; print(pandas.read_parquet('tables/items.parquet').groupby('hs6')['gross_kg'].sum())"

Reads, whatever the file is called: UN/EDIFACT CUSCAR, BAPLIE, COARRI and COPRAR, ANSI X12 309, 310, 315, 350 and 358,
entry summary declarations CC315A and CC313A (XML, judged by the rules of the United Kingdom), DCSA bill of lading 3.0
(JSON), NDJSON of portpair generate, and CSV, TSV or NDJSON tables by a mapping (that of the US manifest table is known).
Warnings lose nothing.
Exit code 2 when nothing could be read.`

/** Registers `portpair import`. */
export function importCommand(program: Command, io: Io): void {
  program
    .command('import')
    .description('read real message files into manifests, with every issue and its place')
    .argument('<file...>', 'message files')
    .option('--submit', 'send what was read through a pair of ports and print the ranked result')
    .option(
      '--from <locode>',
      'port of loading of messages that name none (with --submit: VNHPH)',
      readLocode,
    )
    .option(
      '--to <locode>',
      'port of discharge of messages that name none (with --submit: USLAX)',
      readLocode,
    )
    .addOption(
      new Option('--ens <header>', 'edition of the schema that entry summary declarations follow')
        .choices(['full', 'reduced'])
        .default('reduced'),
    )
    .option(
      '--map <file>',
      'mapping of a table of your own (YAML); may be given again',
      collect,
      [],
    )
    .option('--parquet <folder>', 'also write what was read as Parquet tables (hyparquet-writer)')
    .addOption(new Option('--json', 'print one JSON object').conflicts('ndjson'))
    .addOption(new Option('--ndjson', 'print one JSON object a line').conflicts('submit'))
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], flags: Flags) => {
      const options = {
        defaults: pairOf(flags),
        ensHeader: flags.ens,
        mappings: loadMappings(flags.map),
      }
      const parquet = flags.parquet === undefined ? null : await openParquet()
      const printed = sinkOf(flags, io.stdout)
      const sink =
        parquet === null ? printed : parquetSink(parquet, flags.parquet as string, printed)
      const { isAnyRead, kept } = readAll(files, options, sink, flags.submit === true)
      const ranked = flags.submit && isAnyRead ? await submit(kept, io) : undefined
      sink.end(ranked)
      if (ranked !== undefined && !flags.json) io.stdout(`\n${renderRanked(ranked)}`)
      if (!isAnyRead) io.exit(EXIT.input)
    })
}

type Flags = {
  readonly submit?: true
  readonly json?: true
  readonly ndjson?: true
  readonly parquet?: string
  readonly ens: EnsHeader
  readonly map: readonly string[]
  readonly from?: string
  readonly to?: string
}

function collect(file: string, before: readonly string[]): readonly string[] {
  return [...before, file]
}

function readLocode(text: string): string {
  if (!Locode.safeParse(text).success)
    throw new InvalidArgumentError('a port is a UN/LOCODE, e.g. VNHPH')
  return text
}

/** Ports for messages that name none. What is to be sent needs two; what is only read keeps saying that none was named. */
function pairOf({ submit, from, to }: Flags): ImportDefaults {
  const portOfLoading = from ?? (submit ? 'VNHPH' : undefined)
  const portOfDischarge = to ?? (submit ? 'USLAX' : undefined)
  return { ...(portOfLoading && { portOfLoading }), ...(portOfDischarge && { portOfDischarge }) }
}

function sinkOf({ json, ndjson }: Flags, write: (text: string) => void): Sink {
  if (json) return jsonSink(write)
  return ndjson ? ndjsonSink(write) : textSink(write)
}

/** Reads file by file. Consignments are kept only to be sent: there may be more than fit. */
function readAll(
  files: readonly string[],
  options: ImportOptions,
  sink: Sink,
  keep: boolean,
): { readonly isAnyRead: boolean; readonly kept: readonly Imported[] } {
  let isAnyRead = false
  const kept = files.map((file) => {
    const consignments: ImportedConsignment[] = []
    const read = readFile(file, options, (taken) => {
      const { consignments: read, documents, statuses } = taken
      isAnyRead ||= read.length + documents.length + statuses.length > 0
      if (keep) for (const one of taken.consignments) consignments.push(one)
      sink.take(file, taken)
    })
    sink.close(read)
    return { ...read, consignments }
  })
  return { isAnyRead, kept }
}
