import type { Millis } from '../kernel/time.ts'
import type { Channel } from './response.ts'

/**
 * Whom a box belongs to, as far as release times differ: an operator authorised in either country, an importer that
 * somebody has met before, or one that nobody has.
 */
export const TRADERS = ['authorised', 'known', 'new'] as const
export type Trader = (typeof TRADERS)[number]

/** How the officers of a port decided about a box. */
export type Decided = {
  /** The name its port gives it: the house bill, or that of a box without papers. */
  readonly houseBill: string
  readonly channel: Channel
  readonly opened: boolean
}

/**
 * When each step of a box from ship to release ended; null for a step it did not need. The steps of a time release study.
 * Source: WCO guide to measure the time required for the release of goods.
 */
export type Clearance = {
  readonly trader: Trader
  readonly arrivedAt: Millis
  readonly ashoreAt: Millis
  /** When the importer declared it. */
  readonly declaredAt: Millis | null
  /** When the port decided which lane it goes to. */
  readonly chosenAt: Millis
  /** When an officer had looked at its documents. */
  readonly checkedAt: Millis | null
  readonly scannedAt: Millis | null
  /** When the team that opened it was done. */
  readonly openedAt: Millis | null
  readonly clearedAt: Millis
}
