import type { Millis } from '../kernel/time.ts'
import type { QueueLine, QueuePlace, WorkLine } from './assessment.ts'
import type { AssistanceResponse, AssistanceSubject } from './assistance.ts'
import type { Clearance, Decided } from './clearance.ts'
import type { Decision, DecisionRefusal } from './decision.ts'
import type { HoldReason } from './disposition.ts'
import type { JournalEntry } from './journal.ts'
import type { RuleDecision, RuleDecisionRefusal } from './partner-rule.ts'
import type { PortDocument } from './port-document.ts'
import type { Impossible, OpenRequest } from './procedure.ts'
import type { ControlResult, ReferralAnswer } from './response.ts'

export const EXCHANGE_METHODS = ['Describe', 'Deliver', 'Reconcile'] as const
/** The calls one port can make to another. Source: protocol section 1. */
export type ExchangeMethod = (typeof EXCHANGE_METHODS)[number]

/** A call about to leave a port: bytes of a request, and the messages it carries. */
export type Delivery = {
  readonly recipient: string
  readonly method: ExchangeMethod
  readonly bytes: Uint8Array
  /** Messages inside, oldest first; empty for Describe and Reconcile. */
  readonly messageIds: readonly string[]
  /** How often the most-tried of them has now been sent, from 1. */
  readonly attempt: number
}

/** What the receiving port says of a whole call; everything about one message is inside `bytes`. */
export type Received =
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'error'
      readonly code: 'invalid_argument' | 'unauthenticated' | 'unavailable'
      readonly message: string
    }

/** What the sending port learns of a call. Silence is everything that is no readable answer: it will be tried again. */
export type Answer =
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'silence'; readonly why: string }

/** What an officer or the port's calendar decides. Shipments are named by house bill. */
export type Action =
  /** Loading of a voyage ends: orders not to load take effect. Called on the port of discharge. */
  | { readonly kind: 'close-loading'; readonly voyage: string }
  /** The voyage is in; what was stopped at origin is not aboard. Called on the port of discharge. */
  | { readonly kind: 'arrive'; readonly voyage: string; readonly notAboard: readonly string[] }
  /** The daily round: open up to `capacity` boxes of what has arrived, release what need not wait. */
  | { readonly kind: 'inspect'; readonly capacity: number }
  /**
   * Examine up to `capacity` boxes before loading, on the partner's request; not those that load by `loadAfter`, for which
   * the time is too short. Called on the port of loading.
   */
  | { readonly kind: 'examine'; readonly capacity: number; readonly loadAfter?: Millis }
  /** Look through up to `capacity` open requests for information and orders not to load. Called on the port of loading. */
  | { readonly kind: 'see-requests'; readonly capacity: number }
  /** An officer holds a bill: `1A` for an examination, `1G` for another reason. Called on the port of discharge. */
  | {
      readonly kind: 'place-hold'
      readonly shipment: string
      readonly code: '1A' | '1G'
      readonly reason: HoldReason
    }
  /** An officer ends one hold of a bill by its number: `1A` by `1B` or `1C`, `1G` by `1F`. */
  | {
      readonly kind: 'end-hold'
      readonly shipment: string
      readonly hold: string
      readonly code: '1B' | '1C' | '1F'
    }
  /** Look into up to `capacity` requests for assistance. Called on the port of loading. */
  | { readonly kind: 'assist'; readonly capacity: number }
  /** Nothing holds these boxes back any more. */
  | { readonly kind: 'clear'; readonly boxes: readonly ClearedBox[] }
  /** Compare with the partner what was sent and what is held, at the next `due`. */
  | { readonly kind: 'reconcile' }
  /** An officer decides about one shipment. Called on the port of discharge. */
  | ({ readonly kind: 'decide' } & Decision)
  /** An officer adopts or declines what a partner published. */
  | ({ readonly kind: 'decide-rule' } & RuleDecision)
  /** The port runs on an older store, and somebody has decided to go on from it with what its partners give back. */
  | { readonly kind: 'accept-loss' }

