import type { Millis } from '../kernel/time.ts'
import type { Channel } from './response.ts'

/** What a rule said of a shipment. */
export type Reason = {
  readonly rule: string
  /** Confidence that the condition holds: 0 to 1, 1 for a plain yes. */
  readonly confidence: number
  /** Points of weight the rule carries, -100 to 100; below 0 for one that speaks for the shipment. */
  readonly weight: number
  /** The explanation with its figures filled in. */
  readonly because: string
}

/** A rule that could not be judged, and why: nobody filed the fact, the agreement does not share it, or it is early. */
export type Unknown = {
  readonly rule: string
  readonly facts: readonly string[]
  readonly why: 'not filed' | 'not agreed' | 'not yet'
}

/** What a port thinks of a shipment at one moment, using only what it knew then. */
export type Assessment = {
  readonly at: Millis
  /** 0 to 1000: `round(1000 · max_T p_T)`, or the sum of points where the pack says so. Orders precision and recall. */
  readonly score: number
  /** Sum over typologies of probability times harm, in harm points; an integer. Orders the queue. */
  readonly expectedHarm: number
  /** Probability per typology, rounded to a thousandth: `{ T05: 0.45 }`. */
  readonly typologies: Readonly<Record<string, number>>
  readonly reasons: readonly Reason[]
  readonly unknown: readonly Unknown[]
  readonly rulePack: string
}

/** One line of a port's work queue. */
export type QueueLine = {
  readonly shipment: number
  readonly houseBill: string | null
  readonly ucr: string | null
  readonly score: number
  readonly expectedHarm: number
  readonly channel: Channel
  readonly eta: Millis
}

/** A place in a work queue: that of a line, also of one that has left the queue since. */
export type QueuePlace = Pick<QueueLine, 'expectedHarm' | 'score' | 'shipment'> & {
  readonly eta: Millis | null
}

/** The next moment from which on less can be done about a shipment: it is aboard, it is gone, it is here. */
export type Deadline = {
  readonly before: 'loading' | 'departure' | 'arrival'
  readonly at: Millis
}

/** A line of the queue with the time there is for it; null: as far as is known, any. */
export type WorkLine = QueueLine & { readonly deadline: Deadline | null }
