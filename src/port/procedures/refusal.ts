import type { Item } from '../../domain/message.ts'
import type { Impossible } from '../../domain/procedure.ts'
import { type Machine, standing } from '../../exchange/procedure/machine.ts'
import { MACHINES } from '../../exchange/procedure/machines.ts'
import type { ShipmentRow } from '../../store/shipments.ts'
import type { Context } from '../context.ts'
import { coursesIn } from './courses.ts'

/** Why a step of a shipment's procedures cannot be taken now; null when it can. */
export function refusalOf(ctx: Context, row: ShipmentRow, step: Item): Impossible | null {
  const { procedures, documents } = ctx.store
  const held = procedures.steps(row.id).map((id) => documents.sized(id).item)
  const place = `${step.kind} ${step.number} r${step.revision}`
  for (const { kind, facts } of coursesIn([...held, step], row)) {
    const machine: Machine = MACHINES[kind]
    const refused = standing(machine, facts).refused.find((one) => one.place === place)
    if (refused !== undefined) return { place, why: refused.why, mend: refused.mend }
  }
  return null
}
