import { z } from 'zod'

const Time = z.int().describe('ms UTC')
const Count = z.int().min(0)

export const Counts = z.strictObject({
  queued: Count,
  acknowledged: Count,
  rejected: Count,
  expired: Count,
})

export const LINK_STATES = ['well', 'retrying', 'silent'] as const
export const KEY_STANDINGS = ['valid', 'not-yet', 'ended', 'revoked'] as const

/** What proves one message to whoever has neither database: a file of the port, signed. */
export const EvidenceFile = z.strictObject({
  portpair: z.literal('evidence 1'),
  at: Time,
  signed: z.base64(),
})

/** Messages a port sent and received, newest first, and how it stands with each partner. */
export const ExchangePage = z.strictObject({
  counts: Counts,
  log: z.strictObject({ size: Count, head: z.string() }),
  partners: z.array(
    z.strictObject({
      port: z.string(),
      received: Count,
      lastReceivedAt: Time.nullable(),
      lastReceiptAt: Time.nullable(),
      witnessed: Count.describe('Entries of the partner’s log this port is a witness of.'),
      oldestQueuedAt: Time.nullable(),
      queued: Count.describe('Messages that wait for its receipt.'),
      tries: Count.describe('Most often one of these was sent.'),
      nextTryAt: Time.nullable(),
      link: z
        .enum(LINK_STATES)
        .describe('well: nothing was tried in vain; retrying: something was; silent: never heard.'),
    }),
  ),
  keys: z.array(
    z.strictObject({
      id: z.string(),
      port: z.string(),
      validFrom: Time,
      validTo: Time,
      revokedAt: Time.nullable(),
      standing: z.enum(KEY_STANDINGS),
    }),
  ),
  sent: z.array(
    z.strictObject({
      messageId: z.string(),
      recipient: z.string(),
      kind: z.string(),
      items: Count,
      createdAt: Time,
      state: z.enum(['queued', 'acknowledged', 'rejected', 'expired']),
      attempts: Count,
      nextAt: Time.nullable(),
      settledAt: Time.nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  received: z.array(
    z.strictObject({
      messageId: z.string(),
      sender: z.string(),
      kind: z.string(),
      receivedAt: Time,
    }),
  ),
  refused: z.array(
    z.strictObject({ messageId: z.string(), sender: z.string(), at: Time, why: z.string() }),
  ),
})
export type ExchangePage = z.infer<typeof ExchangePage>

/** How a port stands, without a word about any shipment: anybody may see it. */
export const Overview = z.strictObject({
  port: z.string(),
  now: Time,
  partners: z.array(z.string()),
  channels: z
    .strictObject({ red: Count, yellow: Count, green: Count })
    .describe('Lines of the work queue; no more than 10,000 of a channel are counted.'),
  counts: Counts,
  agreement: z.strictObject({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    legalBasis: z.string(),
    validFrom: Time,
    validTo: Time,
    kinds: z.array(
      z.strictObject({
        kind: z.string(),
        purpose: z.string(),
        shared: z.array(z.string()),
        heldBack: z.array(z.string()),
      }),
    ),
  }),
})
export type Overview = z.infer<typeof Overview>
