import type { ItemKind } from '../../domain/message.ts'
import type { Context } from '../context.ts'

/** Room for what is told of one thing in an epoch. */
const IN_AN_EPOCH = 100_000

/**
 * The revision of something this port tells anew: above all that it ever told of it. What was told and then lost with the
 * newer end of a restored database belongs to an earlier epoch.
 */
export function nextRevision(ctx: Context, number: string, kind: ItemKind): number {
  return Math.max(ctx.store.documents.nextRevision(number, kind), firstOfEpoch(ctx))
}

/** The least number that no earlier epoch gave to a revision or to one of several of a kind. */
export function firstOfEpoch({ store }: Context): number {
  return (store.casework.number('epoch', 1) - 1) * IN_AN_EPOCH + 1
}
