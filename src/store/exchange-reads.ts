import type { Sqlite } from './open.ts'

export type DeliveryRow = {
  readonly messageId: string
  readonly recipient: string
  readonly kind: string
  readonly items: number
  readonly createdAt: number
  readonly state: 'queued' | 'acknowledged' | 'rejected' | 'expired'
  readonly attempts: number
  readonly nextAt: number | null
  readonly settledAt: number | null
  readonly outcome: string | null
}

/** A message that carried documents of a shipment; `carried` are the kinds of these, with a comma between them. */
type Carried = { readonly messageId: string; readonly carried: string }
export type SentOfShipment = DeliveryRow &
  Carried & { readonly receipt: Buffer | null; readonly headerSha256: Buffer }
export type ReceivedOfShipment = Carried & {
  readonly kind: string
  readonly receivedAt: number
  readonly envelope: Buffer
}

const SENT = `outbox.message_id AS messageId, recipient, outbox.kind, items, created_at AS createdAt, state, attempts,
  CASE state WHEN 'queued' THEN next_at END AS nextAt, settled_at AS settledAt, outcome`

/** What people want to know of the exchange: lists of messages, and those of one shipment. Nothing here is on a hot path. */
export function createExchangeReads(sqlite: Sqlite) {
  const sent = sqlite.prepare<[number], DeliveryRow>(
    `SELECT ${SENT} FROM outbox JOIN delivery USING (message_id) ORDER BY outbox.rowid DESC LIMIT ?`,
  )
  const received = sqlite.prepare<
    [number],
    { messageId: string; sender: string; kind: string; receivedAt: number }
  >(
    `SELECT message_id AS messageId, sender, kind, received_at AS receivedAt FROM inbox
     ORDER BY rowid DESC LIMIT ?`,
  )
  const refused = sqlite.prepare<
    [number],
    { messageId: string; sender: string; at: number; why: string }
  >('SELECT message_id AS messageId, sender, at, why FROM refused ORDER BY at DESC LIMIT ?')
  const partner = sqlite.prepare<
    { partner: string },
    {
      received: number
      lastReceivedAt: number | null
      lastReceiptAt: number | null
      oldestQueuedAt: number | null
      witnessed: number
      queued: number
      tries: number
      nextTryAt: number | null
    }
  >(
    `SELECT (SELECT count(*) FROM inbox WHERE sender = @partner) AS received,
       (SELECT max(received_at) FROM inbox WHERE sender = @partner) AS lastReceivedAt,
       (SELECT max(settled_at) FROM delivery JOIN outbox USING (message_id)
         WHERE recipient = @partner AND state = 'acknowledged') AS lastReceiptAt,
       (SELECT min(created_at) FROM delivery JOIN outbox USING (message_id)
         WHERE recipient = @partner AND state = 'queued') AS oldestQueuedAt,
       (SELECT count(*) FROM delivery JOIN outbox USING (message_id)
         WHERE recipient = @partner AND state = 'queued') AS queued,
       (SELECT coalesce(max(attempts), 0) FROM delivery JOIN outbox USING (message_id)
         WHERE recipient = @partner AND state = 'queued') AS tries,
       (SELECT min(next_at) FROM delivery JOIN outbox USING (message_id)
         WHERE recipient = @partner AND state = 'queued') AS nextTryAt,
       coalesce((SELECT size FROM witness WHERE partner = @partner), 0) AS witnessed`,
  )
  const sentOf = sqlite.prepare<[number], SentOfShipment>(
    `SELECT ${SENT}, group_concat(document.kind) AS carried, receipt, header_sha256 AS headerSha256
     FROM document JOIN sent ON sent.document = document.id
     JOIN outbox ON outbox.message_id = sent.message_id
     JOIN delivery ON delivery.message_id = sent.message_id WHERE document.shipment = ?
     GROUP BY outbox.message_id ORDER BY outbox.rowid`,
  )
  const receivedOf = sqlite.prepare<[number], ReceivedOfShipment>(
    `SELECT inbox.message_id AS messageId, inbox.kind, received_at AS receivedAt, envelope,
       group_concat(document.kind) AS carried
     FROM document JOIN inbox USING (message_id) WHERE shipment = ?
     GROUP BY inbox.message_id ORDER BY inbox.rowid`,
  )

  return {
    sent: (limit: number) => sent.all(limit),
    received: (limit: number) => received.all(limit),
    refused: (limit: number) => refused.all(limit),
    /** How this port stands with one partner. */
    partner: (port: string) => partner.get({ partner: port }),
    ofShipment: (shipment: number) => ({
      sent: sentOf.all(shipment),
      received: receivedOf.all(shipment),
    }),
  }
}
