import type { Sqlite } from './open.ts'

/** Shipments whose assessment threw. */
export function createScoringFailures(sqlite: Sqlite) {
  const tries = sqlite
    .prepare<[number], number>('SELECT tries FROM scoring_failure WHERE shipment = ?')
    .pluck()
  const keep = sqlite.prepare(
    `INSERT INTO scoring_failure (shipment, tries, retry_at, why) VALUES (@shipment, @tries, @retryAt, @why)
     ON CONFLICT (shipment) DO UPDATE SET tries = excluded.tries, retry_at = excluded.retry_at, why = excluded.why`,
  )
  const rest = sqlite.prepare('UPDATE shipment SET dirty = 0 WHERE id = ?')
  const wake = sqlite.prepare(
    `UPDATE shipment SET dirty = 1
     WHERE id IN (SELECT shipment FROM scoring_failure WHERE retry_at <= ?) AND (state = 'open' OR state = 'arrived')`,
  )
  const woken = sqlite.prepare('UPDATE scoring_failure SET retry_at = NULL WHERE retry_at <= ?')
  const drop = sqlite.prepare('DELETE FROM scoring_failure WHERE shipment = ?')
  const some = sqlite.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM scoring_failure)').pluck()
  /** False as long as no assessment ever threw, which is what nearly every port can say. */
  let any = some.get() === 1

  return {
    tries: (shipment: number): number => tries.get(shipment) ?? 0,
    /** The shipment rests until `retryAt`; with null until something new is known of it. */
    keep(row: { shipment: number; tries: number; retryAt: number | null; why: string }): void {
      any = true
      keep.run(row)
      rest.run(row.shipment)
    },
    /** Whoever's time has come is to be assessed again. */
    wake(now: number): void {
      wake.run(now)
      woken.run(now)
    },
    /** Its assessment did not throw. True when the one before did. */
    drop: (shipment: number): boolean => any && drop.run(shipment).changes > 0,
    has: (shipment: number): boolean => tries.get(shipment) !== undefined,
  }
}
