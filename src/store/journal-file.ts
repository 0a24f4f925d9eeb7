import Database from 'better-sqlite3'
import type { JournalEntry } from '../domain/journal.ts'
import type { TruthRecord } from '../domain/truth.ts'
import { JOURNAL_VIEWS } from './views/journal-views.ts'
import { createViews } from './views/view.ts'

export type ArmJournal = {
  readonly arm: string
  readonly entries: readonly JournalEntry[]
  readonly truths: readonly TruthRecord[]
  /** Which consignment a name in the log means; events are written as they are. */
  readonly nameOf: (name: string) => string
}

/** When a consignment of recorded trade was to load and to arrive, should nobody know its truth. */
type SailingRow = Pick<
  TruthRecord,
  'houseBill' | 'ucr' | 'portOfLoading' | 'portOfDischarge' | 'loadAt' | 'eta'
>

/** What the numbers of a run are made from. */
export type Journal = {
  readonly arms: readonly ArmJournal[]
  readonly sailings: readonly SailingRow[]
  /** What was measured with, each as JSON: ports, cost plan, free times, fields and queues of each arm. */
  readonly settings: Readonly<Record<string, unknown>>
}

const SCHEMA = `
CREATE TABLE entry (
  arm TEXT NOT NULL, position INTEGER NOT NULL, port TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,
  kind TEXT NOT NULL, shipment TEXT, message_id TEXT, event TEXT NOT NULL,
  PRIMARY KEY (arm, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE truth (
  arm TEXT NOT NULL, position INTEGER NOT NULL, house_bill TEXT NOT NULL, consignment TEXT NOT NULL, ucr TEXT NOT NULL,
  port_of_loading TEXT NOT NULL, port_of_discharge TEXT NOT NULL, load_at INTEGER NOT NULL, eta INTEGER NOT NULL,
  typology TEXT, duty_evaded_minor INTEGER NOT NULL, harm_points INTEGER NOT NULL, record TEXT NOT NULL,
  PRIMARY KEY (arm, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX truth_house_bill ON truth (arm, house_bill);
CREATE INDEX truth_ucr ON truth (arm, ucr);
CREATE TABLE sailing (
  position INTEGER PRIMARY KEY, house_bill TEXT NOT NULL, ucr TEXT NOT NULL, port_of_loading TEXT NOT NULL,
  port_of_discharge TEXT NOT NULL, load_at INTEGER NOT NULL, eta INTEGER NOT NULL
) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/** Writes the events of all arms, the truth and what was measured with into one SQLite file. It must not exist yet. */
export function writeJournalFile(path: string, { arms, sailings, settings }: Journal): void {
  const sqlite = new Database(path)
  sqlite.exec(SCHEMA)
  sqlite.exec(createViews(JOURNAL_VIEWS))
  sqlite.transaction(() => {
    writeArms(sqlite, arms)
    const sailing = sqlite.prepare('INSERT INTO sailing VALUES (?, ?, ?, ?, ?, ?, ?)')
    for (const [i, one] of sailings.entries()) {
      const { houseBill, ucr, portOfLoading, portOfDischarge, loadAt, eta } = one
      sailing.run(i + 1, houseBill, ucr, portOfLoading, portOfDischarge, loadAt, eta)
    }
    const setting = sqlite.prepare('INSERT INTO setting VALUES (?, ?)')
    for (const [name, value] of Object.entries(settings)) setting.run(name, JSON.stringify(value))
  })()
  // Unless it is told how many consignments an arm has, SQLite looks through them all instead of using an index.
  sqlite.exec('ANALYZE truth')
  sqlite.close()
}

function writeArms(sqlite: Database.Database, arms: readonly ArmJournal[]): void {
  const entry = sqlite.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const truth = sqlite.prepare('INSERT INTO truth VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const { arm, entries, truths, nameOf } of arms) {
    for (const [i, { port, seq, at, event }] of entries.entries()) {
      const named = 'shipment' in event ? event.shipment : undefined
      const shipment = named === undefined ? null : nameOf(named)
      const messageId = 'messageId' in event ? event.messageId : null
      const text = JSON.stringify(event)
      entry.run(arm, i + 1, port, seq, at, event.kind, shipment, messageId, text)
    }
    for (const [i, one] of truths.entries()) {
      truth.run(
        ...[arm, i + 1, one.houseBill, one.consignment, one.ucr],
        ...[one.portOfLoading, one.portOfDischarge, one.loadAt, one.eta],
        ...[one.typology, one.dutyEvadedMinor, one.harmPoints, JSON.stringify(one)],
      )
    }
  }
}
