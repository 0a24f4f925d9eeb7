import type { JournalEntry, JournalEvent } from '../domain/journal.ts'
import type { Checkpoint } from '../domain/message.ts'
import type { Sqlite } from './open.ts'

/** Entries kept parsed at most while nobody reads them. */
const TAIL_MAX = 20_000

type Extend = (head: Uint8Array, entry: string) => Uint8Array

/**
 * The hash-chained log. `extend` (how a head follows from the one before) is handed in by the port: the chain's formula
 * belongs to the exchange.
 */
export function createLog(sqlite: Sqlite, port: string, extend: Extend, emptyHead: Uint8Array) {
  const last = sqlite.prepare<[], { seq: number; head: Buffer }>(
    'SELECT seq, head FROM log ORDER BY seq DESC LIMIT 1',
  )
  const insert = sqlite.prepare('INSERT INTO log (seq, at, entry, head) VALUES (?, ?, ?, ?)')
  const after = sqlite.prepare<[number], { entry: string }>(
    'SELECT entry FROM log WHERE seq > ? ORDER BY seq',
  )
  const rows = sqlite.prepare<[], { seq: number; entry: string; head: Buffer }>(
    'SELECT seq, entry, head FROM log ORDER BY seq',
  )
  const headAt = sqlite.prepare<[number], Buffer>('SELECT head FROM log WHERE seq = ?').pluck()
  let cached: Checkpoint | null = null
  /** The newest entries without a gap, as they were appended: readers are nearly always at the end. */
  let tail: JournalEntry[] = []

  const checkpoint = (): Checkpoint => {
    if (cached === null) {
      const row = last.get()
      cached = row ? { size: row.seq, head: row.head } : { size: 0, head: emptyHead }
    }
    return cached
  }

  return {
    append(at: number, event: JournalEvent): Checkpoint {
      const before = checkpoint()
      const seq = before.size + 1
      const appended: JournalEntry = { port, seq, at, event }
      const entry = JSON.stringify(appended)
      const head = extend(before.head, entry)
      insert.run(seq, at, entry, head)
      if (tail.length >= TAIL_MAX) tail = []
      tail.push(appended)
      cached = { size: seq, head }
      return cached
    },
    checkpoint,
    /** Head when the log had `size` entries; null when it never had. */
    headAt: (size: number): Uint8Array | null =>
      size === 0 ? emptyHead : (headAt.get(size) ?? null),
    after(seq: number): readonly JournalEntry[] {
      const { size } = checkpoint()
      if (size <= seq) return []
      const first = tail[0]?.seq ?? size + 1
      if (first > seq + 1) return after.all(seq).map((row) => JSON.parse(row.entry) as JournalEntry)
      const entries = tail.slice(seq + 1 - first)
      tail = []
      return entries
    },
    rows: () => rows.iterate(),
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      cached = null
      tail = []
    },
  }
}
