import type { Millis } from '../kernel/time.ts'

/**
 * What an officer can decide about a shipment bound for the port. `waive`: what the rules say of it is set aside.
 * Sources: ICS2 (IE3Q01 to IE3Q03), CBP disposition codes.
 */
export const DECISIONS = [
  'request-information',
  'request-scan',
  'do-not-load',
  'hold',
  'release',
  'waive',
] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** Decisions that say what becomes of a shipment, until the next one; the others are requests. */
export type Ruling = Exclude<DecisionKind, 'request-information' | 'request-scan'>

/** Longest reason that is kept, in UTF-16 units. */
export const REASON_MAX = 500

export type Decision = {
  /** House bill or UCR. */
  readonly shipment: string
  readonly decision: DecisionKind
  /** Who decides, as the port knows the bearer of the token. */
  readonly officer: string
  /** Why, in the officer's own words. Stays at this port. */
  readonly reason: string
}

/** A decision as the port keeps it. */
export type KeptDecision = Omit<Decision, 'shipment'> & { readonly at: Millis }

/** Why a decision is not carried out, in words for the officer. */
export const DECISION_REFUSALS = {
  'unknown-shipment': 'The port knows no shipment of that name.',
  'not-bound-here': 'The shipment is not bound for this port.',
  'already-decided':
    'The shipment is released or was left behind: nothing can be decided any more.',
  'already-loaded': 'Loading has begun: it can no longer be kept off the ship or scanned before.',
  'already-asked': 'An examination before loading was asked for already.',
  'no-own-filing': 'An order not to load needs a manifest or security filing made with this port.',
  'not-agreed': 'The agreement in force lets this port send the partner no referrals.',
  'still-held': 'Another hold is left on the bill: end it by its own release first.',
  'offence-found': 'An offence was found in it: that cannot be waived.',
} as const
export type DecisionRefusal = keyof typeof DECISION_REFUSALS
