import { readFileSync, statSync } from 'node:fs'
import { type Command, InvalidArgumentError } from 'commander'
import { Locode } from '../../domain/codes.ts'
import { importText } from '../../interop/import-text.ts'
import { createIssueLog, type Imported, type ImportIssue } from '../../interop/issue.ts'
import { type ImportDefaults, MAX_BYTES } from '../../interop/options.ts'
import { printable } from '../../kernel/printable.ts'
import { EXIT, type Io } from '../io.ts'
import { renderRanked, submit } from './submit.ts'

const EXAMPLES = `
Examples:
  portpair import manifest.edi                     what was read, and every issue with its place
  portpair import *.edi bills/*.json --json        the same as one JSON object
  portpair import manifest.edi --submit            send it through a pair of ports and rank it

Reads UN/EDIFACT CUSCAR (D95B, D99B, D03B) and DCSA bill of lading 3.0 JSON. Warnings lose nothing.
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
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], flags: Flags) => {
      const defaults = pairOf(flags)
      const read = files.map((file) => readFile(file, defaults))
      const isAnyRead = read.some((file) => file.consignments.length > 0)
      const ranked = flags.submit && isAnyRead ? await submit(read, io) : undefined
      io.stdout(
        flags.json
          ? asJson(read, ranked)
          : read.map(render).join('\n') + (ranked ? `\n${renderRanked(ranked)}` : ''),
      )
      if (!isAnyRead) io.exit(EXIT.input)
    })
}

type Flags = {
  readonly submit?: true
  readonly json?: true
  readonly from?: string
  readonly to?: string
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

function readFile(file: string, defaults: ImportDefaults): Imported {
  let bytes: Uint8Array
  try {
    // A device or a pipe may never end: only what has a size is read.
    if (!statSync(file).isFile()) throw new Error('not a file')
    bytes = statSync(file).size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(file)
  } catch {
    // The other files are read all the same.
    const issues = createIssueLog(file, 1)
    issues.add('file-not-opened', { place: 'file' }, 'this file cannot be read')
    return { file, format: 'unknown', consignments: [], issues: issues.list(), unknownSegments: {} }
  }
  return importText(file, bytes, { defaults })
}

function asJson(read: readonly Imported[], ranked: object | undefined): string {
  const consignments = read.flatMap(({ file, consignments: found }) =>
    found.map((one) => ({ file, ...one })),
  )
  const issues = read.flatMap((file) => file.issues)
  return `${JSON.stringify({ consignments, issues, ...(ranked && { ranked }) }, null, 2)}\n`
}

function render({ file, format, consignments, issues, unknownSegments }: Imported): string {
  const count = (severity: ImportIssue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length
  const unknown = Object.entries(unknownSegments).map(([tag, times]) => `${tag} ${times}`)
  return [
    `${printable(file)}: ${format}, ${consignments.length} consignments, ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`,
    ...consignments.map(({ document: { houseBill, voyage, items, containers, grossKg } }) =>
      printable(
        `  ${houseBill}  ${voyage.portOfLoading} to ${voyage.portOfDischarge}  ${items.length} items, ${containers.length} containers, ${grossKg} kg`,
      ),
    ),
    ...issues.map(
      ({ severity, line, place, code, message, mend }) =>
        `${printable(
          `  ${severity}${line === undefined ? '' : ` line ${line}`}, ${place}: ${message} [${code}]`,
        )}\n${printable(`      mend: ${mend}`)}`,
    ),
    ...(unknown.length > 0 ? [printable(`  segments not read: ${unknown.join(', ')}`)] : []),
    '',
  ].join('\n')
}
