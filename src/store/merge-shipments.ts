import type { Sqlite } from './open.ts'
import type { ShipmentRow } from './shipment-row.ts'

/** Tables whose rows belong to one shipment. */
const HELD_BY_ONE = [
  'document',
  'assessment',
  'examination',
  'share_off',
  'feedback',
  'decision',
  'withdrawn',
  'assistance',
  'procedure',
] as const

/** Moves all that one shipment holds to another, and takes its row away. */
export function createMerge(sqlite: Sqlite) {
  const unmake = HELD_BY_ONE.map((table) =>
    sqlite.prepare(`UPDATE OR IGNORE ${table} SET shipment = @into WHERE shipment = @id`),
  )
  const leftBehind = [
    'examination',
    'feedback',
    'withdrawn',
    'scoring_failure',
    'procedure',
    'shipment_goods',
  ].map((table) => sqlite.prepare(`DELETE FROM ${table} WHERE shipment = ?`))
  // The partner's finding, what was ordered and told, and that it lies in the yard, are true of the one shipment it is.
  // Not `UPDATE … FROM`: SQLite makes a table of its own for that, which takes a hundred times as long.
  const inherit = sqlite.prepare(
    `UPDATE shipment SET
       found = CASE WHEN 'offence' IN (found, @found) THEN 'offence' ELSE coalesce(found, @found) END,
       ordered = max(ordered, @ordered), scan_asked = max(scan_asked, @scanAsked),
       hold_told = max(hold_told, @holdTold), state = CASE WHEN state = 'open' THEN @state ELSE state END,
       ruling = coalesce(ruling, @ruling),
       arrived_at = coalesce(arrived_at, @arrivedAt),
       landed_at = coalesce(landed_at, (SELECT landed_at FROM shipment WHERE id = @id)),
       fetched_at = coalesce(fetched_at, (SELECT fetched_at FROM shipment WHERE id = @id))
     WHERE id = @into`,
  )
  const drop = sqlite.prepare('DELETE FROM shipment WHERE id = ?')
  return (from: Partial<ShipmentRow> & Pick<ShipmentRow, 'id'>, into: number): void => {
    const { id } = from
    inherit.run({ ...from, into })
    for (const one of unmake) one.run({ id, into })
    // Whatever the other has as well stayed behind.
    for (const one of leftBehind) one.run(id)
    drop.run(id)
  }
}
