import type { WorldPlan } from '../../sim/world-plan.ts'
import type { CaseBook } from '../rules/case-book.ts'
import type { Ground } from './ground.ts'

/** What one port of a simulation knows so far of the shipments bound for it. */
export function demoGround(book: CaseBook, port: string): Ground {
  return {
    name: `now-${port}`,
    kind: 'simulation',
    hasTruth: true,
    changes: book.changes,
    read() {
      const { cases, labels } = book.collected()
      const here = cases.filter((one) => one.port === port)
      return { cases: here, of: here.length, labels }
    },
  }
}

/** The same plan; what it really loads is told to the book as each ship is made. */
export function revealing(plan: WorldPlan, book: CaseBook): WorldPlan {
  const sailings = plan.trade.sailings.map((sailing) => ({
    ...sailing,
    cargo(...moves: Parameters<typeof sailing.cargo>) {
      const cargo = sailing.cargo(...moves)
      book.reveal(cargo.truths)
      return cargo
    },
  }))
  return { ...plan, trade: { ...plan.trade, sailings } }
}
