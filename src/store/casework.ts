import type { Sqlite } from './open.ts'

/** What a port has to do beyond documents: examinations asked for, counters. */
export function createCasework(sqlite: Sqlite) {
  const ask = sqlite.prepare(
    'INSERT INTO examination (shipment, deadline, asked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const asked = sqlite.prepare<[number], { shipment: number; houseBill: string | null }>(
    `SELECT examination.shipment, shipment.house_bill AS houseBill FROM examination
     JOIN shipment ON shipment.id = examination.shipment
     WHERE done_at IS NULL AND deadline > ? ORDER BY deadline, examination.shipment`,
  )
  const done = sqlite.prepare('UPDATE examination SET done_at = ? WHERE shipment = ?')
  const getMeta = sqlite.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const setMeta = sqlite.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )

  const dropMeta = sqlite.prepare('DELETE FROM meta WHERE key = ?')

  return {
    ask: (shipment: number, deadline: number, at: number): void =>
      void ask.run(shipment, deadline, at),
    /** Examinations asked for that are still in time, the most urgent first. */
    asked: (now: number) => asked.all(now),
    examined: (shipment: number, at: number): void => void done.run(at, shipment),
    number: (key: string, otherwise: number): number => Number(getMeta.get(key) ?? otherwise),
    dropNumber: (key: string): void => void dropMeta.run(key),
    setNumber: (key: string, value: number): void => void setMeta.run(key, String(value)),
  }
}
