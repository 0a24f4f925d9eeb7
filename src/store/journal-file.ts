import Database from 'better-sqlite3'
import type { JournalEntry } from '../domain/journal.ts'
import type { TruthRecord } from '../domain/truth.ts'

type ArmJournal = {
  readonly arm: string
  readonly entries: readonly JournalEntry[]
  readonly truths: readonly TruthRecord[]
}

const SCHEMA = `
CREATE TABLE entry (
  arm TEXT NOT NULL, position INTEGER NOT NULL, port TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,
  kind TEXT NOT NULL, shipment TEXT, message_id TEXT, event TEXT NOT NULL,
  PRIMARY KEY (arm, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE truth (
  house_bill TEXT PRIMARY KEY, consignment TEXT NOT NULL, ucr TEXT NOT NULL, port_of_loading TEXT NOT NULL,
  port_of_discharge TEXT NOT NULL, load_at INTEGER NOT NULL, eta INTEGER NOT NULL, typology TEXT,
  duty_evaded_minor INTEGER NOT NULL, harm_points INTEGER NOT NULL, record TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

/** Writes the events of all arms and the truth into one SQLite file, for audit. The file must not exist yet. */
export function writeJournalFile(path: string, arms: readonly ArmJournal[]): void {
  const sqlite = new Database(path)
  sqlite.exec(SCHEMA)
  const entry = sqlite.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const truth = sqlite.prepare(
    'INSERT OR IGNORE INTO truth VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  sqlite.transaction(() => {
    for (const { arm, entries, truths } of arms) {
      for (const [position, { port, seq, at, event }] of entries.entries()) {
        const shipment = 'shipment' in event ? event.shipment : null
        const messageId = 'messageId' in event ? event.messageId : null
        entry.run(
          arm,
          position + 1,
          port,
          seq,
          at,
          event.kind,
          shipment,
          messageId,
          JSON.stringify(event),
        )
      }
      for (const one of truths) {
        truth.run(
          one.houseBill,
          one.consignment,
          one.ucr,
          one.portOfLoading,
          one.portOfDischarge,
          one.loadAt,
          one.eta,
          one.typology,
          one.dutyEvadedMinor,
          one.harmPoints,
          JSON.stringify(one),
        )
      }
    }
  })()
  sqlite.close()
}
