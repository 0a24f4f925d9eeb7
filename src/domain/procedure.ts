/**
 * What runs between two ports over a filing or a bill until it is settled: a filing by parts, a hold, a request (for
 * information or an examination), an order not to load. Each has its states and steps in a table of `exchange`.
 */
export const PROCEDURES = ['filing', 'hold', 'request', 'order'] as const
export type Procedure = (typeof PROCEDURES)[number]

/** Why a step cannot be taken, and what to do instead. */
export type Impossible = {
  /** The message or act, e.g. `referral-answer USLAX:scan:HPH260001 r1`. */
  readonly place: string
  readonly why: string
  readonly mend: string
}

/** A request of the partner's that somebody has to answer. */
export type OpenRequest = {
  readonly number: string
  readonly houseBill: string
  readonly action: 'information' | 'do-not-load'
  /** Revision of the request. */
  readonly asked: number
  /** Until when; ms UTC. */
  readonly deadline: number
  /** Answers given so far. */
  readonly answers: number
}
