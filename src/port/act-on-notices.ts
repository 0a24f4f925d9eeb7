import type { Millis } from '../kernel/time.ts'
import { changedSources, createAlerts, screenedOf } from '../risk/lists/lists.ts'
import type { ShipmentRow } from '../store/shipments.ts'
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
    const touched = store.notices.undecided().filter((id) => met(screenedFor(ctx, id)).length > 0)
    for (const id of touched) store.shipments.touch.one(id)
    ctx.log(now, {
      kind: 'lists-changed',
      changed: changed.length,
      touched: touched.length,
      atSea: touched.filter((id) => isAtSea(store.shipments.get(id), now)).length,
    })
  }, advance.take)
}

function isAtSea(row: ShipmentRow | undefined, now: Millis): boolean {
  const { loadAt = null, eta = null } = row ?? {}
  return loadAt !== null && eta !== null && loadAt <= now && now < eta
}

/** A port that has just started does not remember its shipments. */
function screenedFor(ctx: Context, id: number) {
  const known = ctx.alerts.screened(id)
  if (known !== null) return known
  const row = ctx.store.shipments.get(id)
  return screenedOf(row === undefined ? NOTHING : layOutPapers(ctx.store.documents.ofShipment(id)))
}

const NOTHING = { own: {}, partner: {} }
