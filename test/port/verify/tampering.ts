import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { EMPTY_HEAD, extendHead } from '../../../src/exchange/chain.ts'
import { createChance, type Rng } from '../../../src/kernel/chance.ts'
import { type BooksVerdict, verifyBooks } from '../../../src/port/verify/verify-books.ts'
import { openBooks } from '../../../src/store/books.ts'
import { trustedKeys } from '../../support/forge.ts'
import { HAIPHONG, LOS_ANGELES, make } from '../../support/make.ts'
import { twoPorts } from '../../support/two-ports.ts'

type Page = {
  readonly seq: number
  readonly at: number
  readonly entry: string
  readonly head: Buffer
}

/** A database with trade in it, what the partner was shown of its log, and a copy to spoil for each trial. */
export function tradedBooks() {
  const t = twoPorts()
  for (let i = 1; i <= 8; i++) {
    t.origin.file(make.manifest({ houseBill: `H${i}`, ucr: `U${i}`, grossKg: 31_000 }))
    t.settleDown()
  }
  t.destination.act({ kind: 'reconcile' })
  t.settleDown()
  const whole = join(t.dir, 'whole.sqlite')
  t.destination.backUp(whole)
  const [shown] = t.origin.sql<{ size: number; head: Buffer }>(
    `SELECT size, head FROM witness WHERE partner = '${LOS_ANGELES}'`,
  )
  const copy = join(t.dir, 'copy.sqlite')
  return {
    shown: shown!,
    pages: readPages(whole),
    /** Spoils a fresh copy and says what is found in it. */
    verify(spoil: (file: string) => void, hasWitness = true): BooksVerdict {
      for (const tail of ['', '-wal', '-shm']) rmSync(`${copy}${tail}`, { force: true })
      writeFileSync(copy, readFileSync(whole))
      spoil(copy)
      const books = openBooks(copy)
      try {
        return verifyBooks(
          books,
          LOS_ANGELES,
          trustedKeys,
          hasWitness ? [{ by: HAIPHONG, ...shown! }] : [],
        )
      } finally {
        books.close()
      }
    },
  }
}
export type TradedBooks = ReturnType<typeof tradedBooks>

export const rngOf = (what: string, trial: number): Rng => createChance('tampering').of(what, trial)

function readPages(file: string): readonly Page[] {
  const sqlite = new Database(file)
  const pages = sqlite.prepare<[], Page>('SELECT seq, at, entry, head FROM log ORDER BY seq').all()
  sqlite.close()
  return pages
}

/** Puts other pages in the place of the log. */
function writePages(file: string, pages: readonly Page[]): void {
  const sqlite = new Database(file)
  sqlite.exec('DELETE FROM log')
  const insert = sqlite.prepare(
    'INSERT INTO log (seq, at, entry, head) VALUES (@seq, @at, @entry, @head)',
  )
  sqlite.transaction(() => {
    for (const page of pages) insert.run(page)
  })()
  sqlite.close()
}

/** Chains entries anew, as whoever has the program can. */
function rechained(pages: readonly Page[]): readonly Page[] {
  let [size, head]: [number, Uint8Array] = [0, EMPTY_HEAD]
  return pages.map((page) => {
    const lines = page.entry.split('\n')
    for (const line of lines) head = extendHead(head, line)
    size += lines.length
    return { ...page, seq: size, head: Buffer.from(head) }
  })
}

const firstOf = (page: Page) => page.seq - page.entry.split('\n').length + 1
const changed = (entry: string) => entry.replace('"at":1', '"at":2')

/** What somebody did to the log, and where the first finding must point. */
export type Attack = (
  books: TradedBooks,
  rng: Rng,
) => { readonly spoil: (file: string) => void; readonly verdict: string; readonly first: number }

