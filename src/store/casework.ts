import type { Assessment } from '../domain/assessment.ts'
import type { Channel } from '../domain/response.ts'
import type { Sqlite } from './open.ts'
import type { KeptAssessment } from './read-assessments.ts'

/** What a port thinks and has to do beyond documents: assessments, examinations asked for, counters. */
export function createCasework(sqlite: Sqlite) {
  const addAssessment = sqlite.prepare(
    `INSERT INTO assessment (shipment, at, score, expected_harm, channel, trace)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const assessments = sqlite.prepare<[number], KeptAssessment>(
    `SELECT at, score, expected_harm AS expectedHarm, channel, trace FROM assessment
     WHERE shipment = ? ORDER BY at, id`,
  )
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
    keep(shipment: number, assessment: Assessment, channel: Channel, trace: string): void {
      const { at, score, expectedHarm } = assessment
      addAssessment.run(shipment, at, score, expectedHarm, channel, trace)
    },
    /** What a shipment was thought of, oldest first. */
    assessments: (shipment: number): readonly KeptAssessment[] => assessments.all(shipment),
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
