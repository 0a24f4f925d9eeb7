import type { Millis } from '../kernel/time.ts'
import type { Item } from './message.ts'
import type { Channel } from './response.ts'
import type { ShipmentView, Side } from './shipment.ts'

/** Why somebody opens a dossier; each reading is logged with it. */
export const READING_PURPOSES = ['risk-assessment', 'control', 'enquiry', 'audit'] as const
export type ReadingPurpose = (typeof READING_PURPOSES)[number]

/** Who opens a dossier and why; each reading is logged with it. */
export type Reading = {
  readonly purpose: ReadingPurpose
  /** As the port knows the bearer of the token. */
  readonly reader: string
}

/** Everything a port holds of one shipment, for a person to read. */
export type Dossier = {
  /** House bill, before that is known UCR. */
  readonly shipment: string
  readonly direction: 'in' | 'out'
  readonly lane: string
  readonly state: 'open' | 'arrived' | 'released' | 'not-loaded'
  /** What a rule may look at now. */
  readonly view: ShipmentView
  /** Every revision of every document and response, in order of (since, source, kind, number, revision). */
  readonly documents: readonly {
    readonly source: Side
    readonly since: Millis
    readonly item: Item
  }[]
  /** What the shipment was thought of, oldest first. `trace` is JSON: reasons, typologies, rules that were not judged. */
  readonly assessments: readonly {
    readonly at: Millis
    readonly score: number
    readonly expectedHarm: number
    readonly channel: Channel
    readonly trace: string
  }[]
}
