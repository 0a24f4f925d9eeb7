import type { PublishedCode } from '../../issue-codes.ts'
import type { XmlElement } from '../../xml/element.ts'
import type { EnsHeader } from '../structure.ts'

/** One published condition of the entry summary declaration. */
export type Condition = {
  /** Number of the error the customs administration answers with. */
  readonly code: PublishedCode
  /** Name of the condition or rule in the specification; '' when it has none. */
  readonly rule: string
  /** Path below the message of the elements it is asked of, one by one; '' for the message itself. */
  readonly at: string
  /** What must be true, as a sentence. */
  readonly must: string
  readonly holds: (element: XmlElement) => boolean
  /** The edition that asks it, when only one does. */
  readonly only?: EnsHeader
}
