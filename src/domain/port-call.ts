import type { Millis } from '../kernel/time.ts'
import type { QueueLine } from './assessment.ts'
import type { CargoDocument } from './documents.ts'
import type { JournalEntry } from './journal.ts'
import type { ControlResult } from './response.ts'

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
  | { readonly kind: 'error'; readonly code: 'invalid_argument' | 'unavailable'; readonly message: string }

/** What the sending port learns of a call. Silence is everything that is no readable answer: it will be tried again. */
export type Answer =
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'silence'; readonly why: string }

/** What an officer or the world's calendar decides. `shipment` is a house bill or UCR. */
export type Action =
  | { readonly kind: 'arrive'; readonly voyage: string }
  /** Take up to `capacity` boxes of what has arrived, release the rest: the daily inspection round. */
  | { readonly kind: 'inspect'; readonly capacity: number }
  /** Examine up to `capacity` boxes before loading, on the partner's request. */
  | { readonly kind: 'examine-at-origin'; readonly capacity: number }
  | { readonly kind: 'reconcile' }

/** What a round of inspection chose. */
export type Acted = { readonly opened: readonly { readonly houseBill: string; readonly onRequest: boolean }[] }

/** What `work` did: the log entries since those the caller has seen, and when there is something to do again. */
export type Worked = { readonly entries: readonly JournalEntry[]; readonly nextAt: Millis | null }

/** The verbs of a seaport. Synchronous; each is one decision in one transaction. */
export type PortVerbs = {
  /** Documents that reach the port from its own side, at their legal time. */
  readonly file: (documents: readonly CargoDocument[]) => void
  readonly act: (action: Action) => Acted
  /** Scores, seals what is due, expires. `seen` is the `seq` of the last entry the caller holds. */
  readonly work: (seen: number) => Worked
  /** Calls now due, at most `limit` messages, in order of (next attempt, id). Counts the attempt. */
  readonly due: (limit: number) => readonly Delivery[]
  readonly receive: (method: ExchangeMethod, bytes: Uint8Array) => Received
  readonly settle: (delivery: Delivery, answer: Answer) => void
  /** The result of an opened box. */
  readonly record: (result: ControlResult) => void
  readonly queue: (limit: number) => readonly QueueLine[]
}

/** One call of the world to a port, at a virtual time. Drivers carry it; none can reorder it. */
export type PortCall<C extends keyof PortVerbs = keyof PortVerbs> = {
  readonly port: string
  readonly at: Millis
  readonly call: C
  readonly args: Parameters<PortVerbs[C]>
}
