import { and, eq, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Outcome } from '../domain/outcome.ts'
import { by, inOrder } from '../kernel/order.ts'
import type { Sqlite } from './open.ts'
import { delivery, outbox } from './tables.ts'

const byPosition = inOrder(
  by(({ epoch }: { epoch: number; counter: number }) => epoch),
  by(({ counter }) => counter),
)

type DeliveryState = 'queued' | 'acknowledged' | 'rejected' | 'expired'

type Queued = {
  readonly messageId: string
  readonly recipient: string
  readonly attempts: number
  readonly expiresAt: number
  readonly bytes: number
}

type Sent = {
  readonly messageId: string
  readonly headerSha256: Buffer
  readonly bodySha256: Buffer
  readonly state: DeliveryState
  readonly attempts: number
  readonly createdAt: number
  readonly expiresAt: number
}

/** Sealed messages and their deliveries. What every message runs is written out: it takes a third of the time. */
export function createOutbox(db: BetterSQLite3Database & { readonly $client: Sqlite }) {
  const sqlite = db.$client
  const at = sql.placeholder
  const addMessage = sqlite.prepare(
    `INSERT INTO outbox (message_id, recipient, lane, kind, items, created_at, expires_at, header_sha256, body_sha256, envelope)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addDelivery = sqlite.prepare(
    "INSERT INTO delivery (message_id, state, attempts, next_at) VALUES (?, 'queued', 0, ?)",
  )
  // The state is written out: SQLite takes the partial index only when it sees the value itself.
  const due = sqlite.prepare<[number, number], Queued>(
    `SELECT delivery.message_id AS messageId, recipient, attempts, expires_at AS expiresAt, length(envelope) AS bytes
     FROM delivery JOIN outbox ON outbox.message_id = delivery.message_id
     WHERE state = 'queued' AND next_at <= ? ORDER BY next_at, delivery.message_id LIMIT ?`,
  )
  const past = sqlite.prepare<[number, number], { messageId: string; attempts: number }>(
    `SELECT delivery.message_id AS messageId, attempts
     FROM delivery JOIN outbox ON outbox.message_id = delivery.message_id
     WHERE state = 'queued' AND next_at <= ? AND expires_at <= ?`,
  )
  const get = sqlite.prepare<[string], Sent>(
    `SELECT outbox.message_id AS messageId, header_sha256 AS headerSha256, body_sha256 AS bodySha256, state, attempts,
       created_at AS createdAt, expires_at AS expiresAt
     FROM outbox JOIN delivery ON delivery.message_id = outbox.message_id WHERE outbox.message_id = ?`,
  )
  const envelope = sqlite
    .prepare<[string], Buffer>('SELECT envelope FROM outbox WHERE message_id = ?')
    .pluck()
  const counted = sqlite.prepare(
    'UPDATE delivery SET attempts = ?, next_at = ? WHERE message_id = ?',
  )
  const settled = sqlite.prepare(
    'UPDATE delivery SET state = ?, settled_at = ?, outcome = ?, receipt = ? WHERE message_id = ?',
  )
  const again = db
    .update(delivery)
    .set({
      state: 'queued',
      nextAt: sql`${at('nextAt')}`,
      settledAt: null,
      outcome: null,
      receipt: null,
    })
    .where(eq(delivery.messageId, at('messageId')))
    .prepare()
  const acknowledged = db
    .select({ messageId: delivery.messageId })
    .from(delivery)
    .innerJoin(outbox, eq(outbox.messageId, delivery.messageId))
    .where(and(eq(delivery.state, 'acknowledged'), eq(outbox.recipient, at('recipient'))))
    .prepare()
  const states = db
    .select({ state: delivery.state, count: sql<number>`count(*)` })
    .from(delivery)
    .groupBy(delivery.state)
    .prepare()
  const waiting = db
    .select({
      queued: sql<number>`count(*)`,
      oldestQueuedAt: sql<number | null>`min(${outbox.createdAt})`,
    })
    .from(delivery)
    .innerJoin(outbox, eq(outbox.messageId, delivery.messageId))
    .where(sql`${delivery.state} = 'queued'`)
    .prepare()

  return {
    add(message: NewMessage): void {
      const { messageId, recipient, lane, kind, items, createdAt, expiresAt } = message
      const { headerSha256, bodySha256, envelope } = message
      const names = [messageId, recipient, lane, kind, items, createdAt, expiresAt]
      addMessage.run(...names, headerSha256, bodySha256, envelope)
      addDelivery.run(messageId, createdAt)
    },
    /** Queued messages whose next attempt has come, in total order (next attempt, id). */
    due: (now: number, limit: number): readonly Queued[] => due.all(now, limit),
    /** Queued messages that may no longer be sent, by id. Put in order here: SQLite would read every delivery for it. */
    past: (now: number) => past.all(now, now).sort(by(({ messageId }) => messageId)),
    /** How many messages are queued, and since when the oldest is. */
    waiting: () => waiting.get() ?? { queued: 0, oldestQueuedAt: null },
    get: (messageId: string) => get.get(messageId),
    envelope: (messageId: string): Uint8Array | undefined => envelope.get(messageId),
    counted: (messageId: string, attempts: number, next: number): void =>
      void counted.run(attempts, next, messageId),
    settled: (row: {
      messageId: string
      state: 'acknowledged' | 'rejected' | 'expired'
      at: number
      outcome: Outcome | null
      receipt: Uint8Array | null
    }): void => void settled.run(row.state, row.at, row.outcome, row.receipt, row.messageId),
    /** Puts a message that the partner lost back in the queue. */
    again: (messageId: string, next: number): void => void again.run({ messageId, nextAt: next }),
    /** Positions of the messages a partner has acknowledged, ascending. */
    acknowledged: (recipient: string): readonly { epoch: number; counter: number }[] =>
      acknowledged
        .all({ recipient })
        .map(({ messageId }) => {
          const [, epoch, counter] = messageId.split(':')
          return { epoch: Number(epoch), counter: Number(counter) }
        })
        // As text, epoch 10 comes before epoch 9.
        .sort(byPosition),
    states: () =>
      Object.fromEntries(states.all().map((row) => [row.state, row.count])) as Partial<
        Record<DeliveryState, number>
      >,
  }
}

export type NewMessage = {
  readonly messageId: string
  readonly recipient: string
  readonly lane: string
  readonly kind: string
  readonly items: number
  readonly createdAt: number
  readonly expiresAt: number
  readonly headerSha256: Uint8Array
  readonly bodySha256: Uint8Array
  readonly envelope: Uint8Array
}
