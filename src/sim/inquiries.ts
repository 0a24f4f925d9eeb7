import { z } from 'zod'
import { ASSISTANCE_GROUNDS, type AssistanceResponse } from '../domain/assistance.ts'
import type { Inquiry } from '../domain/port-call.ts'
import type { TruthRecord } from '../domain/truth.ts'
import type { Chance } from '../kernel/chance.ts'
import type { Millis } from '../kernel/time.ts'

const Share = z.number().min(0).max(1)

/** How administrations answer requests for assistance; assumptions, no rates are published. */
export const AssistancePlan = z.strictObject({
  /** Requests refused, on a ground the agreement allows. */
  refusedShare: Share.default(0.05),
  /** Requests put off once, because of an investigation of the other side's own. */
  postponedShare: Share.default(0.15),
})
export type AssistancePlan = z.infer<typeof AssistancePlan>

const ABOUT_ORIGIN: ReadonlySet<string | null> = new Set(['T01', 'T02', 'T12'])

/**
 * What officers of the country of export find out, or why they do not say. `diligence`: how often they see what is wrong.
 * Luck is keyed by the request.
 */
export function answerInquiry(
  { number, subject, again }: Inquiry,
  { typology, houseBill, ucr }: TruthRecord,
  plan: AssistancePlan,
  diligence: number,
  chance: Chance,
  at: Millis,
): AssistanceResponse {
  const rng = chance.of('assistance', number)
  const [refuses, postpones, sees] = [rng.unit(), rng.unit(), rng.unit()]
  const ground = rng.pick(ASSISTANCE_GROUNDS)
  const base = {
    kind: 'assistance-response',
    ...{ number, revision: again ? 2 : 1, houseBill, ucr, subject, answeredAt: at },
  } as const
  if (refuses < plan.refusedShare) return { ...base, answer: 'refused', ground }
  if (!again && postpones < plan.postponedShare)
    return { ...base, answer: 'postponed', ground: 'ongoing-investigation' }
  if (subject === 'take-back') return { ...base, answer: 'accepted' }
  const isSo = ABOUT_ORIGIN.has(typology) && sees < diligence
  return { ...base, answer: isSo ? 'confirmed' : 'unfounded' }
}
