import type { ManifestConsignment } from '../domain/documents.ts'
import type { PortDocument } from '../domain/port-document.ts'
import type { Millis } from '../kernel/time.ts'
import { gravityOf, type IssueCode, type Severity } from './issue-codes.ts'

/** One thing found in a foreign file. The message says what is wrong, the mend what the sender should do. */
export type ImportIssue = {
  readonly file: string
  /** `interchange 1, message 2, segment 8 CNI/2.1` or a JSON pointer: `/consignmentItems/0/HSCodes/1`. */
  readonly place: string
  /** From 1; absent when the place is the whole file. */
  readonly line?: number
  readonly column?: number
  readonly code: IssueCode
  readonly severity: Severity
  readonly message: string
  readonly mend: string
}

/** A consignment read from a foreign file. */
export type ImportedConsignment = {
  readonly document: ManifestConsignment
  /** Time the message says it was made, in ms UTC; null when it does not say. */
  readonly at: Millis | null
  readonly place: string
}

/** Any other document read from a foreign file: a stow plan, a container event, a declaration of our own formats. */
export type ImportedDocument = {
  readonly document: PortDocument
  readonly at: Millis | null
  readonly place: string
}

export function isConsignment(read: ImportedDocument): read is ImportedConsignment {
  return read.document.kind === 'manifest'
}

/** A status that is no document of ours: what customs posted to a bill, or what became of a container, as it is told. */
export type ImportedStatus = {
  /** X12 transaction set. */
  readonly type: '315' | '350' | '358'
  /** Disposition or status code as written; `carried` for a bill of a consist. */
  readonly code: string
  readonly bill?: string
  readonly masterBill?: string
  readonly container?: string
  readonly location?: string
  /** Number of the customs entry. */
  readonly entry?: string
  readonly remark?: string
  readonly at: Millis | null
  readonly place: string
}

/** What a customs administration would answer to a declaration. A refused one is not read as cargo. */
export type Verdict = {
  readonly type: 'CC315A' | 'CC313A'
  readonly place: string
  readonly line: number
  readonly accepted: boolean
}

/** Everything one file gave: what was read, and everything that was odd about it. */
export type Imported = {
  readonly file: string
  readonly format: 'edifact' | 'x12' | 'ens' | 'dcsa' | 'table' | 'csv' | 'ndjson' | 'unknown'
  readonly consignments: readonly ImportedConsignment[]
  /** Documents that are no manifests, in order. */
  readonly documents: readonly ImportedDocument[]
  readonly statuses: readonly ImportedStatus[]
  /** Of each entry summary declaration, in order. */
  readonly verdicts: readonly Verdict[]
  readonly issues: readonly ImportIssue[]
  /** Segments that are not in the message's directory, by tag. */
  readonly unknownSegments: Readonly<Record<string, number>>
}

/** What a reader has read and not yet handed over. */
export type Taken = Pick<Imported, 'consignments' | 'documents' | 'statuses'>

/**
 * Reads one file in chunks of any size and holds no more than one message, beside what was not yet taken. `take` hands
 * over what was read and forgets it; `end` closes what is open and gives the rest with everything that was odd.
 */
export type FileReader = {
  readonly push: (chunk: Uint8Array) => void
  readonly take: () => Taken
  readonly end: () => Imported
}

/** Where something stands in a file. */
export type Place = { readonly place: string; readonly line?: number; readonly column?: number }

/** What is said of something; as a function where making the words costs more than most issues are worth. */
export type Words = string | (() => string)

/** Collects issues, at most `limit`; what is beyond is counted and said in one last issue. */
export type IssueLog = {
  readonly add: (code: IssueCode, where: Place, message: Words, mend?: string) => void
  /** The first of this code and key only: for what would otherwise be said of every segment. */
  readonly once: (key: string, code: IssueCode, where: Place, message: Words, mend?: string) => void
  readonly list: () => readonly ImportIssue[]
}

export function createIssueLog(file: string, limit: number): IssueLog {
  const issues: ImportIssue[] = []
  const said = new Map<IssueCode, Set<string>>()
  let keys = 0
  let leftOut = 0

  const add: IssueLog['add'] = (code, where, message, mend) => {
    if (issues.length >= limit) {
      leftOut++
      return
    }
    const { severity, mend: usual } = gravityOf(code)
    const { place, line, column } = where
    issues.push({
      file,
      place,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      code,
      severity,
      message: typeof message === 'string' ? message : message(),
      mend: mend ?? usual,
    })
  }
  return {
    add,
    once(key, code, where, message, mend) {
      let told = said.get(code)
      if (told?.has(key)) return
      if (keys < limit) {
        if (told === undefined) {
          told = new Set()
          said.set(code, told)
        }
        told.add(key)
        keys++
      }
      add(code, where, message, mend)
    },
    list() {
      if (leftOut === 0) return issues
      const { severity, mend } = gravityOf('issues-left-out')
      const message = `${leftOut} more issues are not shown`
      return [...issues, { file, place: 'file', code: 'issues-left-out', severity, message, mend }]
    },
  }
}
