import type { Clearance } from '../domain/clearance.ts'
import type { JournalEvent } from '../domain/journal.ts'
import type { TruthRecord } from '../domain/truth.ts'
import type { Millis } from '../kernel/time.ts'

/** When and where a consignment was to be loaded and to arrive: what lead time needs, even where truth is not known. */
export type Sailing = Pick<
  TruthRecord,
  'houseBill' | 'ucr' | 'portOfLoading' | 'portOfDischarge' | 'loadAt' | 'eta'
>

type EventOf<K extends JournalEvent['kind']> = Extract<JournalEvent, { kind: K }>
export type Decision = EventOf<'released'> | EventOf<'not-loaded'>

/** What one arm's journal says of one consignment, beside its truth. */
export type Consignment = {
  readonly houseBill: string
  /** The port it was bound for; null as long as nobody decided about a consignment without a sailing. */
  port: string | null
  readonly sailing: Sailing | null
  readonly truth: TruthRecord | null
  /** The first time the destination scored it. */
  firstAssessedAt: Millis | null
  /** How the destination's part ended; null while the consignment was still on its way when the run ended. */
  decision: Decision | null
  /** How it came to its release; null as long as it has not. */
  clearance: Clearance | null
  /** What the destination last thought, at `seq`; a decision's own figures win. */
  lastAssessed: {
    readonly seq: number
    readonly score: number
    readonly expectedHarm: number
  } | null
  stopOrdered: boolean
  /** A bill was filed with its port of discharge, and the partner told that port of its export declaration. */
  billed: boolean
  mirrored: boolean
  referrals: number
  /** Warnings of the partner that it met, and those of which the partner heard in time, or at all. */
  feedbackOwed: number
  feedbackInTime: number
  /** Results of its opened box, wherever it was opened. */
  readonly findings: EventOf<'found'>[]
}

/** A consignment of which nothing has happened yet. */
export function emptyConsignment(
  houseBill: string,
  sailing: Sailing | null,
  truth: TruthRecord | null,
): Consignment {
  return {
    houseBill,
    port: sailing?.portOfDischarge ?? null,
    sailing,
    truth,
    firstAssessedAt: null,
    decision: null,
    clearance: null,
    lastAssessed: null,
    stopOrdered: false,
    billed: false,
    mirrored: false,
    referrals: 0,
    feedbackOwed: 0,
    feedbackInTime: 0,
    findings: [],
  }
}
