import type { ItemKind } from '../../domain/message.ts'
import type { Context } from '../context.ts'

/** Room for what is told of one thing in an epoch. */
const IN_AN_EPOCH = 100_000

/**
 * The revision of something this port tells anew: above all that it ever told of it. What was told and then lost with the
 * newer end of a restored database belongs to an earlier epoch.
 */
export function nextRevision({ store }: Context, number: string, kind: ItemKind): number {
  const epoch = store.casework.number('epoch', 1)
  return Math.max(store.documents.nextRevision(number, kind), (epoch - 1) * IN_AN_EPOCH + 1)
}
