import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Outcome } from '../domain/outcome.ts'
import { by, inOrder } from '../kernel/order.ts'
import { delivery, outbox } from './tables.ts'

const byPosition = inOrder(
  by(({ epoch }: { epoch: number; counter: number }) => epoch),
  by(({ counter }) => counter),
)

type Queued = {
  readonly messageId: string
  readonly recipient: string
  readonly attempts: number
  readonly expiresAt: number
  readonly bytes: number
}

/** Sealed messages and their deliveries. */
export function createOutbox(db: BetterSQLite3Database) {
  const at = sql.placeholder
  const addMessage = db
    .insert(outbox)
    .values({
      messageId: at('messageId'),
      recipient: at('recipient'),
      lane: at('lane'),
      kind: at('kind'),
      items: at('items'),
      createdAt: at('createdAt'),
      expiresAt: at('expiresAt'),
      headerSha256: at('headerSha256'),
      bodySha256: at('bodySha256'),
      envelope: at('envelope'),
    })
    .prepare()
  const addDelivery = db
    .insert(delivery)
    .values({ messageId: at('messageId'), state: 'queued', attempts: 0, nextAt: at('nextAt') })
    .prepare()
  // Written out: SQLite takes the partial index only when it sees the value itself.
  const queued = sql`${delivery.state} = 'queued'`
  const due = db
    .select({
      messageId: delivery.messageId,
      recipient: outbox.recipient,
      attempts: delivery.attempts,
      expiresAt: outbox.expiresAt,
      bytes: sql<number>`length(${outbox.envelope})`,
    })
    .from(delivery)
    .innerJoin(outbox, eq(outbox.messageId, delivery.messageId))
    .where(and(queued, lte(delivery.nextAt, at('now'))))
    .orderBy(asc(delivery.nextAt), asc(delivery.messageId))
    .limit(at('limit'))
    .prepare()
  const past = db
    .select({ messageId: delivery.messageId, attempts: delivery.attempts })
    .from(delivery)
    .innerJoin(outbox, eq(outbox.messageId, delivery.messageId))
    .where(and(queued, lte(delivery.nextAt, at('now')), lte(outbox.expiresAt, at('now'))))
    .prepare()
  const get = db
    .select({
      messageId: outbox.messageId,
      headerSha256: outbox.headerSha256,
      bodySha256: outbox.bodySha256,
      state: delivery.state,
      attempts: delivery.attempts,
      createdAt: outbox.createdAt,
      expiresAt: outbox.expiresAt,
    })
    .from(outbox)
    .innerJoin(delivery, eq(outbox.messageId, delivery.messageId))
    .where(eq(outbox.messageId, at('messageId')))
    .prepare()
  const envelope = db
    .select({ envelope: outbox.envelope })
    .from(outbox)
    .where(eq(outbox.messageId, at('messageId')))
    .prepare()
  const counted = db
    .update(delivery)
    .set({ attempts: sql`${at('attempts')}`, nextAt: sql`${at('nextAt')}` })
    .where(eq(delivery.messageId, at('messageId')))
    .prepare()
  const settled = db
    .update(delivery)
    .set({
      state: sql`${at('state')}`,
      settledAt: sql`${at('at')}`,
      outcome: sql`${at('outcome')}`,
      receipt: sql`${at('receipt')}`,
    })
    .where(eq(delivery.messageId, at('messageId')))
    .prepare()
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
    .where(queued)
    .prepare()

  return {
    add(message: NewMessage): void {
      addMessage.run(message)
      addDelivery.run({ messageId: message.messageId, nextAt: message.createdAt })
    },
    /** Queued messages whose next attempt has come, in total order (next attempt, id). */
    due: (now: number, limit: number): readonly Queued[] => due.all({ now, limit }),
    /** Queued messages that may no longer be sent, by id. Put in order here: SQLite would read every delivery for it. */
    past: (now: number) => past.all({ now }).sort(by(({ messageId }) => messageId)),
    /** How many messages are queued, and since when the oldest is. */
    waiting: () => waiting.get() ?? { queued: 0, oldestQueuedAt: null },
    get: (messageId: string) => get.get({ messageId }),
    envelope: (messageId: string): Uint8Array | undefined => envelope.get({ messageId })?.envelope,
    counted: (messageId: string, attempts: number, next: number): void =>
      void counted.run({ messageId, attempts, nextAt: next }),
    settled: (row: {
      messageId: string
      state: 'acknowledged' | 'rejected' | 'expired'
      at: number
      outcome: Outcome | null
      receipt: Uint8Array | null
    }): void => void settled.run(row),
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
        Record<'queued' | 'acknowledged' | 'rejected' | 'expired', number>
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
