import type { Millis } from '../../kernel/time.ts'
import type { NumberRegister } from '../assemble.ts'
import type { ImportedDocument, ImportedStatus, IssueLog, Place } from '../issue.ts'
import type { ImportDefaults } from '../options.ts'
import type { X12Segment } from './segment.ts'

export type SetContext = {
  readonly log: IssueLog
  readonly register: NumberRegister
  readonly defaults: ImportDefaults
  /** Names the file in stand-in numbers. */
  readonly stem: string
  readonly where: Place
  /** Date and time of GS, or of ISA; null when neither is one. */
  readonly madeAt: Millis | null
}

/** Reads one transaction set, segment by segment. */
export type SetReader = {
  /** False for a segment the set does not have. */
  readonly read: (segment: X12Segment) => boolean
  readonly finish: () => {
    readonly documents: readonly ImportedDocument[]
    readonly statuses: readonly ImportedStatus[]
  }
}