/** The seven ways to falsify a log. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  edit({ pages }, rng) {
    const at = rng.int(0, pages.length - 1)
    const page = pages[at]!
    const spoiled = pages.with(at, { ...page, entry: changed(page.entry) })
    return { spoil: (file) => writePages(file, spoiled), verdict: 'EDITED', first: firstOf(page) }
  },
  'delete middle'({ pages }, rng) {
    const at = rng.int(1, pages.length - 2)
    const spoiled = pages.filter((_, i) => i !== at)
    return {
      spoil: (file) => writePages(file, spoiled),
      verdict: 'GAP',
      first: firstOf(pages[at]!),
    }
  },
  swap({ pages }, rng) {
    const lines = ({ entry }: Page) => entry.split('\n').length
    const pairs = pages.flatMap((page, i) => {
      const twin = pages.findIndex((other, j) => j > i && lines(other) === lines(page))
      return twin < 0 ? [] : [[i, twin] as const]
    })
    const [a, b] = rng.pick(pairs)
    const [one, other] = [pages[a]!, pages[b]!]
    const spoiled = pages
      .with(a, { ...one, entry: other.entry })
      .with(b, { ...other, entry: one.entry })
    return { spoil: (file) => writePages(file, spoiled), verdict: 'EDITED', first: firstOf(one) }
  },
  insert({ pages }, rng) {
    const at = rng.int(0, pages.length - 1)
    const page = pages[at]!
    const spoiled = pages.with(at, {
      ...page,
      entry: `${page.entry}\n${page.entry.split('\n')[0]}`,
    })
    return { spoil: (file) => writePages(file, spoiled), verdict: 'GAP', first: firstOf(page) }
  },
  'cut tail'({ pages, shown }, rng) {
    const below = pages.filter(({ seq }) => seq < shown.size).length
    const kept = pages.slice(0, rng.int(1, below))
    return {
      spoil: (file) => writePages(file, kept),
      verdict: 'REGRESSED',
      first: kept.at(-1)!.seq + 1,
    }
  },
  'cut tail and chain on'({ pages, shown }, rng) {
    const below = pages.filter(({ seq }) => seq < shown.size).length
    const kept = pages.slice(0, rng.int(1, below))
    const tail = pages.slice(kept.length).map((page) => ({ ...page, entry: changed(page.entry) }))
    const spoiled = rechained([...kept, ...tail])
    return { spoil: (file) => writePages(file, spoiled), verdict: 'REWRITTEN', first: shown.size }
  },
  'full rewrite'({ pages, shown }, rng) {
    const from = rng.int(0, 1)
    const spoiled = rechained(
      pages.map((page, i) => (i < from ? page : { ...page, entry: changed(page.entry) })),
    )
    return { spoil: (file) => writePages(file, spoiled), verdict: 'REWRITTEN', first: shown.size }
  },
}

/** Stored bytes that somebody signed or chained; `id` is how a finding names their row. */
const STORED = [
  { table: 'inbox', id: 'message_id', column: 'envelope' },
  { table: 'inbox', id: 'message_id', column: 'receipt' },
  { table: 'outbox', id: 'message_id', column: 'envelope' },
  { table: 'delivery', id: 'message_id', column: 'receipt' },
  { table: 'log', id: 'seq', column: 'entry' },
] as const

/** Turns one bit of a stored message, receipt or log entry in the file itself (P-05). */
export function flipStoredBit(
  file: string,
  rng: Rng,
): { readonly table: string; readonly id: string } {
  const sqlite = new Database(file)
  const bytes = readFileSync(file)
  try {
    for (;;) {
      const { table, id, column } = rng.pick(STORED)
      const text = `SELECT ${id} AS id, CAST(${column} AS BLOB) AS stored FROM ${table} WHERE ${column} IS NOT NULL`
      const row = rng.pick(sqlite.prepare<[], { id: string | number; stored: Buffer }>(text).all())
      const at = rng.int(0, row.stored.length - 16)
      // A piece that a page ends in is not found in one, and one that lies there twice would be ambiguous.
      const piece = row.stored.subarray(at, at + 16)
      const found = bytes.indexOf(piece)
      if (found < 0 || bytes.indexOf(piece, found + 1) >= 0) continue
      bytes[found] = (bytes[found] as number) ^ (1 << rng.int(0, 7))
      sqlite.close()
      writeFileSync(file, bytes)
      return { table, id: String(row.id) }
    }
  } finally {
    sqlite.close()
  }
}
