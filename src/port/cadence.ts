import type { Cadence } from '../agreement/cadence.ts'
import type { MessageKind } from '../domain/message.ts'
import type { Millis } from '../kernel/time.ts'
import type { Context } from './context.ts'

/** The partner has told something of a kind. Inside a transaction. */
export function heard(ctx: Context, kind: MessageKind, messageId: string, now: Millis): void {
  for (const cadence of ctx.cadences) {
    if (cadence.kind !== kind || !messageId.startsWith(`${cadence.partner}:`)) continue
    ctx.store.casework.setNumber(`heard ${nameOf(cadence)}`, now)
    ctx.store.casework.dropNumber(`alarm ${nameOf(cadence)}`)
  }
}

/** Gives the alarm, once, for every partner that is overdue. One transaction. */
export function noteSilence(ctx: Context): void {
  const now = ctx.clock.now()
  const { casework, withTx } = ctx.store
  withTx(() => {
    for (const cadence of ctx.cadences) {
      const name = nameOf(cadence)
      const since = casework.number(`heard ${name}`, NEVER)
      if (since === NEVER) casework.setNumber(`heard ${name}`, now)
      else if (dueAt(ctx, cadence) <= now) {
        casework.setNumber(`alarm ${name}`, 1)
        ctx.log(now, { kind: 'overdue', partner: cadence.partner, message: cadence.kind, since })
      }
    }
  })
}

/** When the next partner is overdue; null when none can be. Counted from the first work on, before anything was heard. */
export function nextSilence(ctx: Context): Millis | null {
  if (ctx.cadences.length === 0) return null
  const next = Math.min(...ctx.cadences.map((cadence) => dueAt(ctx, cadence)))
  return next < ctx.agreement.validTo ? next : null
}

function dueAt({ store }: Context, cadence: Cadence): Millis {
  const name = nameOf(cadence)
  if (store.casework.number(`alarm ${name}`, 0) === 1) return Number.POSITIVE_INFINITY
  const since = store.casework.number(`heard ${name}`, NEVER)
  return since === NEVER ? 0 : since + cadence.every
}

/** Partners who are late with a kind that they have agreed to tell at least so often, and since when they were silent. */
export function silent(
  { cadences, store }: Context,
  kind: MessageKind,
  now: Millis,
): readonly { readonly partner: string; readonly since: Millis; readonly dueAt: Millis }[] {
  return cadences.flatMap((cadence) => {
    const since = store.casework.number(`heard ${nameOf(cadence)}`, NEVER)
    const isLate = cadence.kind === kind && since !== NEVER && since + cadence.every <= now
    return isLate ? [{ partner: cadence.partner, since, dueAt: since + cadence.every }] : []
  })
}

const NEVER = -1

const nameOf = ({ kind, partner }: Cadence) => `${kind} ${partner}`
