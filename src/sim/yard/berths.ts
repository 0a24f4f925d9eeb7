import { by, inOrder } from '../../kernel/order.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'
import { nameOfCall, type Sailing } from '../trade.ts'
import type { WorldPlan } from '../world-plan.ts'

/** When each call gets its berth: ships of a port in order of arrival, a berth to each that is free. */
export function berthingOf({ ports, trade }: WorldPlan): ReadonlyMap<string, Millis> {
  const berthedAt = new Map<string, Millis>()
  const freeAt = new Map<string, Millis[]>()
  const inbound = trade.sailings
    .filter(({ voyage }) => voyage.portOfDischarge in ports)
    .sort(
      inOrder(
        by(({ voyage }: Sailing) => voyage.eta),
        by(({ voyage }: Sailing) => voyage.id),
      ),
    )
  for (const { voyage } of inbound) {
    const { berths, berthTime } = (ports[voyage.portOfDischarge] as WorldPlan['ports'][string]).work
    const free = freeAt.get(voyage.portOfDischarge) ?? Array<Millis>(berths).fill(0)
    freeAt.set(voyage.portOfDischarge, free)
    const first = free.indexOf(Math.min(...free))
    const at = Math.max(voyage.eta, free[first] as Millis)
    free[first] = at + berthTime
    berthedAt.set(nameOfCall(voyage), at)
  }
  return berthedAt
}

/** How long after the last box came ashore officers still work off what waits in the yard. */
const AFTERMATH = 84 * HOUR

/** When the officers go home for good: later than the trade ends when ships had to wait. */
export function worksUntil(plan: WorldPlan): Millis {
  const berthedAt = berthingOf(plan)
  const ends = plan.trade.sailings.flatMap(({ voyage }) => {
    const at = berthedAt.get(nameOfCall(voyage))
    const port = plan.ports[voyage.portOfDischarge]
    return at === undefined || port === undefined ? [] : [at + port.work.discharge + AFTERMATH]
  })
  return ends.reduce((last, at) => Math.max(last, at), plan.trade.endsAt)
}
