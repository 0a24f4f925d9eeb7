import { z } from 'zod'
import { ASSISTANCE_GROUNDS, AssistanceRequest, AssistanceResponse } from './assistance.ts'
import { Disposition } from './disposition.ts'
import { consignmentLinks, responding, Time } from './document-names.ts'
import { Arrival, FilingNotice } from './filing.ts'
import { WarningFeedback } from './warning-feedback.ts'

/** Lane of a shipment: released, documents looked at, box opened. Source: ASYCUDA and VNACCS channels. */
export const Channel = z.enum(['green', 'yellow', 'red'])
export type Channel = z.infer<typeof Channel>

/**
 * What put a shipment before the officers: the rules, a lot, or room that the rules had left. Source: ASYCUDA selectivity.
 */
export type ChosenBy = 'criteria' | 'random' | 'top-up'

/** Destination to origin: how a shipment was assessed. The band only, never the rules. Source: ICS2 IE3N03. */
export const AssessmentNotice = z.strictObject({
  kind: z.literal('assessment'),
  ...responding,
  ...consignmentLinks,
  channel: Channel,
  assessedAt: Time,
})
export type AssessmentNotice = z.infer<typeof AssessmentNotice>

/**
 * Destination to origin: what it asks for. `scan`: examine it before loading (ICS2 IE3Q03) · `do-not-load`: notice of an
 * order given to the carrier (IE3Q01) · `lift`: that order is withdrawn · `hold`: it will be opened on arrival (CBP 1A) ·
 * `information`: tell more about it (IE3Q02).
 */
export const REFERRAL_ACTIONS = ['scan', 'do-not-load', 'lift', 'hold', 'information'] as const
export const Referral = z.strictObject({
  kind: z.literal('referral'),
  ...responding,
  ...consignmentLinks,
  action: z.enum(REFERRAL_ACTIONS),
  /** Until when an answer helps; ms UTC. */
  deadline: Time,
  raisedAt: Time,
})
export type Referral = z.infer<typeof Referral>

/** What an opened box held. `anomaly`: not as declared, no offence (honest error). */
export const FINDING_OUTCOMES = ['none', 'anomaly', 'offence'] as const
export const ControlResult = z.strictObject({
  kind: z.literal('control-result'),
  ...responding,
  ...consignmentLinks,
  /** Port where the box was opened. */
  examinedAt: z.string().max(5),
  at: Time,
  outcome: z.enum(FINDING_OUTCOMES),
  /** Typology of an offence, e.g. `T05`. */
  typology: z.string().max(4).optional(),
  /** Duty evaded, in minor units of the port's currency (US cents); 0 when there was none. */
  dutyEvadedMinor: z.int().min(0),
  /** Harm points of an offence that is not about duty. */
  harmPoints: z.int().min(0),
})
export type ControlResult = z.infer<typeof ControlResult>

/**
 * How far a referral is answered. `full`: it was told, examined or kept off the ship · `not-possible`: it cannot be done any
 * more.
 */
export const REFERRAL_REPLIES = ['partial', 'full', 'refused', 'not-possible'] as const
export type ReferralReply = (typeof REFERRAL_REPLIES)[number]

/** Origin to destination: the answer to a referral, by its number. Source: ICS2 IE3R02 and IE3R03. */
export const ReferralAnswer = z.strictObject({
  kind: z.literal('referral-answer'),
  ...responding,
  ...consignmentLinks,
  action: z.enum(REFERRAL_ACTIONS),
  /** Which revision of the referral it answers: the same can be asked again. */
  asked: z.int().min(1),
  reply: z.enum(REFERRAL_REPLIES),
  /** Of a refusal. */
  ground: z.enum(ASSISTANCE_GROUNDS).optional(),
  /** What an examination showed. */
  outcome: z.enum(FINDING_OUTCOMES).optional(),
  facts: z
    .array(z.strictObject({ about: z.string().min(1).max(40), says: z.string().max(500) }))
    .max(50),
  answeredAt: Time,
})
export type ReferralAnswer = z.infer<typeof ReferralAnswer>

/** What a port answers its partner about a shipment, a filing or a voyage. */
export const Response = z.discriminatedUnion('kind', [
  AssessmentNotice,
  Referral,
  ControlResult,
  AssistanceRequest,
  AssistanceResponse,
  WarningFeedback,
  FilingNotice,
  ReferralAnswer,
  Disposition,
  Arrival,
])
export type Response = z.infer<typeof Response>
