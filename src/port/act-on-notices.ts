import { changedSources, createAlerts, screenedOf } from '../risk/lists/lists.ts'
import type { Context } from './context.ts'
import { layOutPapers } from './view/papers.ts'

/**
 * Lists and warnings have changed, or time has made an entry begin or end: the shipments that meet what is new or gone are
 * marked for a new assessment, and no others. One transaction.
 */
export function actOnNotices(ctx: Context): void {
  const now = ctx.clock.now()
  const { alerts, store } = ctx
  const advance = alerts.advance(now)
  store.withTx(() => {
    advance.keep()
    const changed = changedSources(advance.before, advance.after)
    if (changed.length === 0) return
    const met = createAlerts(changed)
    for (const id of store.notices.undecided())
      if (met(screenedFor(ctx, id)).length > 0) store.shipments.touch.one(id)
  }, advance.take)
}

/** A port that has just started does not remember its shipments. */
function screenedFor(ctx: Context, id: number) {
  const known = ctx.alerts.screened(id)
  if (known !== null) return known
  const row = ctx.store.shipments.get(id)
  return screenedOf(row === undefined ? NOTHING : layOutPapers(ctx.store.documents.ofShipment(id)))
}

const NOTHING = { own: {}, partner: {} }
