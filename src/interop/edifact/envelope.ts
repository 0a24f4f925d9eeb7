import type { Place } from '../issue.ts'
import { createTally } from '../tally.ts'
import { quote } from '../text.ts'
import { isCharsetKnown } from './charset.ts'
import { parsePreparation } from './date.ts'
import { checkCount, checkReference } from './envelope-checks.ts'
import {
  closeInterchange,
  closeMessage,
  countUnknown,
  type EnvelopeDeps,
  type EnvelopeState,
  needInterchange,
  openInterchange,
  openMessage,
  placed,
} from './envelope-state.ts'
import { part, placeOf, type Segment } from './segment.ts'

/** Interchanges, groups and messages: what opens, what closes, and whether counts and references agree. */
export type Envelope = {
  readonly read: (segment: Segment) => void
  /** Counts something that was no segment but stood where one should. */
  readonly count: (tag: string) => void
  readonly end: () => void
  /** The place of what comes next, on this line. */
  readonly next: (line: number) => Place
  readonly unknownSegments: () => Readonly<Record<string, number>>
}

export function createEnvelope(deps: EnvelopeDeps): Envelope {
  const state: EnvelopeState = {
    deps,
    references: createTally(),
    unknown: new Map(),
    interchanges: 0,
    interchange: null,
    group: null,
    message: null,
    segments: 0,
  }
  return {
    read: (segment) => (READERS[segment.tag] ?? readInside)(state, segment),
    count(tag) {
      if (state.message !== null) state.segments++
      countUnknown(state, tag.slice(0, 3) || '?')
    },
    end: () => closeInterchange(state, 'the file ends'),
    next(line) {
      const inside =
        state.message === null
          ? ''
          : `, message ${state.interchange?.messages ?? 0}, segment ${state.segments + 1}`
      return { place: `interchange ${Math.max(1, state.interchanges)}${inside}`, line }
    },
    unknownSegments: () => Object.fromEntries(state.unknown),
  }
}

type Reader = (state: EnvelopeState, segment: Segment) => void

const readUnb: Reader = (state, segment) => {
  const { log } = state.deps
  closeInterchange(state, 'UNB begins another interchange')
  state.interchanges++
  const header = placed(state, segment, true)
  const syntax = part(segment, 1)
  if (!isCharsetKnown(syntax.toUpperCase())) {
    const message = `${quote(syntax)} is no character set this reader knows`
    log.add('unknown-qualifier', placeOf(header, 1, 1), message)
  }
  const [date, time] = [part(segment, 4), part(segment, 4, 2)]
  const preparedAt = parsePreparation(date, time)
  if (preparedAt === null) {
    log.add('bad-time', placeOf(header, 4), `${quote(`${date}:${time}`)} is no time of preparation`)
  }
  const reference = part(segment, 5)
  if (reference !== '' && state.references.count(`interchange ${reference}`) > 1) {
    const message = `control reference ${quote(reference)} was used before`
    log.add('duplicate-interchange', placeOf(header, 5), message)
  }
  openInterchange(state, reference, preparedAt, placeOf(header))
}

const readUnz: Reader = (state, segment) => {
  const { log } = state.deps
  const trailer = placed(state, segment, true)
  const held = state.interchange
  if (held === null) {
    log.add(
      'no-interchange-header',
      placeOf(trailer),
      'UNZ comes without an interchange header UNB',
    )
    return
  }
  const grouped = held.groups > 0
  checkCount(
    log,
    'message-count',
    trailer,
    grouped ? held.groups : held.messages,
    grouped ? 'groups' : 'messages',
  )
  checkReference(log, 'interchange-reference', trailer, held.reference)
  closeInterchange(state, null)
}

const readUnh: Reader = (state, segment) => {
  const { log } = state.deps
  if (state.message !== null) {
    const message = 'the message has no trailer UNT: UNH begins another message'
    log.add('message-not-closed', state.message.where, message)
    closeMessage(state)
  }
  const type = part(segment, 2).toUpperCase()
  const release = part(segment, 2, 3).toUpperCase()
  const reference = part(segment, 1)
  const held = openMessage(state, segment, { type, release, reference }, false)
  const header = placed(state, segment)
  if (state.message?.reader === null)
    log.add('message-not-read', placeOf(header, 2), `a ${quote(type)} message is not read`)
  if (reference !== '' && held.messageReferences.count(`message ${reference}`) > 1) {
    const message = `message reference ${quote(reference)} was used before`
    log.add('duplicate-message', placeOf(header, 1), message)
  }
}

const readUnt: Reader = (state, segment) => {
  const { log } = state.deps
  const { message } = state
  if (message === null) {
    const where = placeOf(placed(state, segment))
    log.add('no-message-header', where, 'UNT comes without a message header UNH')
    return
  }
  state.segments++
  const trailer = placed(state, segment)
  if (!message.implied) {
    checkCount(log, 'segment-count', trailer, state.segments, 'segments')
    checkReference(log, 'message-reference', trailer, message.reference)
  }
  closeMessage(state)
}

const readUng: Reader = (state, segment) => {
  const held = needInterchange(state, segment)
  if (state.group !== null) {
    state.deps.log.add('group-not-closed', state.group.where, 'the group has no trailer UNE')
  }
  held.groups++
  const where = placeOf(placed(state, segment, true))
  state.group = { reference: part(segment, 5), where, firstMessage: held.messages }
}

const readUne: Reader = (state, segment) => {
  const { log } = state.deps
  const held = needInterchange(state, segment)
  const trailer = placed(state, segment, true)
  if (state.group === null) {
    log.add('group-reference', placeOf(trailer), 'UNE comes without a group header UNG')
    return
  }
  checkCount(log, 'group-count', trailer, held.messages - state.group.firstMessage, 'messages')
  checkReference(log, 'group-reference', trailer, state.group.reference)
  state.group = null
}

const READERS: Readonly<Record<string, Reader>> = {
  UNB: readUnb,
  UNZ: readUnz,
  UNH: readUnh,
  UNT: readUnt,
  UNG: readUng,
  UNE: readUne,
}

/** A segment outside a message begins one whose header is lost. */
const readInside: Reader = (state, segment) => {
  if (state.message === null) {
    openMessage(state, segment, { type: 'CUSCAR', release: '', reference: '' }, true)
    const message = `${segment.tag} comes without a message header UNH; what follows is read as CUSCAR`
    state.deps.log.add('no-message-header', placeOf(placed(state, segment)), message)
  } else state.segments++
  state.message?.reader?.read(placed(state, segment))
}
