import { z } from 'zod'
import { ASSISTANCE_GROUNDS } from '../domain/assistance.ts'
import type { OpenRequest } from '../domain/procedure.ts'
import type { ReferralAnswer } from '../domain/response.ts'
import type { Chance } from '../kernel/chance.ts'
import type { Millis } from '../kernel/time.ts'

const Share = z.number().min(0).max(1)

/** How officers reply to requests of the other port; assumptions, no rates are published. */
export const ReplyPlan = z.strictObject({
  /** Requests looked at in a round. */
  perRound: z.int().min(0).max(100_000).default(100),
  /** Nobody replies before the time is over. */
  silentShare: Share.default(0.1),
  /** Part of it first, the rest in the next round. */
  partialShare: Share.default(0.2),
  refusedShare: Share.default(0.05),
})
export type ReplyPlan = z.infer<typeof ReplyPlan>

/** What is said to a request in this round; null: nothing yet. Luck is keyed by the request and how often it was asked. */
export function replyTo(
  { number, houseBill, action, asked, deadline, answers }: OpenRequest,
  plan: ReplyPlan,
  chance: Chance,
  at: Millis,
): ReferralAnswer | null {
  const base = {
    ...({ kind: 'referral-answer', number, houseBill, action, asked } as const),
    ...{ revision: answers + 1, facts: [], answeredAt: at },
  }
  // The order is known at the gate: what has begun to load cannot be kept off.
  if (action === 'do-not-load') return { ...base, reply: at < deadline ? 'full' : 'not-possible' }
  const rng = chance.of('reply', number, asked)
  const [silent, partial, refused] = [rng.unit(), rng.unit(), rng.unit()]
  const ground = rng.pick(ASSISTANCE_GROUNDS)
  if (silent < plan.silentShare && at < deadline) return null
  if (refused < plan.refusedShare) return { ...base, reply: 'refused', ground }
  if (answers === 0 && partial < plan.partialShare)
    return { ...base, reply: 'partial', facts: TOLD }
  return { ...base, reply: 'full', facts: TOLD }
}

const TOLD = [{ about: 'goods', says: 'invoice and packing list seen, as declared' }]
