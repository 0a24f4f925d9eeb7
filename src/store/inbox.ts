import { and, asc, between, desc, eq, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Sqlite } from './open.ts'
import { inbox, refused } from './tables.ts'

type Received = {
  readonly headerSha256: Buffer
  readonly receipt: Buffer
  readonly receivedAt: number
}

/**
 * Received messages with their receipts, and the checkpoints of partners this port is a witness of. What every message runs
 * is written out: it takes a third of the time.
 */
export function createInbox(db: BetterSQLite3Database & { readonly $client: Sqlite }) {
  const sqlite = db.$client
  const at = sql.placeholder
  const add = sqlite.prepare(
    `INSERT INTO inbox (message_id, sender, epoch, counter, kind, received_at, header_sha256, envelope, receipt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const get = sqlite.prepare<[string], Received>(
    `SELECT header_sha256 AS headerSha256, receipt, received_at AS receivedAt FROM inbox WHERE message_id = ?`,
  )
  const counters = db
    .select({ counter: inbox.counter })
    .from(inbox)
    .where(
      and(
        eq(inbox.sender, at('sender')),
        eq(inbox.epoch, at('epoch')),
        between(inbox.counter, at('first'), at('last')),
      ),
    )
    .orderBy(asc(inbox.counter))
    .prepare()
  const highest = db
    .select({ epoch: inbox.epoch, counter: inbox.counter })
    .from(inbox)
    .where(eq(inbox.sender, at('sender')))
    .orderBy(desc(inbox.epoch), desc(inbox.counter))
    .limit(1)
    .prepare()
  const count = db
    .select({ count: sql<number>`count(*)` })
    .from(inbox)
    .where(eq(inbox.sender, at('sender')))
    .prepare()
  const refuse = db
    .insert(refused)
    .values({
      headerSha256: at('headerSha256'),
      messageId: at('messageId'),
      sender: at('sender'),
      at: at('at'),
      why: at('why'),
      header: at('header'),
    })
    .onConflictDoNothing()
    .prepare()
  const keep = sqlite.prepare(
    `INSERT INTO witness (partner, size, head, signed, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (partner)
     DO UPDATE SET size = excluded.size, head = excluded.head, signed = excluded.signed, at = excluded.at`,
  )
  const witnessed = sqlite.prepare<[string], { size: number; head: Buffer }>(
    'SELECT size, head FROM witness WHERE partner = ?',
  )
  const shownIn = sqlite
    .prepare<[string], Buffer>('SELECT signed FROM witness WHERE partner = ?')
    .pluck()

  return {
    add(row: NewReceived): void {
      const { messageId, sender, epoch, counter, kind, receivedAt } = row
      const names = [messageId, sender, epoch, counter, kind, receivedAt]
      add.run(...names, row.headerSha256, row.envelope, row.receipt)
    },
    get: (messageId: string) => get.get(messageId),
    /** Keeps the header of a message that was outside the agreement; once, however often it comes. */
    refuse: (row: NewRefused): void => void refuse.run(row),
    /** Counters received of one epoch of a sender between two, both included; ascending. */
    counters: (sender: string, epoch: number, first: number, last: number): readonly number[] =>
      counters.all({ sender, epoch, first, last }).map((row) => row.counter),
    /** Where the newest name of a sender stands; null when nothing of it is kept. */
    highest: (sender: string) => highest.get({ sender }) ?? null,
    count: (sender: string): number => count.get({ sender })?.count ?? 0,
    witnessed: (partner: string) => witnessed.get(partner) ?? null,
    /** What the partner signed when it showed the checkpoint that is witnessed. */
    shownIn: (partner: string): Uint8Array | null => shownIn.get(partner) ?? null,
    witness: (row: {
      partner: string
      size: number
      head: Uint8Array
      signed: Uint8Array
      at: number
    }): void => void keep.run(row.partner, row.size, row.head, row.signed, row.at),
  }
}

export type NewRefused = {
  readonly headerSha256: Uint8Array
  readonly messageId: string
  readonly sender: string
  readonly at: number
  readonly why: string
  /** The header as it was signed. */
  readonly header: Uint8Array
}

export type NewReceived = {
  readonly messageId: string
  readonly sender: string
  readonly epoch: number
  readonly counter: number
  readonly kind: string
  readonly receivedAt: number
  readonly headerSha256: Uint8Array
  readonly envelope: Uint8Array
  readonly receipt: Uint8Array
}
