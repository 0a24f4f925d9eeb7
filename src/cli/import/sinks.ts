import type {
  Imported,
  ImportedDocument,
  ImportedStatus,
  ImportIssue,
  Taken,
} from '../../interop/issue.ts'
import { printable } from '../../kernel/printable.ts'
import { formatUtc } from '../../kernel/time.ts'

/** Where what is read goes, piece by piece and file by file. */
export type Sink = {
  readonly take: (file: string, taken: Taken) => void
  readonly close: (file: Imported) => void
  /** Behind the last file; `ranked` when what was read was sent. */
  readonly end: (ranked: object | undefined) => void
}

type Write = (text: string) => void

/**
 * One JSON object `{ consignments, documents, statuses, verdicts, issues }`. Consignments leave as they are read; what else there
 * is waits for the end.
 */
export function jsonSink(write: Write): Sink {
  const documents: string[] = []
  const statuses: string[] = []
  const verdicts: object[] = []
  const issues: ImportIssue[] = []
  let any = false
  write('{\n  "consignments": [')
  return {
    take(file, taken) {
      for (const one of taken.consignments) {
        write(`${any ? ',' : ''}\n${JSON.stringify({ file, ...one })}`)
        any = true
      }
      for (const one of taken.documents) documents.push(JSON.stringify({ file, ...one }))
      for (const one of taken.statuses) statuses.push(JSON.stringify({ file, ...one }))
    },
    close(read) {
      for (const one of read.verdicts) verdicts.push({ file: read.file, ...one })
      for (const one of read.issues) issues.push(one)
    },
    end(ranked) {
      const rest = { verdicts, issues, ...(ranked && { ranked }) }
      write('\n  ],\n')
      write(`  "documents": [${documents.map((one) => `\n${one}`).join(',')}],\n`)
      write(`  "statuses": [${statuses.map((one) => `\n${one}`).join(',')}],`)
      write(JSON.stringify(rest, null, 2).slice(1))
      write('\n')
    },
  }
}

/** A line for each document as it is read, and at the end of each file a line for each verdict and issue. */
export function ndjsonSink(write: Write): Sink {
  const line = (kind: string, file: string, one: object) =>
    write(`${JSON.stringify({ kind, file, ...one })}\n`)
  return {
    take(file, { consignments, documents, statuses }) {
      for (const one of [...consignments, ...documents]) line('document', file, one)
      for (const one of statuses) line('status', file, one)
    },
    close({ file, verdicts, issues }) {
      for (const one of verdicts) line('verdict', file, one)
      for (const { file: named, ...one } of issues) line('issue', named, one)
    },
    end: () => undefined,
  }
}

/** Documents named for people: of what is beyond, only the number is told. */
const LINES_MAX = 1_000

/** What was read of each file, for people: first how much, then each document, each issue and how to mend it. */
export function textSink(write: Write): Sink {
  let lines: string[] = []
  let counts = NOTHING
  let files = 0
  return {
    take(_, { consignments, documents, statuses }) {
      counts = {
        consignments: counts.consignments + consignments.length,
        documents: counts.documents + documents.length,
        statuses: counts.statuses + statuses.length,
      }
      const add = (line: string) => {
        if (lines.length < LINES_MAX) lines.push(printable(`  ${line}`))
      }
      for (const one of consignments) add(describe(one))
      for (const one of documents) add(describe(one))
      for (const one of statuses) add(describeStatus(one))
    },
    close(read) {
      const leftOut = counts.consignments + counts.documents + counts.statuses - lines.length
      const more = leftOut > 0 ? [`  … and ${leftOut} more`] : []
      write(files++ > 0 ? '\n' : '')
      write([headOf(read, counts), ...lines, ...more, ...tailOf(read), ''].join('\n'))
      lines = []
      counts = NOTHING
    },
    end: () => undefined,
  }
}

function describe({ document }: ImportedDocument): string {
  switch (document.kind) {
    case 'manifest': {
      const { houseBill, voyage, items, containers, grossKg } = document
      return `${houseBill}  ${voyage.portOfLoading} to ${voyage.portOfDischarge}  ${items.length} items, ${containers.length} containers, ${grossKg} kg`
    }
    case 'stow-plan':
      return `stow plan ${document.number}  ${document.voyage.vesselName ?? document.voyage.carrier} ${document.voyage.number}  ${document.positions.length} positions`
    case 'container-event':
      return `${document.container}  ${document.move} at ${document.place}  ${document.full ? 'full' : 'empty'}`
    default:
      return `${document.kind} ${document.number}`
  }
}

function describeStatus({ type, code, bill, container, at }: ImportedStatus): string {
  const about = [bill && `bill ${bill}`, container && `container ${container}`].filter(Boolean)
  return `status ${code} of X12 ${type}  ${about.join(', ')}${at === null ? '' : `  ${formatUtc(at)}`}`
}

type Counts = {
  readonly consignments: number
  readonly documents: number
  readonly statuses: number
}
const NOTHING: Counts = { consignments: 0, documents: 0, statuses: 0 }

function headOf({ file, format, issues }: Imported, counts: Counts): string {
  const count = (severity: ImportIssue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length
  const documents = counts.documents > 0 ? `, ${counts.documents} other documents` : ''
  const statuses = counts.statuses > 0 ? `, ${counts.statuses} statuses` : ''
  return `${printable(file)}: ${format}, ${counts.consignments} consignments${documents}${statuses}, ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`
}

function tailOf({ verdicts, issues, unknownSegments }: Imported): string[] {
  const unknown = Object.entries(unknownSegments).map(([tag, times]) => `${tag} ${times}`)
  return [
    ...verdicts.map(({ type, line, accepted }) =>
      printable(`  ${type} on line ${line}: ${accepted ? 'accepted' : 'refused'}`),
    ),
    ...issues.map(
      ({ severity, line, place, code, message, mend }) =>
        `${printable(
          `  ${severity}${line === undefined ? '' : ` line ${line}`}, ${place}: ${message} [${code}]`,
        )}\n${printable(`      mend: ${mend}`)}`,
    ),
    ...(unknown.length > 0 ? [printable(`  segments not read: ${unknown.join(', ')}`)] : []),
  ]
}
