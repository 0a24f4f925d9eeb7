import type { Procedure } from '../domain/procedure.ts'
import type { Sqlite } from './open.ts'

/** Where one procedure stands; see the migration for the columns. */
export type ProcedureRow = {
  readonly kind: Procedure
  readonly shipment: number
  readonly name: string
  readonly own: 0 | 1
  readonly state: string
  readonly open: 0 | 1
  readonly since: number
  readonly dueAt: number | null
  readonly passed: 0 | 1
  readonly noted: number
}

const COLUMNS = 'kind, shipment, name, own, state, open, since, due_at AS dueAt, passed, noted'

/** Kinds of document whose revisions are the steps of a shipment's procedures. */
const STEPS = "kind IN ('referral', 'referral-answer', 'disposition', 'control-result')"

/** Procedures between this port and its partners, with their deadlines. */
export function createProcedures(sqlite: Sqlite) {
  const of = sqlite.prepare<[number], ProcedureRow>(
    `SELECT ${COLUMNS} FROM procedure WHERE shipment = ? ORDER BY kind, name`,
  )
  const find = sqlite.prepare<[number, string, string], ProcedureRow>(
    `SELECT ${COLUMNS} FROM procedure WHERE shipment = ? AND kind = ? AND name = ?`,
  )
  const due = sqlite.prepare<[number], ProcedureRow>(
    `SELECT ${COLUMNS} FROM procedure WHERE open = 1 AND passed = 0 AND due_at <= ? ORDER BY due_at, kind, shipment, name`,
  )
  const asked = sqlite.prepare<[], ProcedureRow>(
    `SELECT ${COLUMNS} FROM procedure WHERE open = 1 AND own = 0 AND (kind = 'request' OR kind = 'order')
     ORDER BY due_at, kind, shipment, name`,
  )
  const put = sqlite.prepare(
    `INSERT OR REPLACE INTO procedure (kind, shipment, name, own, state, open, since, due_at, passed, noted)
     VALUES (@kind, @shipment, @name, @own, @state, @open, @since, @dueAt, @passed, @noted)`,
  )
  const steps = sqlite
    .prepare<[number], number>(`SELECT id FROM document WHERE shipment = ? AND ${STEPS}`)
    .pluck()
  return {
    /** All of a shipment; 0 for those about none. */
    of: (shipment: number): readonly ProcedureRow[] => of.all(shipment),
    find: (shipment: number, kind: Procedure, name: string) => find.get(shipment, kind, name),
    /** Those whose deadline is over, the longest first. */
    due: (now: number): readonly ProcedureRow[] => due.all(now),
    /** What partners ask and order, and is not done, the most urgent first. */
    asked: (): readonly ProcedureRow[] => asked.all(),
    put: (row: ProcedureRow): void => void put.run(row),
    /** Rows of the documents that are steps of a shipment's procedures. */
    steps: (shipment: number): readonly number[] => steps.all(shipment),
  }
}
