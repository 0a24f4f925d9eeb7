import type { Sqlite } from './open.ts'

/** What this port owes whoever warned it. */
export type Debt = {
  readonly warning: string
  /** Until when the partner wants to hear; null: it did not say. */
  readonly dueAt: number | null
}

/** Feedback owed for shipments that met a warning, until it is given. */
export function createFeedback(sqlite: Sqlite) {
  const owe = sqlite.prepare(
    'INSERT INTO feedback (warning, shipment, since, due_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const open = sqlite.prepare<[number], Debt>(
    `SELECT warning, due_at AS dueAt FROM feedback WHERE shipment = ? AND given_at IS NULL ORDER BY warning`,
  )
  const give = sqlite.prepare(
    'UPDATE feedback SET given_at = ?, given_by = ? WHERE shipment = ? AND given_at IS NULL',
  )
  const hear = sqlite.prepare(
    'INSERT INTO warning_answer (warning, shipment, action, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  return {
    /** Notes what a partner did about a shipment that met a warning of this port; the first word counts. */
    hear: (warning: string, shipment: number, action: string, at: number): void =>
      void hear.run(warning, shipment, action, at),
    /** Notes a debt; false when it is known already, given or not. */
    owe: (warning: string, shipment: number, since: number, dueAt: number | null): boolean =>
      owe.run(warning, shipment, since, dueAt).changes > 0,
    /** What is still owed for a shipment. */
    open: (shipment: number): readonly Debt[] => open.all(shipment),
    /** Everything owed for a shipment is given. */
    give: (shipment: number, at: number, by: string): void => void give.run(at, by, shipment),
  }
}
