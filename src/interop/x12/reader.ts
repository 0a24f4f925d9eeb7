import type { NumberRegister } from '../assemble.ts'
import { createTextDecoder } from '../decode-text.ts'
import {
  createIssueLog,
  type FileReader,
  type ImportedConsignment,
  type ImportedDocument,
  type ImportedStatus,
  isConsignment,
} from '../issue.ts'
import { type ImportOptions, MAX_ISSUES } from '../options.ts'
import { stemOf } from '../stem.ts'
import { createTally } from '../tally.ts'
import { quote } from '../text.ts'
import { createX12Envelope } from './envelope.ts'
import { createX12Tokenizer, type X12Token } from './tokenizer.ts'

const TAG = /^[A-Z][A-Z0-9]{1,2}$/

/**
 * A push reader for ANSI X12 interchanges of sets 309, 310, 315, 350 and 358. Never throws on what a file holds, and a
 * broken segment, set or interchange costs only itself.
 */
export function createX12Reader(file: string, options: ImportOptions = {}): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const register: NumberRegister = createTally()
  const decoder = createTextDecoder(log)
  let consignments: ImportedConsignment[] = []
  let documents: ImportedDocument[] = []
  let statuses: ImportedStatus[] = []
  const envelope = createX12Envelope({
    log,
    register,
    defaults: options.defaults ?? {},
    stem: stemOf(file),
    keep(read) {
      for (const one of read.documents) {
        if (isConsignment(one)) consignments.push(one)
        else documents.push(one)
      }
      for (const one of read.statuses) statuses.push(one)
    },
  })

  const readToken = (token: X12Token) => {
    switch (token.kind) {
      case 'bad-header':
        log.add(
          'service-string',
          envelope.next(token.line),
          'ISA does not have its sixteen elements; * and ~ are taken',
          'write ISA with its fixed lengths',
        )
        return
      case 'too-long':
        log.add(
          'segment-too-long',
          envelope.next(token.line),
          'a segment of more than 64 KiB is not read, up to the next terminator',
        )
        return
      case 'rest':
        readRest(token.text, token.line)
        return
      case 'segment':
        readSegment(token.elements, token.line)
    }
  }
  const readSegment = (elements: readonly string[], line: number) => {
    const tag = elements[0] ?? ''
    if (TAG.test(tag)) return envelope.read(elements, line)
    log.once(
      tag.slice(0, 12),
      'bad-segment',
      envelope.next(line),
      `${quote(tag)} is no segment`,
      'a segment begins with a tag of two or three capital letters or digits',
    )
  }
  /** A trailer at the very end may lack its terminator. */
  const readRest = (text: string, line: number) => {
    const elements = text.trim().split(text.charAt(3) || '*')
    const where = envelope.next(line)
    if (elements[0] === 'IEA') {
      log.add('missing-terminator', where, 'the last segment has no terminator')
      envelope.read(elements, line)
    } else
      log.add(
        'truncated',
        where,
        `the file ends inside segment ${quote(text.slice(0, 3))}, which is not read`,
      )
  }
  const tokenizer = createX12Tokenizer(readToken)

  const take = () => {
    const taken = { consignments, documents, statuses }
    consignments = []
    documents = []
    statuses = []
    return taken
  }
  return {
    push: (chunk) => tokenizer.push(decoder.decode(chunk)),
    take,
    end() {
      tokenizer.push(decoder.end())
      tokenizer.end()
      envelope.end()
      return {
        file,
        format: 'x12',
        ...take(),
        verdicts: [],
        issues: log.list(),
        unknownSegments: envelope.unknownSegments(),
      }
    },
  }
}
