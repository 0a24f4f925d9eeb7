import type { NumberRegister } from '../assemble.ts'
import {
  createIssueLog,
  type FileReader,
  type ImportedConsignment,
  type ImportedDocument,
  isConsignment,
} from '../issue.ts'
import { type ImportOptions, MAX_ISSUES } from '../options.ts'
import { stemOf } from '../stem.ts'
import { quote } from '../text.ts'
import { charsetOf } from './charset.ts'
import { createEnvelope } from './envelope.ts'
import { USUAL_CHARACTERS } from './service-characters.ts'
import { splitSegment } from './split-segment.ts'
import { createTokenizer, type Token } from './tokenizer.ts'

const TAG = /^[A-Z][A-Z0-9]{2}$/

/**
 * A push parser for interchanges of CUSCAR, BAPLIE, COARRI and COPRAR messages. Never throws on what a file holds: everything
 * odd is an issue, and a broken segment, message or interchange costs only itself.
 */
export function createEdifactReader(file: string, options: ImportOptions = {}): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const register: NumberRegister = new Map()
  let consignments: ImportedConsignment[] = []
  let documents: ImportedDocument[] = []
  const envelope = createEnvelope({
    log,
    register,
    defaults: options.defaults ?? {},
    stem: stemOf(file),
    keep: (read) => {
      for (const one of read) {
        if (isConsignment(one)) consignments.push(one)
        else documents.push(one)
      }
    },
  })
  let characters = USUAL_CHARACTERS
  let charset = charsetOf('')
  let seen = false

  const readToken = (token: Token) => {
    // Places are made only for what is told: naming each segment would cost more than reading it.
    const place = () => envelope.next(token.line)
    const scope = () => place().place.split(',', 1)[0] ?? ''
    if (token.kind === 'service-string') {
      characters = token.characters
      if (token.flawed)
        log.once(
          scope(),
          'service-string',
          place(),
          'the service string advice UNA is not six characters',
        )
      return
    }
    if (token.kind === 'too-long') {
      log.add(
        'segment-too-long',
        place(),
        'a segment of more than 64 KiB is not read, up to the next terminator',
      )
      return
    }
    const { text, doubt } = charset(token.bytes)
    if (doubt !== null) log.once(scope(), 'bad-character', place(), doubt)
    const split = splitSegment(unfolded(text), characters)
    const tag = split.tag.trim().toUpperCase()
    const complete = token.kind === 'segment' || tag === 'UNT' || tag === 'UNZ'
    if (!complete) {
      log.add(
        'truncated',
        place(),
        `the file ends inside segment ${quote(tag.slice(0, 3))}, which is not read`,
      )
      return
    }
    if (token.kind === 'rest' || !token.terminated) {
      log.once(scope(), 'missing-terminator', place(), `segment ${quote(tag)} has no terminator`)
    }
    if (!TAG.test(tag)) {
      log.once(scope(), 'bad-segment', place(), `${quote(text)} is no segment`)
      envelope.count(tag)
      return
    }
    if (split.repeated)
      log.add(
        'repetition',
        place(),
        `an element of ${tag} is repeated; its first occurrence is read`,
      )
    if (tag === 'UNB') charset = charsetOf(split.elements[0]?.[0]?.toUpperCase() ?? '')
    seen = true
    envelope.read({ tag, elements: split.elements, line: token.line })
  }
  const tokenizer = createTokenizer(readToken)

  return {
    push: tokenizer.push,
    take() {
      const taken = { consignments, documents, statuses: [] }
      consignments = []
      documents = []
      return taken
    },
    end() {
      tokenizer.end()
      if (!seen) log.add('no-interchange-header', { place: 'file' }, 'no segment was found')
      envelope.end()
      return {
        file,
        format: 'edifact',
        consignments,
        documents,
        statuses: [],
        verdicts: [],
        issues: log.list(),
        unknownSegments: envelope.unknownSegments(),
      }
    },
  }
}

/** Text of a segment without the line ends it was wrapped at, and without a byte order mark. */
function unfolded(text: string): string {
  const flat = text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]+/g, '') : text
  return flat.charCodeAt(0) === 0xfeff ? flat.slice(1) : flat
}
