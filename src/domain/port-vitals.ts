import type { Millis } from '../kernel/time.ts'

/** What an operator watches of a port, cheap enough to be asked every few seconds. */
export type PortVitals = {
  /** Messages that wait for their receipt. */
  readonly queued: number
  /** When the oldest of them was sealed; null when none waits. */
  readonly oldestQueuedAt: Millis | null
  readonly logEntries: number
  /** Entries the partner remembers of this port's log and this port does not; 0 unless it runs on an older store. */
  readonly regressedBy: number
  readonly partners: readonly {
    readonly partner: string
    /** When the books were last compared; null when they never were. */
    readonly comparedAt: Millis | null
    /** Entries of the partner's log that this port has been shown. */
    readonly witnessed: number
    /** It is proven to have shown two logs. */
    readonly equivocated: boolean
  }[]
}
