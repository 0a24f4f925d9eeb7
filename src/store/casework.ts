import type { Assessment } from '../domain/assessment.ts'
import type { Channel } from '../domain/response.ts'
import type { Sqlite } from './open.ts'

/** What is known of a party from earlier work. */
export type History = { readonly shipments: number; readonly offences: number }

const UNKNOWN: History = { shipments: 0, offences: 0 }
const HISTORIES_MAX = 20_000

/** What a port thinks and knows beyond documents: assessments, party history, examinations asked for, counters. */
export function createCasework(sqlite: Sqlite) {
  /** Histories asked for: a handful of traders carry most of the trade, and few are ever learned of. */
  const histories = new Map<string, History>()
  const addAssessment = sqlite.prepare(
    `INSERT INTO assessment (shipment, at, score, expected_harm, channel, trace)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const history = sqlite.prepare<[string], History>(
    'SELECT shipments, offences FROM party_history WHERE party = ?',
  )
  const learn = sqlite.prepare(
    `INSERT INTO party_history (party, shipments, offences) VALUES (?, ?, ?) ON CONFLICT (party)
     DO UPDATE SET shipments = shipments + excluded.shipments, offences = offences + excluded.offences`,
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
    history(party: string | null): History {
      if (party === null) return UNKNOWN
      const known = histories.get(party)
      if (known !== undefined) return known
      const found = history.get(party) ?? UNKNOWN
      if (histories.size >= HISTORIES_MAX) histories.clear()
      histories.set(party, found)
      return found
    },
    learn(party: string, shipments: number, offences: number): void {
      histories.delete(party)
      learn.run(party, shipments, offences)
    },
    /** Forgets what a rolled back transaction may have left in memory. */
    forget: (): void => histories.clear(),
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
