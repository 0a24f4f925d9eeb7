import { and, asc, between, desc, eq, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { inbox, refused, witness } from './tables.ts'

/** Received messages with their receipts, and the checkpoints of partners this port is a witness of. */
export function createInbox(db: BetterSQLite3Database) {
  const at = sql.placeholder
  const add = db
    .insert(inbox)
    .values({
      messageId: at('messageId'),
      sender: at('sender'),
      epoch: at('epoch'),
      counter: at('counter'),
      kind: at('kind'),
      receivedAt: at('receivedAt'),
      headerSha256: at('headerSha256'),
      envelope: at('envelope'),
      receipt: at('receipt'),
    })
    .prepare()
  const get = db
    .select({
      headerSha256: inbox.headerSha256,
      receipt: inbox.receipt,
      receivedAt: inbox.receivedAt,
    })
    .from(inbox)
    .where(eq(inbox.messageId, at('messageId')))
    .prepare()
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
  const keep = db
    .insert(witness)
    .values({
      partner: at('partner'),
      size: at('size'),
      head: at('head'),
      signed: at('signed'),
      at: at('at'),
    })
    .onConflictDoUpdate({
      target: witness.partner,
      set: {
        size: sql`excluded.size`,
        head: sql`excluded.head`,
        signed: sql`excluded.signed`,
        at: sql`excluded.at`,
      },
    })
    .prepare()
  const witnessed = db
    .select({ size: witness.size, head: witness.head })
    .from(witness)
    .where(eq(witness.partner, at('partner')))
    .prepare()

  return {
    add: (row: NewReceived): void => void add.run(row),
    get: (messageId: string) => get.get({ messageId }),
    /** Keeps the header of a message that was outside the agreement; once, however often it comes. */
    refuse: (row: NewRefused): void => void refuse.run(row),
    /** Counters received of one epoch of a sender between two, both included; ascending. */
    counters: (sender: string, epoch: number, first: number, last: number): readonly number[] =>
      counters.all({ sender, epoch, first, last }).map((row) => row.counter),
    /** Where the newest name of a sender stands; null when nothing of it is kept. */
    highest: (sender: string) => highest.get({ sender }) ?? null,
    count: (sender: string): number => count.get({ sender })?.count ?? 0,
    witnessed: (partner: string) => witnessed.get({ partner }) ?? null,
    witness: (row: {
      partner: string
      size: number
      head: Uint8Array
      signed: Uint8Array
      at: number
    }): void => void keep.run(row),
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
