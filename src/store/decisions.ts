import type { KeptDecision } from '../domain/decision.ts'
import type { Sqlite } from './open.ts'

/** What officers decided about shipments, with their reasons. */
export function createDecisions(sqlite: Sqlite) {
  const add = sqlite.prepare(
    'INSERT INTO decision (shipment, at, officer, decision, reason) VALUES (?, ?, ?, ?, ?)',
  )
  const ofShipment = sqlite.prepare<[number], KeptDecision>(
    'SELECT at, officer, decision, reason FROM decision WHERE shipment = ? ORDER BY id',
  )
  return {
    keep: (shipment: number, { at, officer, decision, reason }: KeptDecision): void =>
      void add.run(shipment, at, officer, decision, reason),
    /** Oldest first. */
    of: (shipment: number): readonly KeptDecision[] => ofShipment.all(shipment),
  }
}