export type ClearedBox = { readonly houseBill: string; readonly clearance: Clearance }

/** House bills of the boxes an action opened, and of those it kept from being loaded. */
export type Acted = {
  readonly opened: readonly string[]
  readonly stopped: readonly string[]
  /** What a round of officers decided about arrivals. */
  readonly decided?: readonly Decided[]
  /** Why an officer's decision changed nothing. */
  readonly refused?: DecisionRefusal
  /** Why a decision about a partner's rule changed nothing. */
  readonly ruleRefused?: RuleDecisionRefusal
  /** Requests of the partner's that officers now look into. */
  readonly inquiries?: readonly Inquiry[]
  /** Requests and orders of the partner's that wait for an answer. */
  readonly requests?: readonly OpenRequest[]
  /** The table of a procedure has no such step. */
  readonly impossible?: Impossible
}

/** `again`: it was postponed before. */
export type Inquiry = {
  readonly number: string
  readonly houseBill: string
  readonly subject: AssistanceSubject
  readonly again: boolean
}

/** What `work` did: the log entries since those the caller has seen, and when there is something to do again. */
export type Worked = { readonly entries: readonly JournalEntry[]; readonly nextAt: Millis | null }

/** Where a port stands: what became of its messages, and how far its log and its view of the partners' logs go. */
export type PortStatus = {
  readonly queued: number
  readonly acknowledged: number
  readonly rejected: number
  readonly expired: number
  /** Entries of the log, and its head in hex. */
  readonly log: { readonly size: number; readonly head: string }
  /** What the port's own check of its log's chain says: `whole`, or the first entry that is not. */
  readonly chain: string
  /** SQLite's own verdict on the file: `ok`. */
  readonly integrity: string
}

/** The verbs of a seaport. Synchronous; each is one decision in one transaction. */
export type PortVerbs = {
  /** Documents that reach the port from its own side, at their legal time. */
  readonly file: (documents: readonly PortDocument[]) => void
  readonly act: (action: Action) => Acted
  /** Scores, seals what is due, expires. `seen` is the `seq` of the last entry the caller holds. */
  readonly work: (seen: number) => Worked
  /** Calls now due, at most `limit` messages, in order of (next attempt, id). Counts the attempt. */
  readonly due: (limit: number) => readonly Delivery[]
  readonly receive: (method: ExchangeMethod, bytes: Uint8Array) => Received
  readonly settle: (delivery: Delivery, answer: Answer) => void
  /** The result of an opened box, what was found out for the partner, or what is said to a request of its. */
  readonly record: (result: ControlResult | AssistanceResponse | ReferralAnswer) => void
  readonly queue: (limit: number, after?: QueuePlace) => readonly QueueLine[]
  /** Whom to look at today before loading, departure or arrival, with hands for `perDay` shipments. */
  readonly worklist: (perDay: number) => readonly WorkLine[]
  readonly status: () => PortStatus
}

/**
 * The named places at which a port can be made to stop dead: before or after a commit. Each leaves the store as a
 * crashed process would.
 */
export const SEAMS = [
  'before-seal-commit',
  'after-seal-commit',
  'after-due-commit',
  'before-receive-commit',
  'after-receive-commit',
  'before-settle-commit',
  'after-settle-commit',
  'after-assess-commit',
] as const
export type Seam = (typeof SEAMS)[number]

/**
 * One call of the world to a port, at a virtual time. Drivers carry it; none can reorder it. With `crashAt` the port
 * stops dead when it passes that seam, and the next call must be `reopen`.
 */
export type PortCall =
  | {
      readonly [C in keyof PortVerbs]: {
        readonly port: string
        readonly at: Millis
        readonly call: C
        readonly args: Parameters<PortVerbs[C]>
        readonly crashAt?: Seam
      }
    }[keyof PortVerbs]
  | {
      readonly port: string
      readonly at: Millis
      readonly call: 'reopen'
      readonly args: readonly []
      readonly crashAt?: never
    }

/** What a driver hands back: the verb's result, or that the port died under the call. */
export type CallResult =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'crashed' }
