import type { JournalEntry, JournalEvent } from '../domain/journal.ts'
import type { Checkpoint } from '../domain/message.ts'
import { assert } from '../kernel/assert.ts'
import type { Sqlite } from './open.ts'

/** Entries kept parsed at most while nobody reads them. */
const TAIL_MAX = 20_000
/** Entries of a page at most: a page is read whole. */
const PAGE_MAX = 1_000

type Extend = (head: Uint8Array, entry: string) => Uint8Array

/** What one transaction appended: a line for each entry, the number of the last and the head after it. */
type Page = { readonly seq: number; readonly entry: string; readonly head: Uint8Array }

/**
 * The hash-chained log. Every entry has its place in the chain; those of one transaction lie in one row, written when it
 * commits. `extend` (how a head follows from the one before) is handed in by the port: the chain's formula belongs to
 * the exchange.
 */
export function createLog(sqlite: Sqlite, port: string, extend: Extend, emptyHead: Uint8Array) {
  const newest = sqlite.prepare<[], { seq: number; head: Buffer }>(
    'SELECT seq, head FROM log ORDER BY seq DESC LIMIT 1',
  )
  const insert = sqlite.prepare('INSERT INTO log (seq, at, entry, head) VALUES (?, ?, ?, ?)')
  const pagesAfter = sqlite.prepare<[number], Page>(
    'SELECT seq, entry, head FROM log WHERE seq > ? ORDER BY seq',
  )
  const pageHolding = sqlite.prepare<[number], Page>(
    'SELECT seq, entry, head FROM log WHERE seq >= ? ORDER BY seq LIMIT 1',
  )
  const headBefore = sqlite
    .prepare<[number], Buffer>('SELECT head FROM log WHERE seq < ? ORDER BY seq DESC LIMIT 1')
    .pluck()
  let cached: Checkpoint | null = null
  /** Lines that are not in the database yet. */
  let page: string[] = []
  let pageAt = 0
  let inTransaction = false
  /** The newest entries without a gap, as they were appended: readers are nearly always at the end. */
  let tail: JournalEntry[] = []

  const checkpoint = (): Checkpoint => {
    if (cached === null) {
      const row = newest.get()
      cached = row ? { size: row.seq, head: row.head } : { size: 0, head: emptyHead }
    }
    return cached
  }

  const flush = (): void => {
    const { size, head } = checkpoint()
    if (page.length > 0) insert.run(size, pageAt, page.join('\n'), head)
    page = []
  }

  return {
    /** The port whose log this is; null as long as it is empty. */
    writer(): string | null {
      const page = pageHolding.get(1)
      return page === undefined
        ? null
        : (JSON.parse(page.entry.split('\n')[0] as string) as JournalEntry).port
    },
    /** A transaction begins. */
    begin(): void {
      inTransaction = true
    },
    /** Inside a transaction, which writes it when it commits. */
    append(at: number, event: JournalEvent): Checkpoint {
      assert(inTransaction, 'a log entry belongs to the transaction of what it tells of')
      const before = checkpoint()
      const seq = before.size + 1
      const appended: JournalEntry = { port, seq, at, event }
      const entry = JSON.stringify(appended)
      cached = { size: seq, head: extend(before.head, entry) }
      page.push(entry)
      pageAt = at
      if (page.length === PAGE_MAX) flush()
      if (tail.length >= TAIL_MAX) tail = []
      tail.push(appended)
      return cached
    },
    /** Writes what a transaction appended; called before it commits. */
    flush(): void {
      flush()
      inTransaction = false
    },
    checkpoint,
    /** Head when the log had `size` entries; null when it never had. */
    headAt(size: number): Uint8Array | null {
      if (size === 0) return emptyHead
      const { size: last } = checkpoint()
      if (size > last) return null
      const found = pageHolding.get(size)
      const lines = found?.entry.split('\n') ?? page
      const first = (found?.seq ?? last) - lines.length + 1
      let head: Uint8Array = headBefore.get(size) ?? emptyHead
      for (const line of lines.slice(0, size - first + 1)) head = extend(head, line)
      return head
    },
    after(seq: number): readonly JournalEntry[] {
      const { size } = checkpoint()
      if (size <= seq) return []
      const first = tail[0]?.seq ?? size + 1
      if (first <= seq + 1) {
        const entries = tail.slice(seq + 1 - first)
        tail = []
        return entries
      }
      return pagesAfter
        .all(seq)
        .flatMap(({ entry }) => entry.split('\n'))
        .map((line) => JSON.parse(line) as JournalEntry)
        .filter((entry) => entry.seq > seq)
    },
    /** Every page of the log from the first on. */
    pages: (): Iterable<Page> => pagesAfter.iterate(0),
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      cached = null
      page = []
      tail = []
      inTransaction = false
    },
  }
}
