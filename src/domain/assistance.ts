import { z } from 'zod'
import { consignmentLinks, responding, Time } from './document-names.ts'

/**
 * What one administration asks the other to look into: `verify-origin`: whether the goods were made where they are said to
 * be · `take-back`: whether what should never have left is taken back. Source: customs mutual assistance agreements;
 * Basel Convention, article 9.
 */
export const ASSISTANCE_SUBJECTS = ['verify-origin', 'take-back'] as const
export type AssistanceSubject = (typeof ASSISTANCE_SUBJECTS)[number]

/** A request for assistance about a shipment, from the port of discharge to that of loading. */
export const AssistanceRequest = z.strictObject({
  kind: z.literal('assistance-request'),
  ...responding,
  ...consignmentLinks,
  subject: z.enum(ASSISTANCE_SUBJECTS),
  /** What the answer will be used for, and for nothing else. */
  purpose: z.string().min(1).max(200),
  raisedAt: Time,
  deadline: Time,
})
export type AssistanceRequest = z.infer<typeof AssistanceRequest>

/**
 * `confirmed`: it is as suspected · `unfounded`: it is not · `accepted`: the goods are taken back · `postponed`: until
 * another time · `refused`: on a ground the agreement allows.
 */
export const ASSISTANCE_ANSWERS = [
  'confirmed',
  'unfounded',
  'accepted',
  'postponed',
  'refused',
] as const
export type AssistanceAnswer = (typeof ASSISTANCE_ANSWERS)[number]

/** Grounds on which assistance may be refused or postponed. Source: WCO model agreement, its usual exemptions. */
export const ASSISTANCE_GROUNDS = [
  'sovereignty-or-security',
  'commercial-secrecy',
  'not-reciprocal',
  'ongoing-investigation',
  'out-of-time',
] as const
export type AssistanceGround = (typeof ASSISTANCE_GROUNDS)[number]

/** The answer to a request, by its number. A postponed one is answered again, in a higher revision. */
export const AssistanceResponse = z.strictObject({
  kind: z.literal('assistance-response'),
  ...responding,
  ...consignmentLinks,
  subject: z.enum(ASSISTANCE_SUBJECTS),
  answer: z.enum(ASSISTANCE_ANSWERS),
  /** Of a refusal or postponement. */
  ground: z.enum(ASSISTANCE_GROUNDS).optional(),
  answeredAt: Time,
})
export type AssistanceResponse = z.infer<typeof AssistanceResponse>

/** True when nothing more is to be expected. */
export const isFinal = (answer: AssistanceAnswer): boolean => answer !== 'postponed'

/** A step of a request, as the log has it. */
export type AssistanceEvent = {
  readonly number: string
  readonly shipment: string
  readonly subject: AssistanceSubject
  readonly step: AssistanceAnswer | 'asked'
}
