import type { Millis } from '../../kernel/time.ts'
import type { NumberRegister } from '../assemble.ts'
import type { ImportedDocument, IssueLog, Place } from '../issue.ts'
import type { ImportDefaults } from '../options.ts'
import { createTally, type Tally } from '../tally.ts'
import type { MessageReader } from './message.ts'
import { MESSAGE_READERS } from './messages.ts'
import { placeOf, type Segment } from './segment.ts'

export type EnvelopeDeps = {
  readonly log: IssueLog
  readonly register: NumberRegister
  readonly defaults: ImportDefaults
  readonly stem: string
  readonly keep: (documents: readonly ImportedDocument[]) => void
}

export type Interchange = {
  readonly reference: string
  readonly preparedAt: Millis | null
  readonly where: Place
  readonly messageReferences: Tally
  messages: number
  groups: number
}

export type Group = {
  readonly reference: string
  readonly where: Place
  readonly firstMessage: number
}

/** `implied`: its header UNH is missing, so its trailer cannot be checked. No reader: not a message we read. */
export type Message = {
  readonly reference: string
  readonly where: Place
  readonly reader: MessageReader | null
  readonly implied: boolean
}

/** What is open, and what was counted. */
export type EnvelopeState = {
  readonly deps: EnvelopeDeps
  readonly references: Tally
  readonly unknown: Map<string, number>
  interchanges: number
  interchange: Interchange | null
  group: Group | null
  message: Message | null
  /** Segments of the open message so far. */
  segments: number
}

const UNKNOWN_TAGS_MAX = 1_000

export function countUnknown({ unknown }: EnvelopeState, tag: string): void {
  if (unknown.has(tag) || unknown.size < UNKNOWN_TAGS_MAX)
    unknown.set(tag, (unknown.get(tag) ?? 0) + 1)
}

/** Puts the segment in its place; service segments of the interchange stand outside messages. */
export function placed(state: EnvelopeState, segment: Segment, outside = false): Segment {
  const inside = state.message !== null && !outside
  segment.interchange = state.interchanges
  segment.message = inside ? (state.interchange?.messages ?? 0) : 0
  segment.number = inside ? state.segments : 0
  return segment
}

export function openInterchange(
  state: EnvelopeState,
  reference: string,
  preparedAt: Millis | null,
  where: Place,
): Interchange {
  const opened = {
    reference,
    preparedAt,
    where,
    messageReferences: createTally(),
    messages: 0,
    groups: 0,
  }
  state.interchange = opened
  return opened
}

/** The open interchange; one without a header, and an error, when there is none. */
export function needInterchange(state: EnvelopeState, segment: Segment): Interchange {
  if (state.interchange !== null) return state.interchange
  state.interchanges++
  const where = placeOf(placed(state, segment, true))
  const message = `${segment.tag} comes without an interchange header UNB`
  state.deps.log.add('no-interchange-header', where, message)
  return openInterchange(state, '', null, where)
}

export function openMessage(
  state: EnvelopeState,
  segment: Segment,
  named: { readonly type: string; readonly release: string; readonly reference: string },
  implied: boolean,
): Interchange {
  const held = needInterchange(state, segment)
  held.messages++
  state.segments = 1
  const place = `interchange ${state.interchanges}, message ${held.messages}`
  const where = { place, line: segment.line }
  const create = Object.hasOwn(MESSAGE_READERS, named.type)
    ? MESSAGE_READERS[named.type]
    : undefined
  const reader =
    create?.({
      ...state.deps,
      release: named.release,
      where,
      preparedAt: held.preparedAt,
      countUnknown: (tag) => countUnknown(state, tag),
    }) ?? null
  state.message = { reference: named.reference, where, reader, implied }
  return held
}

export function closeMessage(state: EnvelopeState): void {
  const closing = state.message
  state.message = null
  if (closing?.reader) state.deps.keep(closing.reader.finish())
}

/** Closes message, group and interchange, in this order; `why` when no trailer did. */
export function closeInterchange(state: EnvelopeState, why: string | null): void {
  const { log } = state.deps
  const closing = state.interchange
  if (closing === null) return
  if (state.message !== null) {
    const reason = why === null ? '' : `: ${why}`
    log.add('message-not-closed', state.message.where, `the message has no trailer UNT${reason}`)
    closeMessage(state)
  }
  if (state.group !== null) {
    log.add('group-not-closed', state.group.where, 'the group has no trailer UNE')
  }
  if (why !== null) {
    log.add('interchange-not-closed', closing.where, `the interchange has no trailer UNZ: ${why}`)
  }
  state.group = null
  state.interchange = null
}
