import { partnersOf } from '../agreement/agreement.ts'
import type { PortVitals } from '../domain/port-vitals.ts'
import type { Context } from './context.ts'

/** What an operator watches. */
export function vitalsOf(ctx: Context): PortVitals {
  const { casework, equivocations, inbox, log, outbox } = ctx.store
  return {
    ...outbox.waiting(),
    logEntries: log.checkpoint().size,
    regressedBy: casework.number('regressed-by', 0),
    partners: partnersOf(ctx.agreement, ctx.id).map((partner) => ({
      partner,
      comparedAt: casework.number(`compared-at:${partner}`, 0) || null,
      witnessed: inbox.witnessed(partner)?.size ?? 0,
      equivocated: equivocations.has(partner),
    })),
  }
}
