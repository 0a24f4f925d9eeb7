import type { Millis } from '../../kernel/time.ts'
import type { NumberRegister } from '../assemble.ts'
import type { ImportedDocument, IssueLog, Place } from '../issue.ts'
import type { ImportDefaults } from '../options.ts'
import type { Segment } from './segment.ts'
import { placeOf } from './segment.ts'

export type MessageContext = {
  readonly log: IssueLog
  readonly register: NumberRegister
  readonly defaults: ImportDefaults
  /** Names the file in stand-in numbers. */
  readonly stem: string
  /** `99B`; '' when the message has lost its header. */
  readonly release: string
  readonly where: Place
  /** Time of preparation of the interchange. */
  readonly preparedAt: Millis | null
  /** Counts a segment that is not in the directory. */
  readonly countUnknown: (tag: string) => void
}

/** Reads one message, segment by segment. */
export type MessageReader = {
  readonly read: (segment: Segment) => void
  readonly finish: () => readonly ImportedDocument[]
}

/** Segments of a message that its directory does not have: counted, and said once each at its end. */
export type UnknownSegments = {
  readonly add: (segment: Segment) => void
  readonly tell: (directory: string) => void
}

export function createUnknownSegments({ log, countUnknown }: MessageContext): UnknownSegments {
  const unknown = new Map<string, { count: number; readonly where: Place }>()
  return {
    add(segment) {
      const held = unknown.get(segment.tag)
      if (held !== undefined) held.count++
      else unknown.set(segment.tag, { count: 1, where: placeOf(segment) })
      countUnknown(segment.tag)
    },
    tell(directory) {
      for (const [tag, { count, where }] of unknown) {
        const message = `${tag} is not in ${directory}; ${count} such segment${count === 1 ? '' : 's'} not read`
        log.add('unknown-segment', where, message)
      }
    },
  }
}
