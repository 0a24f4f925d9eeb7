import type { Disposition } from '../../domain/disposition.ts'
import type { ShipmentPage } from '../../domain/reads/shipment-page.ts'
import type { ProcedureRow } from '../../store/procedures.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'

/** Holds on a bill, and what was asked and ordered about it, each with its state and deadline. */
export function openMatters(
  ctx: Context,
  { id }: ShipmentRow,
): Pick<ShipmentPage, 'holds' | 'requests'> {
  const rows = ctx.store.procedures.of(id)
  return {
    holds: rows
      .filter(({ kind }) => kind === 'hold')
      .map((row) => ({ ...mattersOf(row), ...placedAs(ctx, row.name) })),
    requests: rows
      .filter(({ kind }) => kind === 'request' || kind === 'order')
      .map((row) => ({
        ...mattersOf(row),
        action: row.kind === 'order' ? 'do-not-load' : actionIn(row.name),
        askedHere: row.own === 1,
      })),
  }
}

const mattersOf = ({ name, state, open, since, dueAt, passed }: ProcedureRow) => ({
  ...{ number: name, state, open: open === 1, since },
  dueAt: open === 1 ? dueAt : null,
  overdue: open === 1 && passed === 1,
})

/** A request bears what it asks in its number. */
const actionIn = (number: string) => (number.split(':')[1] === 'scan' ? 'scan' : 'information')

function placedAs(ctx: Context, number: string): Pick<Disposition, 'code' | 'reason'> {
  const steps = ctx.store.documents
    .revisionsOf(number, 'disposition')
    .map(({ id }) => ctx.store.documents.sized(id).item as Disposition)
    .sort((a, b) => a.revision - b.revision)
  const { code = '1G', reason = 'documents' } = steps[0] ?? {}
  return { code, reason }
}
