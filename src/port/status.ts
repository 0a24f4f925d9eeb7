import type { PortStatus } from '../domain/port-call.ts'
import { verifyChain } from '../exchange/chain.ts'
import type { Context } from './context.ts'

/** Where the port stands. Walks the whole log: for the end of a run and for people, not for a hot path. */
export function statusOf(ctx: Context): PortStatus {
  const states = ctx.store.outbox.states()
  const { size, head } = ctx.store.log.checkpoint()
  const verdict = verifyChain(ctx.store.log.pages())
  return {
    queued: states.queued ?? 0,
    acknowledged: states.acknowledged ?? 0,
    rejected: states.rejected ?? 0,
    expired: states.expired ?? 0,
    log: { size, head: Buffer.from(head).toString('hex') },
    chain:
      verdict.kind === 'whole'
        ? 'whole'
        : `entries ${verdict.seq} to ${verdict.through}: ${verdict.why}`,
    integrity: ctx.store.integrity(),
  }
}
