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
import { createTally } from '../tally.ts'
import { quote } from '../text.ts'
import { charsetOf } from './charset.ts'
import { createEnvelope } from './envelope.ts'
import { createSegment, part, type Segment } from './segment.ts'
import { USUAL_CHARACTERS } from './service-characters.ts'
import { splitSegment } from './split-segment.ts'
import { knownTag } from './tags.ts'
import { createTokenizer, type RawSegment } from './tokenizer.ts'

const TAG = /^[A-Z][A-Z0-9]{2}$/

/**
 * A push parser for interchanges of CUSCAR, BAPLIE, COARRI and COPRAR messages. Never throws on what a file holds: everything
 * odd is an issue, and a broken segment, message or interchange costs only itself.
 */
export function createEdifactReader(file: string, options: ImportOptions = {}): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const register: NumberRegister = createTally()
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
  const segment = createSegment()

  const next = (raw: RawSegment) => envelope.next(raw.line)
  const scopeOf = (raw: RawSegment) => next(raw).place.split(',', 1)[0] ?? ''

  /** Fills `segment`; false when an element of it came more than once. */
  const split = (raw: RawSegment): boolean => {
    const single = cutUp(raw)
    const own = textIfSmall(segment)
    if (own === null) return single
    log.once(
      scopeOf(raw),
      'lower-case',
      next(raw),
      'segments in small letters are read as capitals',
    )
    segment.text = own.replace(/\p{Ll}/gu, (letter) => {
      const capital = letter.toUpperCase()
      // Positions must hold: a capital of two letters is none.
      return capital.length === letter.length ? capital : letter
    })
    segment.at = 0
    return single
  }
  const cutUp = (raw: RawSegment): boolean => {
    segment.line = raw.line
    if (raw.plain) {
      segment.text = raw.text
      segment.at = raw.at
      segment.starts = raw.starts
      segment.firsts = raw.firsts
      segment.count = raw.count
      segment.tag = tagOf(segment)
      return true
    }
    const { text, doubt } = charset(raw.bytes())
    if (doubt !== null) log.once(scopeOf(raw), 'bad-character', next(raw), doubt)
    const found = splitSegment(unfolded(text), characters)
    segment.text = found.text
    segment.at = 0
    segment.starts = found.starts
    segment.firsts = found.firsts
    segment.count = found.count
    segment.tag = tagOf(segment)
    return !found.repeated
  }

  const readSegment = (raw: RawSegment) => {
    const single = split(raw)
    const { tag } = segment
    if (raw.last && tag !== 'UNT' && tag !== 'UNZ') {
      const message = `the file ends inside segment ${quote(tag.slice(0, 3))}, which is not read`
      log.add('truncated', next(raw), message)
      return
    }
    if (!raw.terminated) {
      const message = `segment ${quote(tag)} has no terminator`
      log.once(scopeOf(raw), 'missing-terminator', next(raw), message)
    }
    if (!TAG.test(tag)) {
      const text = charset(raw.bytes().subarray(0, QUOTED_BYTES)).text
      log.once(scopeOf(raw), 'bad-segment', next(raw), `${quote(text)} is no segment`)
      envelope.count(tag)
      return
    }
    if (!single) {
      const message = `an element of ${tag} is repeated; its first occurrence is read`
      log.add('repetition', next(raw), message)
    }
    if (tag === 'UNB') charset = charsetOf(part(segment, 1).toUpperCase())
    seen = true
    envelope.read(segment)
  }
  const tokenizer = createTokenizer({
    segment: readSegment,
    serviceString(read, flawed, line) {
      characters = read
      if (!flawed) return
      const where = envelope.next(line)
      const message = 'the service string advice UNA is missing or not six characters'
      log.once(where.place.split(',', 1)[0] ?? '', 'service-string', where, message)
    },
    tooLong: (line) =>
      log.add(
        'segment-too-long',
        envelope.next(line),
        'a segment of more than 64 KiB is not read, up to the next terminator',
      ),
  })

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

/** The text of a segment that begins with a small letter and has no capital; null for any other. */
function textIfSmall({ text, at, starts, firsts, count }: Segment): string | null {
  const first = text.charCodeAt(at)
  if (!(first >= 0x61 && first <= 0x7a)) return null
  const own = text.slice(at, at + (starts[firsts[count] as number] as number) - 1)
  return /[A-Z]/.test(own) ? null : own
}

function tagOf({ text, at, starts }: Segment): string {
  const end = at + (starts[1] as number) - 1
  const known =
    end - at === 3
      ? knownTag(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))
      : undefined
  return known ?? text.slice(at, end).trim().toUpperCase()
}

/** Enough for what an issue quotes. */
const QUOTED_BYTES = 256
