import { partnersOf } from '../agreement/agreement.ts'
import type { Context } from './context.ts'

/** A port whose log holds something was here before: it compares its books before it says anything new. */
export function openBooks(ctx: Context): void {
  if (ctx.kinds.length === 0 || ctx.store.log.checkpoint().size === 0) return
  for (const partner of partnersOf(ctx.agreement, ctx.id)) ctx.books.unsure.add(partner)
  ctx.store.withTx(() => oweComparison(ctx))
}

/** The books are to be compared with every partner, at the next `due`. Inside a transaction. */
export function oweComparison(ctx: Context): void {
  // Under an agreement that shares nothing there is nothing to compare.
  if (ctx.kinds.length === 0) return
  for (const partner of partnersOf(ctx.agreement, ctx.id)) ctx.books.owed.add(partner)
  ctx.books.asked = 0
  ctx.store.casework.setNumber('reconcile-at', ctx.clock.now())
}

/** A partner has answered. Inside a transaction; what it gives back is to be done once that has committed. */
export function comparedWith(ctx: Context, partner: string): () => void {
  const { owed, unsure } = ctx.books
  if ([...owed].every((one) => one === partner)) ctx.store.casework.dropNumber('reconcile-at')
  return () => {
    owed.delete(partner)
    unsure.delete(partner)
    ctx.books.asked = 0
  }
}
